using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SezBot.Commands;

/// <summary>An option that takes a day, as 2025-10-31 or 31.10.2025.</summary>
internal sealed class DayOption
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy"];

    /// <param name="help">Key of the phrase that describes it.</param>
    public DayOption(string name, string help, string language)
    {
        Option = new Option<string?>(name) { Description = CommandPhrases.Get(help, language), HelpName = "DATE" };
        Option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Day(token.Value) is null)
                result.AddError(CommandPhrases.Get("WrongDate", language, token.Value));
        });
    }

    public Option<string?> Option { get; }

    public DateOnly? Read(ParseResult parsed) => Day(parsed.GetValue(Option));

    public DateOnly? Read(CommandResult result) => Day(result.GetValue(Option));

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
