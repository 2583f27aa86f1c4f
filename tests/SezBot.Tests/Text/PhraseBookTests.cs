using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SezBot.Text;

namespace SezBot.Tests.Text;

/// <summary>All that the program says: each resource file of phrases there is.</summary>
public class PhraseBookTests
{
    // Names, and patterns that only put values together.
    private static readonly string[] SameInBothLanguages = ["CheckQdrant", "CheckTelegram", "FileFailed", "FileFailedDetail", "NamedAfter", "Said"];

    public static TheoryData<string> Books => [.. typeof(PhraseBook).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith("Phrases.resources", StringComparison.Ordinal))
        .Select(name => name[..^".resources".Length])];

    [Fact]
    public void Three_folders_have_phrases() =>
        Assert.Superset(new HashSet<string> { "SezBot.Answering.AnswerPhrases", "SezBot.Commands.CommandPhrases", "SezBot.Telegram.TelegramPhrases" }, Books.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Books))]
    public void Both_languages_have_the_same_keys_and_placeholders(string book)
    {
        var (russian, english) = (Placeholders(book, "ru"), Placeholders(book, ""));
        Assert.NotEmpty(russian);
        Assert.Equal(english, russian);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void No_phrase_is_left_in_the_other_language(string book)
    {
        Assert.DoesNotContain(Phrases(book, ""), phrase => phrase.Value.Any(IsCyrillic));
        Assert.Empty(Phrases(book, "ru").Where(phrase => !phrase.Value.Any(IsCyrillic)).Select(phrase => phrase.Key).Except(SameInBothLanguages));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void A_noun_has_three_forms_in_Russian_and_two_in_English(string book)
    {
        var english = Phrases(book, "");
        foreach (var (key, forms) in Phrases(book, "ru").Where(phrase => phrase.Value.Contains('|') && !phrase.Value.Contains(' ')))
        {
            Assert.Equal(3, forms.Split('|').Length);
            Assert.Equal(2, english[key].Split('|').Length);
        }
    }

    [Theory]
    [InlineData(1, "1 статья", "1 article")]
    [InlineData(2, "2 статьи", "2 articles")]
    [InlineData(5, "5 статей", "5 articles")]
    [InlineData(11, "11 статей", "11 articles")]
    [InlineData(14, "14 статей", "14 articles")]
    [InlineData(21, "21 статья", "21 articles")]
    [InlineData(112, "112 статей", "112 articles")]
    [InlineData(0, "0 статей", "0 articles")]
    public void A_noun_agrees_with_its_number(int count, string russian, string english)
    {
        var book = new PhraseBook("SezBot.Telegram.TelegramPhrases", typeof(PhraseBook).Assembly);

        Assert.Equal(russian, book.Count("Articles", count, "ru"));
        Assert.Equal(english, book.Count("Articles", count, "en"));
    }

    [Fact]
    public void A_phrase_that_does_not_exist_is_a_bug() =>
        Assert.Throws<MissingManifestResourceException>(() => new PhraseBook("SezBot.Telegram.TelegramPhrases", typeof(PhraseBook).Assembly).Get("Nonsense", "ru"));

    private static bool IsCyrillic(char letter) => char.ToLowerInvariant(letter) is (>= 'а' and <= 'я') or 'ё';

    private static Dictionary<string, string> Phrases(string book, string culture) => new ResourceManager(book, typeof(PhraseBook).Assembly)
        .GetResourceSet(culture.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Placeholders(string book, string culture) => Phrases(book, culture)
        .Select(phrase => $"{phrase.Key} {string.Concat(Regex.Matches(phrase.Value, @"\{\d[^}]*\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);
}
