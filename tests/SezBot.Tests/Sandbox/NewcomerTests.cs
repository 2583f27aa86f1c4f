using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SezBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SezBot.Tests.Sandbox;

/// <summary>One command, and a person who has never seen the program: the real bot in its sandbox, in a real browser.</summary>
public sealed partial class NewcomerTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "Сколько офсетных контрактов реализовала Москва?";
    private const string Sentence =
        "Правительство Москвы успешно реализовало 36 офсетных контрактов, сообщил ТАСС вице-президент Международного конгресса промышленников и предпринимателей Максим Белопотапов.";

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 30_000 };

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task A_newcomer_runs_one_command_asks_and_sees_the_sentence_in_its_context(int width, int height, ColorScheme colours)
    {
        using var folder = new TempFolder();
        using var program = SezBotProcess.Start(["serve", "--port", "0", "--lang", "ru", "--data", folder.In("state")]);
        var address = Address().Match(await program.ErrorLineAsync(line => Address().IsMatch(line))).Value;
        await using var visit = await ChatVisit.OpenAsync(await chromium.OpenAsync(width, height, colours: colours), address);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Начать" }).ClickAsync();
        await Expect(visit.Answers.Last).ToContainTextAsync("Здравствуйте!", Patiently);
        await visit.PictureAsync($"newcomer-start-{width}");
        await visit.Answers.Last.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^1\\. ") }).ClickAsync();
        await Expect(visit.Answers.Last).ToContainTextAsync("[1]", Patiently);
        await visit.AskAsync(Question);
        await Expect(visit.Answers.Last).ToContainTextAsync("36 офсетных контрактов", Patiently);
        await visit.PictureAsync($"newcomer-answer-{width}");
        await visit.Answers.Last.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Москва реализовала") }).ClickAsync();
        await Expect(visit.Answers.Last.Locator("blockquote strong")).ToHaveTextAsync(Sentence, new() { Timeout = 30_000 });
        await visit.PictureAsync($"newcomer-source-{width}");

        Assert.Empty(visit.Complaints);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
