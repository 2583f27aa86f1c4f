using SezBot.Text;

namespace SezBot.Answering;

/// <summary>The stems of the background table by their first letter, to look through for one that a longer word with two slips may have been.</summary>
internal sealed class StemsByLetter(BackgroundFrequencies background)
{
    private readonly Lazy<ILookup<char, string>> _stems = new(() => background.Stems.ToLookup(stem => stem[0]));

    /// <summary>Stems that two edits or fewer turn into this one; its first letter is taken to be right.</summary>
    public IEnumerable<string> WithinTwoEdits(string stem) => _stems.Value[stem[0]].Where(other => EditDistance.IsAtMost(2, stem, other));
}
