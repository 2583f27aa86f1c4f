using SezBot.Commands;
using SezBot.Corpus;
using SezBot.Evaluation;
using SezBot.Ingestion;
using SezBot.State.Backups;

namespace SezBot.Tests.Commands;

public class CommandPhrasesTests
{
    [Theory]
    [InlineData(typeof(FailureReason), "Failure")]
    [InlineData(typeof(StoreFault), "Store")]
    [InlineData(typeof(EvalFault), "Eval")]
    [InlineData(typeof(BackupFault), "Backup")]
    [InlineData(typeof(EvalMissKind), "")]
    public void Every_fault_has_its_sentence(Type fault, string prefix) =>
        Assert.All(Enum.GetNames(fault), name => Assert.NotEmpty(CommandPhrases.Get(prefix + name, "ru")));
}
