using SezBot.Digests.Events;
using SezBot.Evaluation;
using SezBot.Evaluation.Fitting;
using SezBot.Tests.Digests.Events;

namespace SezBot.Tests.Evaluation.Fitting;

public class EventFitTests
{
    private static readonly string[] Towns = ["Заозёрск", "Каменогорск", "Лугань", "Белоярск", "Сосновка", "Приволжск", "Ильменск", "Тополевск", "Верхоленск", "Озерки"];

    // Of each town a report, its retelling, and the same report of its neighbour.
    private static DataSet Set() => new([], [.. Towns.SelectMany((town, at) => new[] { Report(town, at), Retold(town, at) })])
    {
        Pairs = [.. Towns.SelectMany((_, at) => new[] { new EvalPair($"r{at}", $"t{at}", true), new EvalPair($"r{at}", $"r{at ^ 1}", false) })],
    };

    private static EvalPassage Report(string town, int at) => new(
        $"r{at}", $"Город {town} построит новую школу. На неё дадут {311 + (17 * at)} миллионов рублей, учиться будут {705 + (31 * at)} детей.", $"Новую школу построит {town}");

    private static EvalPassage Retold(string town, int at) => new(
        $"t{at}", $"Появится школа на {705 + (31 * at)} детей. Её город {town} возведёт за {311 + (17 * at)} миллионов рублей.", $"{town}: детям дадут школу");

    [Fact]
    public void What_is_fitted_tells_the_pairs_apart_and_says_so()
    {
        var fitted = new EventFit(NewsDesk.Reader).Fit(Set(), "1", "here");

        Assert.Equal(1, fitted.Figures["all"]["pair_f1"]);
        Assert.InRange(fitted.Figures["left_out"]["pair_f1"], 0.9, 1);
        Assert.Equal(1, new EvalPairs(NewsDesk.Reader, new EventLikeness(fitted)).Measure(Set())!.F1);
    }

    [Fact]
    public void The_fit_is_the_same_each_time()
    {
        var (one, other) = (new EventFit(NewsDesk.Reader).Fit(Set(), "1", "here"), new EventFit(NewsDesk.Reader).Fit(Set(), "1", "here"));

        Assert.Equal(one.Weights, other.Weights);
        Assert.Equal(one.Figures["left_out"], other.Figures["left_out"]);
    }

    [Fact]
    public void Pairs_that_share_an_article_through_others_are_of_one_group() => Assert.Equal(
        [0, 1, 0, 0, 2],
        ConnectedPassages.GroupOf([Pair("a", "b"), Pair("x", "y"), Pair("c", "d"), Pair("b", "c"), Pair("p", "q")]));

    private static EvalPair Pair(string one, string other) => new(one, other, true);
}
