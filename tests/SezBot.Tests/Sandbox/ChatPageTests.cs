using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SezBot.Tests.Sandbox;

public sealed class ChatPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "Сколько офсетных контрактов реализовала Москва?";
    private const int EnoughSteps = 30;

    // Less than all: the box of a sentence that runs over several lines is a little larger than its letters.
    private const float MostOfIt = 0.9f;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task A_question_is_answered_and_its_source_opens_at_the_cited_sentence(int width, int height, ColorScheme colours)
    {
        await using var site = await ChatSite.StartAsync(0, Cancel);
        await using var visit = await ChatVisit.OpenAsync(await chromium.OpenAsync(width, height, colours: colours), site.Address);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Начать" })).ToBeVisibleAsync();
        await visit.PictureAsync($"welcome-{width}");

        await visit.AskAsync(Question);
        await Expect(visit.Answers.First).ToContainTextAsync(ScriptedBot.Answer);
        await visit.PictureAsync($"answer-{width}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = ScriptedBot.Source }).ClickAsync();
        var quote = visit.Answers.Last.Locator("blockquote");
        await Expect(quote.Locator("strong")).ToHaveTextAsync(ScriptedBot.Cited);
        await quote.GetByRole(AriaRole.Button, new() { Name = "показать полностью" }).ClickAsync();
        await Expect(quote.Locator("strong")).ToBeInViewportAsync(new() { Ratio = MostOfIt });
        await visit.PictureAsync($"source-{width}");

        Assert.Equal([site.Authority], visit.Hosts());
        Assert.Empty(visit.Complaints);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var site = await ChatSite.StartAsync(0, Cancel);
        await using var visit = await ChatVisit.OpenAsync(await chromium.OpenAsync(1280, 800), site.Address);
        await Expect(visit.Field).ToBeVisibleAsync();

        await PressAsync(visit, "Tab", "Enter");
        await Expect(visit.Field).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync(Question);
        await PressAsync(visit, "Enter");
        await Expect(visit.Answers.First).ToContainTextAsync(ScriptedBot.Answer);
        await StepToAsync(visit, "Shift+Tab", visit.Page.GetByRole(AriaRole.Button, new() { Name = ScriptedBot.Source }));
        await PressAsync(visit, "Enter");
        var more = visit.Page.GetByRole(AriaRole.Button, new() { Name = "показать полностью" });
        await Expect(more).ToBeVisibleAsync();
        await StepToAsync(visit, "Tab", more);
        await PressAsync(visit, "Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "свернуть" })).ToBeFocusedAsync();

        await StepToAsync(visit, "Tab", visit.Field);
        await visit.Page.Keyboard.TypeAsync("/");
        await Expect(visit.Page.GetByRole(AriaRole.Option, new() { Name = "/help" })).ToBeVisibleAsync();
        await PressAsync(visit, "ArrowDown", "Enter");
        await Expect(visit.Page.Locator("article.own").Last).ToContainTextAsync("/digest");
    }

    [Fact]
    public async Task A_message_never_becomes_markup()
    {
        const string Markup = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";
        await using var site = await ChatSite.StartAsync(0, Cancel);
        await using var visit = await ChatVisit.OpenAsync(await chromium.OpenAsync(1280, 800), site.Address);

        await visit.AskAsync($"повтори {Markup}");

        await Expect(visit.Answers.Last).ToContainTextAsync(Markup);
        await Expect(visit.Page.Locator("article img, article script")).ToHaveCountAsync(0);
        await Expect(visit.Page).Not.ToHaveTitleAsync("taken");
    }

    [Fact]
    public async Task A_link_to_the_bot_starts_it_in_the_page()
    {
        await using var site = await ChatSite.StartAsync(0, Cancel);
        await using var visit = await ChatVisit.OpenAsync(await chromium.OpenAsync(1280, 800), site.Address);

        await visit.AskAsync(Question);
        await visit.Answers.First.GetByRole(AriaRole.Link, new() { Name = "[1]" }).ClickAsync();

        await Expect(visit.Page.Locator("article.own").Last).ToContainTextAsync("/start source_1");
        Assert.Equal([site.Authority], visit.Hosts());
    }

    [Fact]
    public async Task The_page_speaks_the_language_of_whoever_writes()
    {
        await using var site = await ChatSite.StartAsync(0, Cancel);
        await using var visit = await ChatVisit.OpenAsync(await chromium.OpenAsync(1280, 800, "en-GB"), site.Address);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true })).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Иван" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Начать" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
    }

    [Fact]
    public async Task A_lost_server_is_told_of_and_found_again()
    {
        var site = await ChatSite.StartAsync(0, Cancel);
        await using var visit = await ChatVisit.OpenAsync(await chromium.OpenAsync(390, 844), site.Address);
        await Expect(visit.Field).ToBeVisibleAsync();

        await site.DisposeAsync();
        await Expect(visit.Page.GetByText("Связь потеряна, пробую снова…")).ToBeVisibleAsync();
        await visit.PictureAsync("lost");

        await using var again = await ChatSite.StartAsync(new Uri(site.Address).Port, Cancel);
        await Expect(visit.Page.GetByText("Связь потеряна, пробую снова…")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await visit.AskAsync(Question);
        await Expect(visit.Answers.First).ToContainTextAsync(ScriptedBot.Answer);
    }

    private static async Task PressAsync(ChatVisit visit, params string[] keys)
    {
        foreach (var key in keys)
            await visit.Page.Keyboard.PressAsync(key);
    }

    private static async Task StepToAsync(ChatVisit visit, string key, ILocator goal)
    {
        for (var step = 0; step < EnoughSteps; step++)
        {
            await visit.Page.Keyboard.PressAsync(key);
            if (await goal.EvaluateAsync<bool>("node => node === document.activeElement"))
                return;
        }
        Assert.Fail($"{EnoughSteps} times {key} did not lead to {goal}");
    }
}
