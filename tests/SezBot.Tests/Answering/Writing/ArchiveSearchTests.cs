using System.Text.Json;
using SezBot.State;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Answering.Writing;

/// <summary>A model that may search again by itself.</summary>
public sealed class ArchiveSearchTests
{
    private const string Plant = "Кто открыл завод станков в Туле?";
    private const string Paints = "Резидент зоны «Моглино» запустил линию порошковых красок";

    private static readonly (string, string) MayCall = ("Models:Chat:Tools", "true");

    [Fact]
    public async Task What_it_finds_can_be_cited()
    {
        await using var run = await ModelRun.StartAsync(
            request => request.Results is [.., var found] ? ScriptedReply.Text($"{Paints} {found[found.IndexOf('[', StringComparison.Ordinal)..(found.IndexOf(']', StringComparison.Ordinal) + 1)]}.") : Search("Кто запустил линию красок в Моглино?"), MayCall);
        var answer = await run.AskAsync(Plant);

        Assert.Equal(AnswerMode.Model, answer.Mode);
        Assert.StartsWith(Paints, answer.Text, StringComparison.Ordinal);
        Assert.Equal("paints", Assert.Single(answer.Citations).Article);
    }

    [Fact]
    public async Task It_searches_twice_at_most()
    {
        await using var run = await ModelRun.StartAsync(
            request => request.Results.Count < 4 ? Search("Какова мощность линии красок в Моглино?") : ScriptedReply.Text("Завод станков в Туле открыла компания «Гранит» [1]."), MayCall);
        var answer = await run.AskAsync(Plant);

        Assert.Equal(AnswerMode.Model, answer.Mode);
        Assert.All(run.Server.Requests[^1].Results.Skip(2), result => Assert.Equal("Больше искать нельзя: ответьте по тому, что есть.", result));
    }

    [Fact]
    public async Task Where_the_corpus_does_not_know_it_gets_nothing()
    {
        await using var run = await ModelRun.StartAsync(
            request => request.Results.Count == 0 ? Search("Какова высота Эвереста?") : ScriptedReply.Text("Высота Эвереста 8849 метров [1]."), MayCall);
        var answer = await run.AskAsync(Plant);

        Assert.Equal("Ничего нового не нашлось.", Assert.Single(run.Server.Requests[^1].Results));
        Assert.DoesNotContain("8849", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unless_the_settings_say_so_it_is_offered_nothing_to_call()
    {
        await using var run = await ModelRun.StartAsync(_ => ScriptedReply.Text("НЕТ ДАННЫХ"));
        await run.AskAsync(Plant);

        Assert.Null(Assert.Single(run.Server.Requests).Body["tools"]);
    }

    private static ScriptedReply Search(string query) => ScriptedReply.Calls(JsonSerializer.Serialize(new { query }));
}
