using SezBot.Digests;
using SezBot.Telegram.Rendering;
using SezBot.Tests.Support;
using SezBot.Tests.Telegram.Rendering;

namespace SezBot.Tests.Digests;

/// <summary>
/// Summaries that a person has read and found fit to send, word for word. <c>SEZBOT_WRITE_GOLDEN=1</c> writes them anew; read them then.
/// </summary>
public sealed class GoldenDigestTests : IAsyncLifetime
{
    private readonly ReadPath _path = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _path.DisposeAsync();

    [Theory]
    [InlineData("2025-10-31", "ru")]
    [InlineData("2025-10-07", "ru")]
    [InlineData("2025-10-31", "en")]
    public async Task The_sample_corpus_is_summed_up_as_it_was_read(string date, string language)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("data", "corpus"), "*.md"))
            _path.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, Cancel));
        await AssertAsReadAsync(date, language, $"sample-{date}-{language}.txt");
    }

    [Theory]
    [InlineData("2025-10-31")]
    [InlineData("2025-10-07")]
    public async Task The_five_real_articles_are_summed_up_with_their_quotations(string date)
    {
        var seeds = SharedFolder.Find("seeds");
        Assert.SkipWhen(seeds is null, "the folder of real articles is not at hand");
        foreach (var file in Directory.EnumerateFiles(seeds!))
            _path.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, Cancel));
        await _path.LoadAsync();
        var digest = await MakeAsync(date, "ru");

        var story = Assert.Single(digest.Stories);
        var quote = Assert.Single(story.Quotes);
        Assert.Equal(date == "2025-10-31" ? "Максим Белопотапов" : "Ирина Бочарникова", quote.Speaker);
        Assert.Equal(quote.Text, quote.Span.Of(await _path.TextAsync(story.Articles[0])));
    }

    private async Task AssertAsReadAsync(string date, string language, string golden)
    {
        await _path.LoadAsync();
        var digest = await MakeAsync(date, language);
        var message = StrictTelegramHtml.Parse(DigestMessage.Of(digest, new DigestStyle("SezTestBot")).Html);
        var file = Repository.Path("tests", "SezBot.Tests", "Digests", "Golden", golden);
        if (Environment.GetEnvironmentVariable("SEZBOT_WRITE_GOLDEN") == "1")
            await File.WriteAllTextAsync(file, message.Text + "\n", Cancel);

        Assert.Equal((await File.ReadAllTextAsync(file, Cancel)).TrimEnd('\n'), message.Text);
        Assert.InRange(message.Text.Length, 1, 1500);
    }

    private Task<Digest> MakeAsync(string date, string language)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd");
        return _path.Get<DigestPipeline>().MakeAsync(new DigestRequest(day, new DigestWindow.PublishedOn(day), [], language), Cancel);
    }
}
