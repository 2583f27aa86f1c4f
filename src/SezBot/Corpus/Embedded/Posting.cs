namespace SezBot.Corpus.Embedded;

/// <summary>
/// One document of a term, in four bytes that lie together: the document's number, the ordinal of the term's value among the document's
/// distinct values, and that value in 255ths of the term's peak, rounded up, never 0. Ordered by document.
/// </summary>
internal readonly struct Posting(int document, int ordinal, int part)
{
    private readonly uint _bits = (uint)document << 16 | (uint)ordinal << 8 | (uint)part;

    public int Document => (int)(_bits >> 16);

    public int Ordinal => (int)(_bits >> 8) & byte.MaxValue;

    public int Part => (int)_bits & byte.MaxValue;
}
