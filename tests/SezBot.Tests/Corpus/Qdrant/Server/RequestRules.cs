using System.Buffers;
using System.Text;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Limits that Qdrant checks before it looks at any data.</summary>
internal static class RequestRules
{
    private static readonly SearchValues<char> UnsafeCharacters = SearchValues.Create('/', '\0', '\\', '<', '>', ':', '"', '|', '?', '*', '\u001F');

    public static void CheckName(string name, int longest, string what)
    {
        if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > longest)
            throw Refusal.Input($"{what} `{name}` must have from 1 to {longest} characters");
        if (name.AsSpan().IndexOfAny(UnsafeCharacters) >= 0 || name is "." or "..")
            throw Refusal.Input($"{what} `{name}` has characters that are not allowed");
    }

    /// <returns>The limit, or <paramref name="preset"/> when none was sent.</returns>
    public static int Limit(bool given, ulong limit, int preset) => !given ? preset : limit is >= 1 and <= int.MaxValue
        ? (int)limit
        : throw Refusal.Input($"limit: value {limit} invalid, must be 1 or larger");

    public static void CheckTimeout(bool given, ulong seconds)
    {
        if (given && seconds < 1)
            throw Refusal.Input("timeout: value 0 invalid, must be 1 or larger");
    }

    public static SparseVector Checked(SparseVector vector)
    {
        if (vector.Indices.Count != vector.Values.Count)
            throw Refusal.Input("sparse vector: must be the same length as indices");
        if (vector.Indices.Distinct().Count() != vector.Indices.Count)
            throw Refusal.Input("sparse vector: indices must be unique");
        return vector;
    }
}
