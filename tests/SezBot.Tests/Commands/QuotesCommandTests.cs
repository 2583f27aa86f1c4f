namespace SezBot.Tests.Commands;

public sealed class QuotesCommandTests : IAsyncLifetime
{
    private readonly SmallCorpus _corpus = new();

    public async ValueTask InitializeAsync()
    {
        _corpus.Write("news/roads.md", Answering.Quotes.SpokenNews.Roads);
        await _corpus.LoadAsync();
    }

    public ValueTask DisposeAsync()
    {
        _corpus.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_words_of_a_person_are_printed_and_their_source_opens()
    {
        var quotes = await _corpus.RunAsync("quotes", "Олега", "Тимошина");
        var excerpt = await _corpus.RunAsync("excerpt", "1");

        Assert.Equal(0, quotes.ExitCode);
        Assert.Contains("«Дорогу к складам сдадут летом» — Олег Тимошин, директор (Вестник зон, 7 октября 2025) [1]", quotes.Output, StringComparison.Ordinal);
        Assert.Contains("Дорогу к складам", excerpt.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_has_words_speaker_post_and_citation()
    {
        var quotes = await _corpus.RunAsync("quotes", "Тимошин", "--json");
        var first = quotes.Json.GetProperty("quotes")[0];

        Assert.Equal(["id", "name", "answer", "quotes", "citations", "nearest"], quotes.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["text", "speaker", "role", "direct", "publisher", "published", "n"], first.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("Олег Тимошин", "2025-10-07", 1), (first.GetProperty("speaker").GetString(), first.GetProperty("published").GetString(), first.GetProperty("n").GetInt32()));
    }

    [Theory]
    [InlineData("Безымянный", 3)]
    [InlineData("12", 2)]
    public async Task A_name_without_words_ends_with_3_and_what_is_no_name_with_2(string name, int code) =>
        Assert.Equal(code, (await _corpus.RunAsync("quotes", name)).ExitCode);
}
