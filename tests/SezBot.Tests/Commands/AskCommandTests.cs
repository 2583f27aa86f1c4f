using System.Text.Json;

namespace SezBot.Tests.Commands;

public sealed class AskCommandTests(LoadedCorpus loaded) : IClassFixture<LoadedCorpus>
{
    private const string Investment = "Сколько составили инвестиции в завод станков?";
    private const string Unknown = "Когда построят космодром на Камчатке?";

    [Fact]
    public async Task The_JSON_has_the_fields_of_the_contract_and_quotes_that_stand_in_the_text()
    {
        var outcome = await loaded.Corpus.RunAsync("ask", Investment, "--json");
        Assert.Equal(0, outcome.ExitCode);
        string[] fields =
        [
            "id", "question", "standalone_question", "verdict", "answer", "mode", "as_of", "citations", "nearest", "timings_ms", "strength", "missing",
            "period", "undated_left_out", "fallback",
        ];
        Assert.Equal(fields, outcome.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal("answered", outcome.Json.GetProperty("verdict").GetString());
        Assert.Equal("2025-10-07", outcome.Json.GetProperty("as_of").GetString());
        Assert.Contains("4,5 млрд рублей", outcome.Output);
        await AssertQuotedAsync(outcome.Json.GetProperty("citations")[0]);
    }

    private async Task AssertQuotedAsync(JsonElement citation)
    {
        Assert.Equal(
            ["n", "article", "version", "title", "publisher", "published", "url", "start", "end", "quote"], citation.EnumerateObject().Select(field => field.Name));
        var shown = await loaded.Corpus.RunAsync("documents", "show", citation.GetProperty("article").GetString()!, "--json");
        var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
        Assert.Equal(citation.GetProperty("quote").GetString(), shown.Json.GetProperty("text").GetString()![start..end]);
    }

    [Fact]
    public async Task Sources_are_numbered_with_title_publisher_date_and_address()
    {
        var outcome = await loaded.Corpus.RunAsync("ask", Investment);
        Assert.Contains("[1] Завод станков в Туле — Вестник зон, 7 октября 2025, tula@", outcome.Output);
        Assert.Contains("    https://example.org/tula\n", outcome.Output);
        Assert.Contains("По состоянию на 7 октября 2025.", outcome.Output);
        Assert.Matches(@"Открыть источник: sezbot excerpt [a-z0-9]{7}:1", outcome.Output);
    }

    [Fact]
    public async Task A_refusal_ends_with_3_and_offers_the_nearest_items()
    {
        var outcome = await loaded.Corpus.RunAsync("ask", Unknown, "--lang", "en");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("The nearest items:", outcome.Output);
    }

    [Fact]
    public async Task A_period_is_named_with_how_many_undated_articles_it_left_out()
    {
        var outcome = await loaded.Corpus.RunAsync("ask", Investment, "--from", "2025-10-01", "--to", "31.10.2025");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Только опубликованное с 1 октября 2025 по 31 октября 2025.", outcome.Output);
        Assert.Contains("Без даты, поэтому не учтено: 2 статьи.", outcome.Output);
    }

    [Fact]
    public async Task Brackets_in_a_text_are_no_markup_and_control_characters_do_not_reach_the_terminal()
    {
        var outcome = await loaded.Corpus.RunAsync("documents", "show", "port");
        Assert.Contains("Порт [red]Усть-Луга[/]", outcome.Output);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task A_very_long_question_gets_one_sentence()
    {
        var outcome = await loaded.Corpus.RunAsync("ask", new string('а', 10_000));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("Вопрос слишком длинный", outcome.Output);
    }
}
