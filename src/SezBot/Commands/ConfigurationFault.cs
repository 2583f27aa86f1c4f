using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SezBot.Commands;

/// <summary>A wrong value in the configuration, named by its key together with what the key may hold.</summary>
internal static partial class ConfigurationFault
{
    [GeneratedRegex("at '(?<key>[^']+)' to type '(?<type>[^']+)'")]
    private static partial Regex Unconvertible();

    [GeneratedRegex("members: '(?<member>\\w+)'")]
    private static partial Regex InvalidMember();

    // An options class names the key; what may stand there is said in the reader's language.
    [GeneratedRegex("with the error: '(?<key>[A-Z]\\w+(?::\\w+)+)'\\.?$")]
    private static partial Regex NamedKey();

    /// <summary>Null when the exception has nothing to do with the configuration.</summary>
    public static string? Of(Exception fault, string language) => fault switch
    {
        // One at a time: the next is said when this one is mended.
        AggregateException { InnerExceptions: [OptionsValidationException first, ..] } => Of(first, language),
        OptionsValidationException validation => OutOfRange(validation, language),
        InvalidOperationException when Unconvertible().Match(fault.Message) is { Success: true } match => Sentence(
            match.Groups["key"].Value, CommandPhrases.Get(Needed(match.Groups["type"].Value), language), language),
        InvalidDataException when fault.Message.Contains("appsettings.json", StringComparison.Ordinal) =>
            CommandPhrases.Get("ConfigurationFile", language, fault.InnerException?.Message ?? fault.Message),
        _ => null,
    };

    private static string OutOfRange(OptionsValidationException fault, string language)
    {
        var member = InvalidMember().Match(fault.Message).Groups["member"].Value;
        var range = fault.OptionsType.GetProperty(member)?.GetCustomAttribute<RangeAttribute>();
        return range is null
            ? NamedKey().Match(fault.Failures.First()) is { Success: true } own
                ? CommandPhrases.Get($"Wrong{own.Groups["key"].Value.Replace(":", "", StringComparison.Ordinal)}", language)
                : CommandPhrases.Get("Configuration", language, fault.Message)
            : Sentence($"{SectionOf(fault.OptionsType)}:{member}", CommandPhrases.Get("ConfigurationRange", language, range.Minimum, range.Maximum), language);
    }

    // A slice's section is called like its folder unless its options class says otherwise.
    private static string SectionOf(Type options) =>
        options.GetField("Section")?.GetRawConstantValue() as string ?? options.Namespace!.Split('.')[^1];

    private static string Sentence(string key, string allowed, string language) =>
        CommandPhrases.Get("ConfigurationValue", language, key, allowed, $"SEZBOT_{key.Replace(":", "__", StringComparison.Ordinal)}");

    private static string Needed(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "ConfigurationWhole",
        "System.Double" or "System.Decimal" => "ConfigurationNumber",
        "System.Boolean" => "ConfigurationFlag",
        _ => "ConfigurationOther",
    };
}
