using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Evaluation;
using SezBot.LanguageModels;
using SezBot.State.Backups;

namespace SezBot.Commands;

/// <summary>What went wrong and how to mend it, in one sentence.</summary>
internal static class FaultPhrases
{
    public static string Of(Exception fault, string language) => fault switch
    {
        StoreException { Fault: StoreFault.Damaged } state when state.Detail.Contains("bot.db", StringComparison.Ordinal) =>
            CommandPhrases.Get("StateDamaged", language, state.Detail.TrimEnd('.')),
        StoreException store => CommandPhrases.Get($"Store{store.Fault}", language, store.Detail.TrimEnd('.')),
        BackupException backup => CommandPhrases.Get($"Backup{backup.Fault}", language, backup.Detail),
        PromptException prompt => CommandPhrases.Get("PromptsBroken", language, prompt.Detail),
        EvalException eval => CommandPhrases.Get($"Eval{eval.Fault}", language, eval.Detail),
        OptionsValidationException or InvalidOperationException or InvalidDataException or AggregateException
            when ConfigurationFault.Of(fault, language) is { } sentence => sentence,
        IOException { InnerException: AddressInUseException } => CommandPhrases.Get("AddressInUse", language, fault.Message.TrimEnd('.')),
        UnauthorizedAccessException or IOException => CommandPhrases.Get("FileFault", language, fault.Message.TrimEnd('.')),
        _ => CommandPhrases.Get("Unexpected", language, fault.Message.TrimEnd('.')),
    };
}
