namespace SezBot.Tests.LanguageModels;

/// <summary>A SentencePiece model (github.com/google/sentencepiece: sentencepiece_model.proto) with chosen pieces at chosen ids.</summary>
internal static class SentencePieceFile
{
    private const int Normal = 1;
    private const int Unknown = 2;
    private const int Control = 3;
    private const int Unigram = 1;

    // Never a part of a text; unlikely enough to lose against any real piece.
    private const char Filler = '\uE000';
    private const float Unlikely = -30;

    /// <param name="pieces">Everything in between is filled up with pieces that no text has.</param>
    public static byte[] Of(IReadOnlyDictionary<int, string> pieces, params string[] control)
    {
        var model = new Protobuf().Message(1, Piece("<unk>", 0, Unknown)).Messages(1, control.Select(name => Piece(name, 0, Control)));
        for (var id = 1 + control.Length; id <= pieces.Keys.Max(); id++)
            model.Message(1, pieces.TryGetValue(id, out var piece) ? Piece(piece, -5, Normal) : Piece($"{Filler}{id}", Unlikely, Normal));
        return model
            .Message(2, new Protobuf().Number(3, Unigram))
            .Message(3, new Protobuf().Text(1, "identity").Number(3, 1).Number(4, 1).Number(5, 1))
            .ToArray();
    }

    private static Protobuf Piece(string text, float score, int type) => new Protobuf().Text(1, text).Float(2, score).Number(3, type);
}
