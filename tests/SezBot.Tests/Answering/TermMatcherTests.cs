using SezBot.Answering;
using SezBot.Text;

namespace SezBot.Tests.Answering;

public class TermMatcherTests
{
    private static Token Word(string word) => Assert.Single(Analyzer.Tokens(word));

    private static QuestionTerm Term(string word, params (string Words, double Degree)[] alternatives) => new(
        Word(word), [.. alternatives.Select(other => new TermAlternative(Analyzer.Tokens(other.Words), other.Degree, AlternativeSource.Alias))], 1, false, false);

    [Fact]
    public void Another_spelling_stands_for_the_word_to_its_degree()
    {
        Assert.Equal(1, TermMatcher.Degree(Term("technopolis", ("технополис", 1)), Word("Технополиса")));
        Assert.Equal(0.9 * 0.9, TermMatcher.Degree(Term("КНР", ("Китая", 0.9)), Word("Китаем")));
        Assert.Equal(0, TermMatcher.Degree(Term("technopolis"), Word("Технополиса")));
    }

    [Fact]
    public void A_phrase_stands_for_a_word_where_its_words_stand_side_by_side_in_any_form()
    {
        var zone = Term("ОЭЗ", ("особая экономическая зона", 0.95));

        Assert.Equal(1, TermMatcher.Best(zone, Analyzer.Tokens("резиденты ОЭЗ")));
        Assert.Equal(0.95, TermMatcher.Best(zone, Analyzer.Tokens("в особых экономических зонах страны")));
        Assert.Equal(0, TermMatcher.Best(zone, Analyzer.Tokens("особая роль экономической зоны")));
        Assert.Equal(0, TermMatcher.Best(zone, Analyzer.Tokens("в особой экономической")));
        Assert.Equal(0, TermMatcher.Degree(zone, Word("зоны")));
    }

    [Fact]
    public void A_percentage_stands_for_the_word_only_with_its_sign()
    {
        var percent = Term("процентов", ("17%", 1));

        Assert.Equal(1, TermMatcher.Best(percent, Analyzer.Tokens("вырос на 17%")));
        Assert.Equal(0, TermMatcher.Best(percent, Analyzer.Tokens("за 17 лет")));
    }

    [Fact]
    public void The_best_of_a_text_counts_and_function_words_do_not()
    {
        Assert.Equal(1, TermMatcher.Best(Term("промышленность"), Analyzer.Tokens("Промышленник и сама промышленность")));
        Assert.Equal(0.75, TermMatcher.Best(Term("промышленность"), Analyzer.Tokens("Промышленник и банкир")));
        Assert.Equal(0, TermMatcher.Best(Term("был"), Analyzer.Tokens("он был")));
        Assert.Equal(0, TermMatcher.Best(Term("экспорт"), []));
    }
}
