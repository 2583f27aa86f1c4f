using Microsoft.ML.Tokenizers;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>BERT's WordPiece by <c>vocab.txt</c>: <c>[CLS] text [SEP]</c>.</summary>
internal sealed class WordPieceIds(BertTokenizer tokenizer) : IModelTokenizer
{
    public int Padding => tokenizer.PaddingTokenId;

    /// <param name="settings">Of <c>tokenizer_config.json</c>; what it leaves out is as in BERT uncased.</param>
    public static WordPieceIds Load(string vocabulary, TokenizerSettings settings)
    {
        using var stream = File.OpenRead(vocabulary);
        var lower = settings.DoLowerCase ?? true;
        return new WordPieceIds(BertTokenizer.Create(stream, new BertOptions
        {
            LowerCaseBeforeTokenization = lower,
            RemoveNonSpacingMarks = settings.StripAccents ?? lower,
            IndividuallyTokenizeCjk = settings.TokenizeChineseChars ?? true,
            SplitOnSpecialTokens = false, // a text that says «[SEP]» means these five characters
        }));
    }

    public IReadOnlyList<int> Encode(string text, int most) =>
        tokenizer.EncodeToIds(text, most, addSpecialTokens: true, out _, out _, considerPreTokenization: true, considerNormalization: true);
}
