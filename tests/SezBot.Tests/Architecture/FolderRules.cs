using System.Text.RegularExpressions;

namespace SezBot.Tests.Architecture;

/// <summary>Which folder may use which, as the design's table says.</summary>
internal static partial class FolderRules
{
    private static readonly string[] Foundations = ["Text", "Corpus", "LanguageModels", "State"];
    private static readonly string[] Slices = ["Ingestion", "Answering", "Digests"];

    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["Text"] = [],
        ["Corpus"] = ["Text"],
        ["LanguageModels"] = ["Corpus", "State"],
        ["State"] = ["Corpus"],
        ["Ingestion"] = Foundations,
        ["Answering"] = Foundations,
        ["Digests"] = Foundations,
        ["Telegram"] = [.. Slices, .. Foundations],
        ["Web"] = [.. Slices, .. Foundations, "Telegram"],
        ["Sandbox"] = [],
        ["Evaluation"] = [.. Slices, .. Foundations],
        ["Commands"] = [.. Foundations, .. Slices, "Telegram", "Web", "Sandbox", "Evaluation"],
    };

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"\bSezBot\.(?<folder>[A-Z]\w*)")]
    private static partial Regex FullName();

    // Inside «namespace SezBot.X» a type of another folder can also be reached as «Corpus.Article».
    [GeneratedRegex(@"(?<![\w.])(?<folder>[A-Z]\w*)\.(?<type>[A-Z]\w*)")]
    private static partial Regex RelativeName();

    /// <summary>Each use of a folder that the file's own folder may not use, as a line to read.</summary>
    public static IReadOnlyList<string> Violations(IReadOnlyList<SourceText> files)
    {
        var types = files.Select(file => (file.Folder, file.Name)).ToHashSet();
        return [.. files
            .Where(file => file.Folder.Length > 0)
            .SelectMany(file => Used(file, types)
                .Where(used => used != file.Folder && !(MayUse.TryGetValue(file.Folder, out var allowed) && allowed.Contains(used)))
                .Select(used => $"{file.Path} uses {used}"))];
    }

    private static IEnumerable<string> Used(SourceText file, HashSet<(string Folder, string Name)> types)
    {
        var code = CommentLine().Replace(file.Text, "");
        var full = FullName().Matches(code).Select(match => match.Groups["folder"].Value);
        var relative = RelativeName().Matches(code)
            .Where(match => types.Contains((match.Groups["folder"].Value, match.Groups["type"].Value)))
            .Select(match => match.Groups["folder"].Value);
        return full.Concat(relative).Distinct();
    }
}
