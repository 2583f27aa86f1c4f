using SezBot.Text.Drafts;

namespace SezBot.Tests.Text.Drafts;

public sealed class DraftReaderTests
{
    private static List<DraftSentence> Read(string draft, int chunk = int.MaxValue)
    {
        var reader = new DraftReader();
        var sentences = new List<DraftSentence>();
        for (var at = 0; at < draft.Length; at += Math.Min(chunk, draft.Length - at))
            sentences.AddRange(reader.Read(draft.Substring(at, Math.Min(chunk, draft.Length - at))));
        sentences.AddRange(reader.End());
        return sentences;
    }

    [Theory]
    [InlineData("Экспорт вырос на 17% [1].", "1")]
    [InlineData("Экспорт вырос на 17%. [1]", "1")]
    [InlineData("Экспорт вырос на 17%. [1].", "1")]
    [InlineData("Экспорт вырос на 17%.[1][2]", "1,2")]
    [InlineData("Экспорт вырос на 17% [1, 2].", "1,2")]
    [InlineData("Экспорт вырос на 17% [1; 2 и 4].", "1,2,4")]
    [InlineData("Экспорт вырос на 17% [1-3].", "1,2,3")]
    [InlineData("Экспорт вырос на 17% [1]–[3].", "1,2,3")]
    [InlineData("Экспорт вырос на 17% 【1】.", "1")]
    [InlineData("Экспорт вырос на 17%【1†source】.", "1")]
    [InlineData("Экспорт вырос на 17% [^1].", "1")]
    [InlineData("Экспорт вырос на 17% [１].", "1")]
    [InlineData("Экспорт вырос на 17% ［１，２］.", "1,2")]
    [InlineData("Экспорт вырос на 17% (1).", "1")]
    [InlineData("Экспорт вырос на 17% (источник 2).", "2")]
    [InlineData("Экспорт вырос на 17% [Источник 2].", "2")]
    [InlineData("Экспорт вырос на 17% (см. [2]).", "2")]
    [InlineData("Экспорт вырос на 17%.¹", "1")]
    [InlineData("Экспорт вырос на 17% [[1]].", "1")]
    [InlineData("Экспорт вырос на 17% [99].", "99")]
    [InlineData("Экспорт вырос на 17%.", "")]
    [InlineData("**Ответ:** Экспорт вырос на **17%** [1].", "1")]
    [InlineData("- Экспорт вырос на 17% [1].", "1")]
    [InlineData("[1] Экспорт вырос на 17%.", "1")]
    [InlineData("Экспорт вырос на 17%.\n[1]", "1")]
    [InlineData("Экспорт вырос на 17% [1][1].", "1")]
    public void A_sentence_is_parted_from_its_citation_marks(string draft, string cited)
    {
        var sentence = Assert.Single(Read(draft));
        Assert.Contains(sentence.Text, new[] { "Экспорт вырос на 17%", "Экспорт вырос на 17%." });
        Assert.Equal(cited, string.Join(',', sentence.Cited));
    }

    [Theory]
    [InlineData("Площадь 500 м² и 40 км³ (2024).")]
    [InlineData("По статье 5 (2) и закону.")]
    public void What_is_no_mark_stays(string draft)
    {
        var sentence = Assert.Single(Read(draft));
        Assert.Equal((draft, 0), (sentence.Text, sentence.Cited.Count));
    }

    [Fact]
    public void Each_sentence_has_the_marks_before_and_after_its_full_stop() =>
        Assert.Equal(["Зона растёт. 1", "Экспорт вырос до 1,1 млрд руб. в год. 2,3", "Спрос есть. 4"],
            Read("Зона растёт [1]. Экспорт вырос до 1,1 млрд руб. в год. [2][3] Спрос есть. [4]").Select(Shown));

    [Fact]
    public void Marks_that_stand_before_their_sentences_belong_to_them() =>
        Assert.Equal(["Зона растёт. 1", "Спрос есть. 2"], Read("[1] Зона растёт. [2] Спрос есть.").Select(Shown));

    [Fact]
    public void A_sentence_leaves_when_the_next_one_has_begun()
    {
        var reader = new DraftReader();
        Assert.Empty(reader.Read("Экспорт вырос на 17%. "));
        Assert.Empty(reader.Read("[1] "));
        Assert.Equal("Экспорт вырос на 17%. 1", Shown(Assert.Single(reader.Read("Затем "))));
        Assert.Equal("Затем упал. 2", Shown(Assert.Single(reader.Read("упал [2].").Concat(reader.End()))));
    }

    [Theory]
    [InlineData("НЕТ ДАННЫХ")]
    [InlineData("Нет данных.")]
    [InlineData("**Ответ:** NO DATA")]
    public void A_draft_may_say_that_there_are_no_data(string draft)
    {
        var reader = new DraftReader();
        Assert.Empty(reader.Read(draft).Concat(reader.End()));
        Assert.True(reader.SaysNoData);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    public void Chunks_make_no_difference(int chunk)
    {
        const string draft = "Ответ: «Зона растёт. Быстро!», — сказал А. С. Пушкин [1]. В 2024 г. экспорт (см. [2]) вырос до 1,1 млрд руб.【3†a】\n\n- Первое [4]\n- Второе. [1, 2] И третье…\n[5]";
        Assert.Equal(Read(draft).Select(Shown), Read(draft, chunk).Select(Shown));
    }

    [Fact]
    public void A_draft_without_an_end_is_bounded()
    {
        var sentences = Read(new string('а', 10_000_000));
        Assert.Equal(DraftReader.LongestSentence, Assert.Single(sentences).Text.Length);
        var lines = Read(string.Concat(Enumerable.Repeat("Экспорт вырос. [1] ", 500_000)));
        Assert.InRange(lines.Count, 100, DraftReader.MostCharacters / 10);
    }

    [Theory]
    [InlineData("[1  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1 x. ")]
    [InlineData("[111111111111111111111111111111111111111111111. ")]
    [InlineData("[n n n n n n n n n n n n ^^^^^^^^^^^^^^^^^^. ")]
    [InlineData("а. ")]
    [InlineData("«(\"[“„ ")]
    public void What_looks_like_a_mark_over_and_over_is_read_in_good_time(string piece) =>
        Assert.InRange(Read(string.Concat(Enumerable.Repeat(piece, 20_000)), 64).Count, 0, DraftReader.MostCharacters);

    private static string Shown(DraftSentence sentence) => $"{sentence.Text} {string.Join(',', sentence.Cited)}";
}
