using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.LanguageModels;
using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Answering.Writing;

/// <summary>Asks the model which of the sentences that passed are not borne out, where the settings want that. It can only remove.</summary>
public sealed partial class SecondOpinion(ModelCalls calls, IOptions<ChatOptions> options)
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Drops what it objects to; without an opinion all stays.</summary>
    internal async Task RemoveAsync(ModelAccount account, NumberedEvidence evidence, DraftSoFar draft, CancellationToken cancel)
    {
        var kept = draft.Checked.Where(sentence => sentence.Dropped is null).ToList();
        if (!options.Value.SecondOpinion || kept.Count == 0)
            return;
        var language = LanguageDetector.Of(kept[0].Text);
        var numbered = string.Join('\n', kept.Select((sentence, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {sentence.Text} {CitationMarks.Write(sentence.Citations)}")));
        var call = new PromptCall("check", language, new KernelArguments { ["evidence"] = evidence.ForPrompt(language), ["sentences"] = numbered }) { Within = Patience };
        if (await calls.CompleteAsync(call, account, cancel) is not { } reply || !OnlyNumbers().IsMatch(reply))
            return;
        var objected = Numbers().Matches(reply)
            .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture) - 1).Where(at => at < kept.Count).Select(at => kept[at]).ToHashSet();
        draft.Drop(objected, DropReason.SecondOpinion);
    }

    // Said in words it may mean the opposite: «1 и 2 подтверждены».
    [GeneratedRegex(@"^[\d\s,;.]*\z")]
    private static partial Regex OnlyNumbers();

    [GeneratedRegex(@"\b[1-9]\b")]
    private static partial Regex Numbers();
}
