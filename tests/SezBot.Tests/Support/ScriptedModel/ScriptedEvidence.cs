using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Tests.Support.ScriptedModel;

/// <summary>The numbered evidence that a model was given.</summary>
internal static partial class ScriptedEvidence
{
    public static IReadOnlyDictionary<int, string> Of(ScriptedRequest request) => Numbered().Matches(request.User)
        .ToDictionary(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match => match.Groups[2].Value);

    /// <summary>The number of the piece that holds the words.</summary>
    public static int NumberOf(ScriptedRequest request, string words) =>
        Of(request).First(piece => piece.Value.Contains(words, StringComparison.OrdinalIgnoreCase)).Key;

    [GeneratedRegex(@"^\[(\d+)\] \([^\n]*?\) ([^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
