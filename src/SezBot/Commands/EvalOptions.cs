using System.CommandLine;
using SezBot.Evaluation;

namespace SezBot.Commands;

/// <summary>The options of <c>eval</c>.</summary>
internal sealed class EvalOptions(string language)
{
    private readonly Argument<string> _folder = new("DIR") { Description = CommandPhrases.Get("HelpDataSet", language) };
    private readonly Option<string[]> _corpus =
        new("--corpus") { Description = CommandPhrases.Get("HelpCorpus", language), HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _distractors = new("--distractors") { Description = CommandPhrases.Get("HelpDistractors", language), HelpName = "FILE" };
    private readonly Option<int?> _limit = new("--distractor-limit") { Description = CommandPhrases.Get("HelpDistractorLimit", language), HelpName = "N" };
    private readonly Option<string?> _unit = new("--unit") { Description = CommandPhrases.Get("HelpUnit", language), HelpName = "passage|sentence" };
    private readonly Option<bool> _leaveOut = new("--leave-out") { Description = CommandPhrases.Get("HelpLeaveOut", language) };
    private readonly Option<string?> _unanswerable = new("--unanswerable") { Description = CommandPhrases.Get("HelpUnanswerable", language), HelpName = "DIR" };
    private readonly Option<string?> _report = new("--report") { Description = CommandPhrases.Get("HelpReport", language), HelpName = "DIR" };
    private readonly Option<int> _misses = new("--misses") { Description = CommandPhrases.Get("HelpMisses", language), HelpName = "N" };

    public EvalOptions AddTo(Command command)
    {
        _unit.AcceptOnlyFromAmong("passage", "sentence");
        command.Add(_folder);
        foreach (var option in (Option[])[_corpus, _distractors, _limit, _unit, _leaveOut, _unanswerable, _report, _misses])
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_leaveOut) && result.GetValue(_unanswerable) is not null)
                result.AddError(CommandPhrases.Get("LeaveOutAndUnanswerable", language));
        });
        return this;
    }

    public EvalRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_folder), parsed.GetValue(_corpus) ?? [], parsed.GetValue(_distractors), parsed.GetValue(_limit),
        parsed.GetValue(_unit) == "sentence", parsed.GetValue(_leaveOut), parsed.GetValue(_unanswerable));

    /// <summary>The folder of the report; null for none.</summary>
    public string? Report(ParseResult parsed) => parsed.GetValue(_report);

    /// <summary>How many failed questions to list.</summary>
    public int Misses(ParseResult parsed) => parsed.GetValue(_misses);
}
