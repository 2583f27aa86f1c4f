namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>Turns a text into the ids that a model was trained on, its special tokens included.</summary>
internal interface IModelTokenizer
{
    /// <summary>The id that fills up the shorter texts of a batch.</summary>
    int Padding { get; }

    /// <param name="most">Longest result; what is beyond it is cut off before the closing special token.</param>
    IReadOnlyList<int> Encode(string text, int most);
}
