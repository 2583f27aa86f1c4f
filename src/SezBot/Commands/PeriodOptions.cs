using System.CommandLine;
using SezBot.Corpus;

namespace SezBot.Commands;

/// <summary><c>--from</c> and <c>--to</c>: days of publication, both inclusive.</summary>
internal sealed class PeriodOptions(string language)
{
    private readonly DayOption _from = new("--from", "HelpFrom", language);
    private readonly DayOption _to = new("--to", "HelpTo", language);

    public PeriodOptions AddTo(Command command)
    {
        command.Add(_from.Option);
        command.Add(_to.Option);
        command.Validators.Add(result =>
        {
            if (_from.Read(result) is { } from && _to.Read(result) is { } to && from > to)
                result.AddError(CommandPhrases.Get("PeriodReversed", language, from, to));
        });
        return this;
    }

    public SearchFilter Read(ParseResult parsed) => new(_from.Read(parsed), _to.Read(parsed));
}
