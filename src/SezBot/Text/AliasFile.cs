using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SezBot.Text;

/// <summary>Reads and checks the file of an <see cref="AliasList"/>.</summary>
internal static class AliasFile
{
    private static readonly string[] Keys = ["kind", "name", "forms", "capitals"];

    /// <exception cref="InvalidDataException">Not YAML, or not such groups; the message names the file and the line.</exception>
    public static IReadOnlyList<AliasGroup> Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            var groups = yaml.Documents is [var document] ? Sequence(document.RootNode, "the file").Select(ReadGroup).ToList() : [];
            CheckNames(groups);
            return [.. groups.Select(group => group.Group)];
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path}, line {fault.Start.Line}: {fault.Message}", fault);
        }
    }

    private static (AliasGroup Group, Mark At) ReadGroup(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
            throw Fault(node, "a group should be a mapping with kind, name and forms.");
        foreach (var key in mapping.Children.Keys)
        {
            if (!Keys.Contains((key as YamlScalarNode)?.Value))
                throw Fault(key, $"'{key}' is none of {string.Join(", ", Keys)}.");
        }
        var name = Scalar(mapping, "name");
        var kind = Scalar(mapping, "kind");
        if (!Enum.TryParse<AliasKind>(kind, ignoreCase: true, out var parsed) || int.TryParse(kind, out _))
            throw Fault(mapping, $"'{name}' is of the kind '{kind}', which is none of {string.Join(", ", Enum.GetNames<AliasKind>()).ToLowerInvariant()}.");
        List<AliasForm> forms = [.. Forms(mapping, "forms", inCapitals: false), .. Forms(mapping, "capitals", inCapitals: true)];
        if (forms.Count < 2 || forms.All(form => form.Text != name))
            throw Fault(mapping, $"'{name}' needs two forms or more, its name among them.");
        return (new AliasGroup(parsed, name, forms), mapping.Start);
    }

    private static IEnumerable<AliasForm> Forms(YamlMappingNode mapping, string key, bool inCapitals)
    {
        if (!mapping.Children.TryGetValue(new YamlScalarNode(key), out var node))
            yield break;
        foreach (var item in Sequence(node, key))
        {
            var text = (item as YamlScalarNode)?.Value ?? "";
            var words = Analyzer.Tokens(text);
            if (words.Count == 0 || words.All(word => word.IsStopWord))
                throw Fault(item, $"the form '{text}' holds no word that tells something.");
            yield return new AliasForm(text, words, inCapitals);
        }
    }

    private static void CheckNames(List<(AliasGroup Group, Mark At)> groups)
    {
        foreach (var twice in groups.GroupBy(group => group.Group.Name).Where(same => same.Count() > 1))
            throw new YamlException(twice.Last().At, twice.Last().At, $"'{twice.Key}' occurs twice.");
    }

    private static IEnumerable<YamlNode> Sequence(YamlNode node, string what) =>
        node as YamlSequenceNode ?? throw Fault(node, $"{what} should be a list.");

    private static string Scalar(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value: { Length: > 0 } value }
            ? value : throw Fault(mapping, $"a group lacks its {key}.");

    private static YamlException Fault(YamlNode node, string message) => new(node.Start, node.End, message);
}
