using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SezBot.Tests.Answering.Writing;
using SezBot.Tests.Support;
using SezBot.Tests.Support.ScriptedModel;
using static Microsoft.Playwright.Assertions;

namespace SezBot.Tests.Sandbox;

/// <summary>What a reader sees in the chat page while a model writes: the real bot in its sandbox, in a real browser.</summary>
public sealed partial class ModelPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "Сколько офсетных контрактов реализовала Москва?";
    private const string One = "Правительство Москвы реализовало 36 офсетных контрактов";
    private const string Two = "Об этом сообщил ТАСС Максим Белопотапов, вице-президент Международного конгресса промышленников и предпринимателей";
    private const string Cited =
        "Правительство Москвы успешно реализовало 36 офсетных контрактов, сообщил ТАСС вице-президент Международного конгресса промышленников и предпринимателей Максим Белопотапов.";

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 30_000 };

    // The bot shows a draft once a second at most.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.2);

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task Checked_sentences_grow_into_the_answer_whose_sources_open(int width, int height, ColorScheme colours)
    {
        var (second, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var model = await ModelAsync(request => ScriptedReply.InParts(
            (Task.CompletedTask, $"{One} [{Number(request)}]. Об этом"), (second.Task, $"{Two["Об этом".Length..]} [{Number(request)}]. Их посетил"), (end.Task, $" Джо Байден [{Number(request)}].")));
        using var folder = new TempFolder();
        using var program = Start(model, folder);
        await using var visit = await OpenAsync(program, width, height, colours);

        await visit.AskAsync(Question);
        await Expect(Draft(visit)).ToContainTextAsync($"{One}. [1]", Patiently);
        await Expect(Stop(visit)).ToBeInViewportAsync();
        await visit.PictureAsync($"model-draft-{width}");
        await Task.Delay(Pace, TestContext.Current.CancellationToken);
        second.SetResult();
        await Expect(Draft(visit)).ToContainTextAsync($"{One}. [1] {Two}. [1]", Patiently);
        await visit.PictureAsync($"model-draft-grown-{width}");
        end.SetResult();

        await Expect(visit.Answers.Last).ToContainTextAsync(Two, Patiently);
        await Expect(visit.Answers.Last).ToContainTextAsync("1 предложение модели не подтвердилось источниками и убрано.");
        await Expect(Draft(visit)).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("article", new() { HasText = "Байден" })).ToHaveCountAsync(0);
        await visit.PictureAsync($"model-answer-{width}");
        await visit.Answers.Last.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Москва реализовала") }).ClickAsync();
        await Expect(visit.Answers.Last.Locator("blockquote strong")).ToHaveTextAsync(Cited, new() { Timeout = 30_000 });
        await visit.PictureAsync($"model-source-{width}");
        Assert.Empty(visit.Complaints);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    public async Task Stop_ends_it_and_what_was_checked_stays_with_a_line_that_says_so(int width, int height, ColorScheme colours)
    {
        await using var model = await ModelAsync(request => ScriptedReply.Stall($"{One} [{Number(request)}]. Об этом сообщил"));
        using var folder = new TempFolder();
        using var program = Start(model, folder);
        await using var visit = await OpenAsync(program, width, height, colours);

        await visit.AskAsync(Question);
        await Expect(Draft(visit)).ToContainTextAsync(One, Patiently);
        await Stop(visit).ClickAsync();

        await Expect(visit.Answers.Last).ToContainTextAsync($"{One}. [1]", Patiently);
        await Expect(visit.Answers.Last).ToContainTextAsync("Ответ остановлен");
        await Expect(Draft(visit)).ToHaveCountAsync(0);
        await visit.PictureAsync($"model-stopped-{width}");
        await visit.Answers.Last.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Москва реализовала") }).ClickAsync();
        await Expect(visit.Answers.Last.Locator("blockquote strong")).ToHaveTextAsync(Cited, new() { Timeout = 30_000 });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_model_that_takes_long_is_announced_and_then_takes_the_place_of_what_stood_in()
    {
        var answer = new TaskCompletionSource();
        await using var model = await ModelAsync(request => ScriptedReply.After(answer.Task, $"{One} [{Number(request)}]."));
        using var folder = new TempFolder();
        using var program = Start(model, folder, ("SEZBOT_Models__Chat__InterimAfter", "0.2"));
        await using var visit = await OpenAsync(program, 360, 740, ColorScheme.Dark);

        await visit.AskAsync(Question);
        await Expect(visit.Answers.Last).ToContainTextAsync("Модель ещё пишет…", Patiently);
        await visit.PictureAsync("model-interim-360");
        answer.SetResult();

        await Expect(visit.Answers.Last).ToContainTextAsync($"{One}. [1]", Patiently);
        await Expect(visit.Answers.Last).Not.ToContainTextAsync("Модель ещё пишет…");
        await Expect(visit.Answers).ToHaveCountAsync(1);
    }

    private static ILocator Draft(ChatVisit visit) => visit.Page.Locator(".bubble.draft .words");

    private static ILocator Stop(ChatVisit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Остановить ответ" });

    private static int Number(ScriptedRequest request) => ScriptedEvidence.NumberOf(request, "36 офсетных");

    private static Task<ScriptedModelServer> ModelAsync(Func<ScriptedRequest, ScriptedReply> answer) =>
        ScriptedModelServer.StartAsync(request => request.Prompt == "answer" ? answer(request) : ModelRun.Otherwise(request));

    private static SezBotProcess Start(ScriptedModelServer model, TempFolder folder, params (string Name, string Value)[] more) => SezBotProcess.Start(
        ["serve", "--port", "0", "--lang", "ru", "--data", folder.In("state")],
        [
            ("SEZBOT_Models__Chat__Endpoint", model.Endpoint), ("SEZBOT_Models__Chat__Model", ScriptedModelServer.ModelName),
            ("SEZBOT_Models__Chat__FirstTokenTimeout", "60"), ("SEZBOT_Models__Chat__StallTimeout", "60"), ("SEZBOT_Models__Chat__InterimAfter", "60"), .. more,
        ]);

    private async Task<ChatVisit> OpenAsync(SezBotProcess program, int width, int height, ColorScheme colours)
    {
        var window = await chromium.OpenAsync(width, height, colours: colours);
        return await ChatVisit.OpenAsync(window, Address().Match(await program.ErrorLineAsync(line => Address().IsMatch(line))).Value);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
