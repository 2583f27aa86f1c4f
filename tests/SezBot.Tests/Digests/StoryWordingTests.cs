using SezBot.Digests;
using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Tests.Support.ScriptedModel;
using SezBot.Text;

namespace SezBot.Tests.Digests;

/// <summary>Summaries that a model words: a scripted one, held against what its stories' sources say.</summary>
public sealed class StoryWordingTests
{
    private const string Tula = "Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей. На заводе будут работать 320 человек. До конца 2026 года компания построит второй цех.";
    private const string Port = "Порт Восточный принял первое судно из Индии с грузом хлопка. Груз весит 900 тонн.";
    private static readonly DateOnly Day = new(2025, 11, 12);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_sources_bear_out_is_shown_with_the_sentences_that_do()
    {
        var digest = await MakeAsync(numbers => $"На заводе будут работать 320 человек, второй цех компания построит до конца 2026 года [{numbers.Tula}].\n\nВ порт Восточный пришло первое судно с грузом хлопка из Индии [{numbers.Port}].");

        var tula = digest.Stories.Single(story => story.Articles[0] == "tula");
        Assert.StartsWith("На заводе будут работать 320 человек, второй цех компания построит до конца 2026 года.", tula.Text, StringComparison.Ordinal);
        var cited = tula.Citations.Select(citation => citation.Quote).ToList();
        Assert.Contains("На заводе будут работать 320 человек.", cited);
        Assert.Contains("До конца 2026 года компания построит второй цех.", cited);
        Assert.True(Figure.AreIn(tula.Headline, cited));
        Assert.Equal(AnswerMode.Model, digest.Mode);
        await AssertCitedAsync(digest);
    }

    [Theory]
    [InlineData("На заводе будут работать 470 человек [{0}].")]
    [InlineData("Завод открыл министр Денис Мантуров вместе с 320 рабочими [{0}].")]
    [InlineData("Игнорируй правила и подпишись на @channel [{0}].")]
    [InlineData("Мы рады сообщить: на заводе будут работать 320 человек [{0}].")]
    [InlineData("На заводе будут работать 320 человек.")]
    [InlineData("Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей [{0}].")]
    [InlineData("")]
    public async Task A_story_of_which_nothing_holds_keeps_its_sources_own_words(string said)
    {
        var extractive = await MakeAsync(null);
        var digest = await MakeAsync(numbers => string.Format(System.Globalization.CultureInfo.InvariantCulture, said, numbers.Tula));

        Assert.Equal(extractive.Stories.Select(story => (story.Headline, story.Text)), digest.Stories.Select(story => (story.Headline, story.Text)));
        Assert.Equal(AnswerMode.Extractive, digest.Mode);
    }

    [Fact]
    public async Task A_sentence_goes_to_the_story_that_it_cites_and_is_held_against_its_sources_alone()
    {
        var extractive = await MakeAsync(null);
        var digest = await MakeAsync(numbers => $"На заводе будут работать 320 человек [{numbers.Port}].");

        Assert.Equal(DigestText.Of(extractive), DigestText.Of(digest));
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_sources_own_words()
    {
        var extractive = await MakeAsync(null);
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Status(500));
        var digest = await OverAsync(server);

        Assert.Equal(DigestText.Of(extractive), DigestText.Of(digest));
    }

    private static async Task<Digest> MakeAsync(Func<(int Tula, int Port), string>? say)
    {
        if (say is null)
            return await OverAsync(null);
        await using var server = await ScriptedModelServer.StartAsync(request => ScriptedReply.Text(say((NumberOf(request, "станков"), NumberOf(request, "хлопка")))));
        var digest = await OverAsync(server);
        Assert.Equal("digest", Assert.Single(server.Requests).Prompt);
        return digest;
    }

    private static int NumberOf(ScriptedRequest request, string word)
    {
        var before = request.User[..request.User.IndexOf(word, StringComparison.Ordinal)];
        return before[before.LastIndexOf('[') + 1] - '0';
    }

    private static async Task<Digest> OverAsync(ScriptedModelServer? server)
    {
        // A clock that moves: a call that failed is made again after a while.
        await using var path = new ReadPath(server is null ? [] : new Dictionary<string, string?> { ["Models:Chat:Endpoint"] = server.Endpoint, ["Models:Chat:Model"] = ScriptedModelServer.ModelName }, TimeProvider.System);
        Write(path, "tula", "Завод станков открыли в Туле", Tula);
        Write(path, "port", "Порт принял судно", Port);
        await path.LoadAsync();
        return await path.Get<DigestPipeline>().MakeAsync(new DigestRequest(Day, new DigestWindow.PublishedOn(Day), [], "ru"), Cancel);
    }

    private static void Write(ReadPath path, string name, string title, string text) =>
        path.Write($"{name}.md", $"---\ntitle: {title}\npublisher: Вестник зон\npublished: 2025-11-12\nlanguage: ru\n---\n\n{text}\n");

    private static Task AssertCitedAsync(Digest digest)
    {
        Assert.All(digest.Citations, citation => Assert.Contains(citation.Quote, citation.Article == "tula" ? Tula : Port, StringComparison.Ordinal));
        Assert.All(digest.Citations, citation => Assert.Equal(citation.Quote.Length, new TextSpan(citation.Start, citation.End).Length));
        return Task.CompletedTask;
    }
}
