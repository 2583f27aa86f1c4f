using Microsoft.Extensions.Options;
using SezBot.Answering;
using SezBot.LanguageModels;
using SezBot.Telegram;

namespace SezBot.Commands;

/// <summary>The chat model: whether its server answers and knows it, and who may spend its tokens. The key is never shown.</summary>
internal sealed class ModelCheck(ModelProbe probe, IOptions<ChatOptions> chat, IOptions<TelegramOptions> telegram, Terminal terminal)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        try
        {
            var findings = new List<Finding> { await ReachAsync(cancel) };
            if (chat.Value.IsConfigured && BrokenPrompts() is { } broken)
                findings.Add(broken);
            if (chat.Value.IsConfigured && telegram.Value is { Token.Length: > 0, IsForEverybody: true })
                findings.Add(new Finding(FindingState.Warning, "model", terminal.Phrase("ModelForEverybody")));
            return findings;
        }
        catch (OptionsValidationException)
        {
            // The check of the configuration says what is wrong with it.
            return [];
        }
    }

    private Finding? BrokenPrompts()
    {
        try
        {
            PromptFolder.Load(PromptFolder.Default);
            return null;
        }
        catch (PromptException fault)
        {
            return new Finding(FindingState.Bad, "model", FaultPhrases.Of(fault, terminal.Language));
        }
    }

    private string InWords(string detail) => Enum.TryParse<ModelFault>(detail, out _) ? AnswerPhrases.Get($"Fault{detail}", terminal.Language) : detail;

    private async Task<Finding> ReachAsync(CancellationToken cancel)
    {
        var (verdict, took, detail) = await probe.RunAsync(cancel);
        var (model, host) = (chat.Value.Model ?? "", chat.Value.IsConfigured ? new Uri(chat.Value.Endpoint!).Authority : "");
        return verdict switch
        {
            ModelProbeVerdict.NotConfigured => new Finding(FindingState.Good, "model", terminal.Phrase("NoModel")),
            ModelProbeVerdict.Ready => new Finding(FindingState.Good, "model", terminal.Phrase("ModelGood", model, host, took.TotalMilliseconds)),
            ModelProbeVerdict.NotListed => new Finding(FindingState.Warning, "model", terminal.Phrase("ModelNotListed", model, host, detail!)),
            ModelProbeVerdict.Unauthorized => new Finding(FindingState.Bad, "model", terminal.Phrase("ModelUnauthorized", host)),
            ModelProbeVerdict.Unreachable => new Finding(FindingState.Bad, "model", terminal.Phrase("ModelUnreachable", host, InWords(detail!))),
            _ => new Finding(FindingState.Bad, "model", terminal.Phrase("ModelRefused", host, model, InWords(detail!))),
        };
    }
}
