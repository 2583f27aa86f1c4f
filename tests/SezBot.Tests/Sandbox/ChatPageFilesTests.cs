using System.Text.RegularExpressions;
using SezBot.Tests.Support;

namespace SezBot.Tests.Sandbox;

/// <summary>What can be said of the page without a browser.</summary>
public partial class ChatPageFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/main.js", "text/javascript; charset=utf-8")]
    [InlineData("/styles/frame.css", "text/css; charset=utf-8")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task A_file_of_the_page_is_served_with_its_type_and_may_load_only_from_here(string path, string type)
    {
        await using var site = await ChatSite.StartAsync(0, Cancel);
        using var client = new HttpClient();

        using var response = await client.GetAsync($"{site.Address}{path}", Cancel);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public void The_page_names_no_other_host()
    {
        var named = Files().SelectMany(file => Host().Matches(File.ReadAllText(file))).Select(match => match.Groups["host"].Value).Distinct();

        // Drawings carry the name of their format, which nobody fetches.
        Assert.Equal(["www.w3.org"], named);
    }

    [Fact]
    public void The_page_puts_no_markup_together_from_text() =>
        Assert.All(Files("*.js"), file => Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(", File.ReadAllText(file)));

    [Fact]
    public void Every_text_exists_in_both_languages()
    {
        var source = File.ReadAllText(Assert.Single(Files("texts.js")));
        var russian = Keys(source, "const ru = {");
        var english = Keys(source, "const en = {");

        Assert.Equal(russian, english);
        Assert.True(russian.Count > 50);
    }

    private static List<string> Keys(string source, string opening)
    {
        var start = source.IndexOf(opening, StringComparison.Ordinal);
        return [.. Key().Matches(source[start..source.IndexOf("\n};", start, StringComparison.Ordinal)]).Select(match => match.Groups["key"].Value)];
    }

    private static string[] Files(string pattern = "*") => Directory.GetFiles(Repository.Path("src", "SezBot", "Sandbox", "wwwroot"), pattern, SearchOption.AllDirectories);

    [GeneratedRegex(@"https?://(?<host>[\w.-]+)")]
    private static partial Regex Host();

    [GeneratedRegex(@"^  (?<key>\w+):", RegexOptions.Multiline)]
    private static partial Regex Key();
}
