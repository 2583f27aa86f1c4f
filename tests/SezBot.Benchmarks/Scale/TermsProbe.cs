using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded;

namespace SezBot.Benchmarks.Scale;

/// <summary>Counts the terms of a filled store from its vectors.</summary>
internal static class TermsProbe
{
    public static Dictionary<string, double> Run(string folder)
    {
        var terms = new HashSet<uint>();
        var (passages, postings) = (0, 0L);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "corpus.db") }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT data FROM vectors";
        using var reader = command.ExecuteReader();
        for (; reader.Read(); passages++)
        {
            var vector = VectorCodec.Decode((byte[])reader[0]);
            postings += vector.Indices.Length;
            foreach (var term in vector.Indices)
                terms.Add(term);
        }
        var stems = terms.Count(TextStatistics.IsStem);
        return new() { ["stems"] = stems, ["grams"] = terms.Count - stems, ["postings"] = (double)postings / passages };
    }
}
