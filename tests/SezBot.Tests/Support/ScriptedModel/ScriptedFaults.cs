using SezBot.LanguageModels;

namespace SezBot.Tests.Support.ScriptedModel;

/// <summary>Every way in which a reply goes wrong, and the fault that is to be seen. «Refused» needs an address instead: <see cref="ScriptedModelServer.DeadEndpoint"/>.</summary>
internal static class ScriptedFaults
{
    private const string Begin = "Завод открыт в 2019 году [1]. В нём";

    public static IReadOnlyDictionary<string, (Func<ScriptedReply> Reply, ModelFault Fault)> All { get; } = new Dictionary<string, (Func<ScriptedReply>, ModelFault)>
    {
        ["reset at once"] = (() => ScriptedReply.Reset(), ModelFault.Reset),
        ["reset in mid-stream"] = (() => ScriptedReply.Reset(Begin), ModelFault.Reset),
        ["401"] = (() => ScriptedReply.Status(401), ModelFault.Unauthorized),
        ["403"] = (() => ScriptedReply.Status(403), ModelFault.Unauthorized),
        ["404"] = (() => ScriptedReply.Status(404), ModelFault.Rejected),
        ["302"] = (() => ScriptedReply.Status(302), ModelFault.Rejected),
        ["429 for an hour"] = (() => ScriptedReply.Status(429, "3600"), ModelFault.RateLimited),
        ["500"] = (() => ScriptedReply.Status(500), ModelFault.Server),
        ["503"] = (() => ScriptedReply.Status(503), ModelFault.Server),
        ["slow first token"] = (() => ScriptedReply.SlowFirstToken(ScriptedReply.Ever, Begin), ModelFault.FirstTokenTimeout),
        ["silence"] = (ScriptedReply.Silence, ModelFault.FirstTokenTimeout),
        ["stall in mid-stream"] = (() => ScriptedReply.Stall(Begin), ModelFault.Stalled),
        ["cut JSON at once"] = (() => ScriptedReply.CutJson(), ModelFault.Broken),
        ["cut JSON in mid-stream"] = (() => ScriptedReply.CutJson(Begin), ModelFault.Broken),
        ["10 MB in one event"] = (() => ScriptedReply.Huge(5_000_000), ModelFault.TooLong),
        ["a line without an end"] = (ScriptedReply.EndlessLine, ModelFault.TooLong),
        ["text without an end"] = (ScriptedReply.Endless, ModelFault.TooLong),
        ["HTML"] = (ScriptedReply.WrongType, ModelFault.Broken),
        ["no stream"] = (() => ScriptedReply.NotStreamed(Begin), ModelFault.Broken),
        ["no text"] = (ScriptedReply.Empty, ModelFault.Broken),
    };

    public static IEnumerable<TheoryDataRow<string>> Names => All.Keys.Select(name => new TheoryDataRow<string>(name));
}
