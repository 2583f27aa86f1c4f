using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Tests.Text.Drafts;

/// <summary>What the program ships of words.</summary>
internal static class Knowledge
{
    public static DraftKnowledge Shipped { get; } = new(
        AliasList.Load(In("aliases.yaml")), Synonyms.Load(In("synonyms.txt")), BackgroundFrequencies.Load(In("background.tsv")));

    private static string In(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);
}
