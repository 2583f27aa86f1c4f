using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SezBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SezBot.Tests.Sandbox;

/// <summary>A summary in the chat page: the real bot in its sandbox, in a real browser.</summary>
public sealed partial class DigestPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 30_000 };

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task A_day_is_summed_up_in_one_message_and_a_tap_tells_more_on_a_story(int width, int height, ColorScheme colours)
    {
        using var folder = new TempFolder();
        using var program = SezBotProcess.Start(["serve", "--port", "0", "--lang", "ru", "--data", folder.In("state")], [("SEZBOT_Digests__Emoji", "false")]);
        var window = await chromium.OpenAsync(width, height, colours: colours);
        await using var visit = await ChatVisit.OpenAsync(window, Address().Match(await program.ErrorLineAsync(line => Address().IsMatch(line))).Value);

        await visit.AskAsync("/digest 31.10.2025");
        await Expect(visit.Answers.Last).ToContainTextAsync("ОЭЗ: главное за 31 октября", Patiently);
        await Expect(visit.Answers.Last).ToContainTextAsync("36 офсетных контрактов");
        await visit.PictureAsync($"digest-{width}");
        await visit.Answers.Last.GetByRole(AriaRole.Button, new() { Name = "№ 1", Exact = true }).ClickAsync();

        await Expect(visit.Answers.Last).ToContainTextAsync("[1] [2] Москва реализовала 36 офсетных контрактов — SezBot (пересказ), 31 октября 2025 (пример)", Patiently);
        await visit.PictureAsync($"digest-story-{width}");
        Assert.Empty(visit.Complaints);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
