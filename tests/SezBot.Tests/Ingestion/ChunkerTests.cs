using CsCheck;
using Microsoft.ML.Tokenizers;
using SezBot.Ingestion;

namespace SezBot.Tests.Ingestion;

public sealed class ChunkerTests
{
    private const string Sentence = "Резиденты особой экономической зоны вложили в новые цеха полтора миллиарда рублей за год. ";

    private static readonly Tokenizer O200k = TiktokenTokenizer.CreateForModel("gpt-4o");

    private static string[] Passages(string text) => [.. Chunker.Split(text).Select(span => span.Of(text))];

    [Fact]
    public void Any_text_is_tiled_by_passages_below_the_hard_limit()
    {
        var part = Gen.OneOf(
            Gen.OneOf(Sentence, "Да. ", "\n\n", "\n", " ", "\u00A0", "😀", "«Цитата», — сказал он. ", "| a | b |\n", "\uD83D"),
            Gen.Int[1, 400].Select(count => new string('ж', count)),
            Gen.Int[1, 60].Select(count => string.Concat(Enumerable.Repeat("слово ", count))));

        part.Array[0, 50].Select(string.Concat).Sample(text =>
        {
            var spans = Chunker.Split(text);
            Assert.Equal(text, string.Concat(spans.Select(span => span.Of(text))));
            Assert.All(spans, span => Assert.InRange(O200k.CountTokens(span.Of(text)), 1, Chunker.HardLimit));
            Assert.Equal(spans, Chunker.Split(text));
        }, iter: 250);
    }

    [Fact]
    public void A_long_article_is_cut_near_the_target_at_sentence_ends()
    {
        var passages = Passages(string.Concat(Enumerable.Repeat(Sentence, 200)).TrimEnd());

        Assert.All(passages, passage => Assert.EndsWith(".", passage.TrimEnd()));
        Assert.All(passages[..^1], passage => Assert.InRange(O200k.CountTokens(passage), 300, 400));
    }

    [Fact]
    public void A_paragraph_that_ends_near_the_target_ends_the_passage()
    {
        var paragraph = string.Concat(Enumerable.Repeat(Sentence, 300 / O200k.CountTokens(Sentence))).TrimEnd() + "\n\n";

        Assert.All(Passages(paragraph + paragraph + paragraph), passage => Assert.Equal(paragraph, passage));
    }

    [Fact]
    public void A_short_rest_joins_the_passage_before()
    {
        var paragraph = string.Concat(Enumerable.Repeat(Sentence, 340 / O200k.CountTokens(Sentence))).TrimEnd() + "\n\n";

        Assert.Single(Passages(paragraph + "Об этом сообщили в пресс-службе."));
    }

    [Fact]
    public void A_sentence_longer_than_the_limit_is_cut_at_white_space_and_never_inside_a_character()
    {
        var words = Passages(string.Concat(Enumerable.Repeat("оборудование ", 2000)));
        var faces = Passages(string.Concat(Enumerable.Repeat("😀", 3000)));

        Assert.All(words, passage => Assert.StartsWith("оборудование ", passage));
        Assert.All(faces, passage => Assert.False(char.IsLowSurrogate(passage[0])));
    }

    [Fact]
    public void A_short_text_is_one_passage_and_no_text_is_none()
    {
        Assert.Equal([Sentence], Passages(Sentence));
        Assert.Empty(Passages(""));
    }

    [Fact]
    public void A_million_characters_without_a_single_space_takes_no_quadratic_time()
    {
        var small = Time(new string('ж', 100_000));
        var large = Time(new string('ж', 1_000_000));

        Assert.True(large < small * 40, $"{small} and {large}");
    }

    // No special token here: the library keeps those in a cache of 8,192 words and counts a forgotten one by its letters.
    [Fact]
    public void Words_are_counted_as_the_tokenizer_counts_the_whole() =>
        Gen.OneOf(Sentence, " ", "\n\n", "don't", "2025-10-07", "…»,", "😀", "ёЖ", "<|end", "\u00A0", "aB").Array[0, 40].Select(string.Concat)
            .Sample(text => Assert.Equal(O200k.CountTokens(text), TokenCounter.Count(text)), iter: 1000);

    private static TimeSpan Time(string text)
    {
        Chunker.Split(new string('ж', 5000));
        // The best of ten: other tests run beside this one, and collect what these have left.
        return Enumerable.Range(0, 10).Min(_ =>
        {
            var started = TimeProvider.System.GetTimestamp();
            Chunker.Split(text);
            return TimeProvider.System.GetElapsedTime(started);
        });
    }
}
