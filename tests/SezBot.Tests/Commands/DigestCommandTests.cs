using System.Text.Json;

namespace SezBot.Tests.Commands;

public sealed class DigestCommandTests(LoadedCorpus loaded) : IClassFixture<LoadedCorpus>
{
    [Fact]
    public async Task The_JSON_has_the_fields_of_the_contract_and_quotes_that_stand_in_the_text()
    {
        var outcome = await loaded.Corpus.RunAsync("digest", "--date", "2025-10-07", "--json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Superset(new HashSet<string> { "date", "title", "stories", "html" }, outcome.Json.EnumerateObject().Select(field => field.Name).ToHashSet());
        Assert.Equal(("2025-10-07", "ОЭЗ: главное за 7 октября 2025 года"), (outcome.Json.GetProperty("date").GetString(), outcome.Json.GetProperty("title").GetString()));
        var story = outcome.Json.GetProperty("stories")[0];
        Assert.Superset(new HashSet<string> { "headline", "text", "published", "quotes", "publishers", "citations" }, story.EnumerateObject().Select(field => field.Name).ToHashSet());
        foreach (var citation in story.GetProperty("citations").EnumerateArray())
            await AssertQuotedAsync(citation);
    }

    [Fact]
    public async Task A_citation_of_it_opens_like_that_of_an_answer()
    {
        var digest = await loaded.Corpus.RunAsync("digest", "--date", "7 октября 2025", "--json");
        var excerpt = await loaded.Corpus.RunAsync("excerpt", $"{digest.Json.GetProperty("id").GetString()}:1");

        Assert.Equal(0, excerpt.ExitCode);
        Assert.Contains(digest.Json.GetProperty("stories")[0].GetProperty("citations")[0].GetProperty("quote").GetString()!, excerpt.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_news_is_a_refusal_that_names_the_nearest_days()
    {
        var outcome = await loaded.Corpus.RunAsync("digest", "--date", "01.01.2024");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("новостей нет", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Новости есть за", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--date", "31.02.2025", "какой это день")]
    [InlineData("--date", "когда-нибудь", "какой это день")]
    [InlineData("--topic", "Нету", "Такой зоны или темы нет")]
    public async Task What_is_not_understood_is_said_with_the_remedy(string option, string value, string said)
    {
        var outcome = await loaded.Corpus.RunAsync("digest", option, value);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
    }

    private async Task AssertQuotedAsync(JsonElement citation)
    {
        var shown = await loaded.Corpus.RunAsync("documents", "show", citation.GetProperty("article").GetString()!, "--json");
        var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
        Assert.Equal(citation.GetProperty("quote").GetString(), shown.Json.GetProperty("text").GetString()![start..end]);
    }
}
