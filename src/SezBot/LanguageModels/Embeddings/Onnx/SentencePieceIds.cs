using Microsoft.ML.Tokenizers;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>SentencePiece, with the special tokens of the two families that use it.</summary>
internal sealed class SentencePieceIds : IModelTokenizer
{
    // XLM-R took its vocabulary over from fairseq: <s> 0, <pad> 1, </s> 2, <unk> 3, and every piece one place behind its SentencePiece id
    // (huggingface.co/docs/transformers: XLMRobertaTokenizer, fairseq_offset).
    private const int FairseqOffset = 1;
    private const int FairseqUnknown = 3;

    private readonly SentencePieceTokenizer _tokenizer;
    private readonly bool _isFairseq;
    private readonly int? _first;
    private readonly int? _last;

    private SentencePieceIds(SentencePieceTokenizer tokenizer, bool isFairseq, int? first, int? last, int padding) =>
        (_tokenizer, _isFairseq, _first, _last, Padding) = (tokenizer, isFairseq, first, last, padding);

    public int Padding { get; }

    /// <summary><c>sentencepiece.bpe.model</c> of XLM-R and its descendants: <c>&lt;s&gt; text &lt;/s&gt;</c>.</summary>
    public static SentencePieceIds LoadFairseq(string model) => new(Load(model), isFairseq: true, first: 0, last: 2, padding: 1);

    /// <summary><c>tokenizer.model</c> of LLaMA, Gemma and their descendants: the ids are SentencePiece's own.</summary>
    /// <param name="settings">Of <c>tokenizer_config.json</c>; what it leaves out is as in LLaMA: a token before the text and none after it.</param>
    public static SentencePieceIds LoadPlain(string model, TokenizerSettings settings)
    {
        var tokenizer = Load(model);
        return new SentencePieceIds(
            tokenizer, isFairseq: false,
            settings.AddBosToken ?? true ? tokenizer.BeginningOfSentenceId : null,
            settings.AddEosToken ?? false ? tokenizer.EndOfSentenceId : null,
            tokenizer.Vocabulary.TryGetValue("<pad>", out var padding) ? padding : tokenizer.UnknownId);
    }

    private static SentencePieceTokenizer Load(string model)
    {
        using var stream = File.OpenRead(model);
        return SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
    }

    public IReadOnlyList<int> Encode(string text, int most)
    {
        var ids = new List<int>();
        if (_first is { } first)
            ids.Add(first);
        var pieces = text.Length == 0 ? [] : _tokenizer.EncodeToIds(text, addBeginningOfSentence: false, addEndOfSentence: false);
        ids.AddRange(Shifted(pieces).Take(most - ids.Count - (_last is null ? 0 : 1)));
        if (_last is { } last)
            ids.Add(last);
        return ids;
    }

    // SentencePiece makes one unknown of a run of them; the library one of each character.
    private IEnumerable<int> Shifted(IReadOnlyList<int> pieces)
    {
        var unknown = _tokenizer.UnknownId;
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at] != unknown)
                yield return pieces[at] + (_isFairseq ? FairseqOffset : 0);
            else if (at == 0 || pieces[at - 1] != unknown)
                yield return _isFairseq ? FairseqUnknown : unknown;
        }
    }
}
