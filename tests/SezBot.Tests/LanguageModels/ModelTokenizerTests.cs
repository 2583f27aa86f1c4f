using SezBot.LanguageModels.Embeddings.Onnx;
using SezBot.Tests.Support;

namespace SezBot.Tests.LanguageModels;

/// <summary>Ids as the documentation and the model cards print them, from vocabularies that hold just the words asked for, at their real places.</summary>
public sealed class ModelTokenizerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private ModelFolder Folder => new(_folder.Path);

    private void WriteVocabulary(IReadOnlyDictionary<int, string> words) => _folder.Write(
        "vocab.txt", string.Join('\n', Enumerable.Range(0, words.Keys.Max() + 1).Select(id => words.GetValueOrDefault(id, $"[unused{id}]"))));

    // The ids of bert-base-uncased.
    private void WriteBert(params (int Id, string Word)[] words) => WriteVocabulary(new Dictionary<int, string>
    {
        [0] = "[PAD]",
        [100] = "[UNK]",
        [101] = "[CLS]",
        [102] = "[SEP]",
        [103] = "[MASK]",
        [7592] = "hello",
        [2088] = "world",
        [999] = "!",
    }.Concat(words.Select(word => KeyValuePair.Create(word.Id, word.Word))).ToDictionary());

    // SentencePiece's own ids; xlm-roberta-base has each one place further on.
    private void WriteFairseq() => _folder.Write("sentencepiece.bpe.model", SentencePieceFile.Of(
        new Dictionary<int, string> { [35377] = "▁Hello", [8998] = "▁world", [37] = "!", [5] = "▁" }, "<s>", "</s>"));

    [Fact]
    public void Bert_uncased_frames_and_lowers()
    {
        WriteBert();
        var tokenizer = Folder.Tokenizer();
        Assert.Equal([101, 7592, 2088, 102], tokenizer.Encode("hello world", 512));
        Assert.Equal([101, 7592, 2088, 999, 102], tokenizer.Encode("Hello WORLD!", 512));
        Assert.Equal([101, 100, 102], tokenizer.Encode("привет", 512));
        Assert.Equal([101, 102], tokenizer.Encode("", 512));
        Assert.Equal(0, tokenizer.Padding);
    }

    [Fact]
    public void Bert_cuts_a_word_into_pieces()
    {
        WriteBert((300, "при"), (301, "##вет"), (302, "##ы"));
        Assert.Equal([101, 300, 301, 302, 102], Folder.Tokenizer().Encode("Приветы", 512));
    }

    [Fact]
    public void Bert_cased_keeps_capitals_and_accents()
    {
        WriteBert((300, "Мой"), (301, "мои"));
        Assert.Equal([101, 301, 102], Folder.Tokenizer().Encode("Мой", 512));
        _folder.Write("tokenizer_config.json", """{"do_lower_case": false, "tokenizer_class": "BertTokenizer"}""");
        Assert.Equal([101, 300, 102], Folder.Tokenizer().Encode("Мой", 512));
    }

    [Fact]
    public void The_names_of_special_tokens_in_a_text_are_just_text()
    {
        WriteBert((300, "["), (301, "sep"), (302, "]"));
        Assert.Equal([101, 7592, 300, 301, 302, 102], Folder.Tokenizer().Encode("hello [SEP]", 512));
    }

    [Fact]
    public void Xlm_roberta_gives_the_ids_of_its_documentation()
    {
        WriteFairseq();
        var tokenizer = Folder.Tokenizer();
        Assert.Equal([0, 35378, 8999, 38, 2], tokenizer.Encode("Hello world!", 512));
        Assert.Equal(1, tokenizer.Padding);
        Assert.Equal([0, 2], tokenizer.Encode("", 512));
    }

    [Fact]
    public void Xlm_roberta_has_its_own_unknown_and_one_for_a_run_of_them()
    {
        WriteFairseq();
        Assert.Equal([0, 35378, 6, 3, 2], Folder.Tokenizer().Encode("Hello ЖЖЖ", 512));
    }

    [Fact]
    public void A_plain_model_keeps_its_ids_and_frames_as_its_settings_say()
    {
        _folder.Write("tokenizer.model", SentencePieceFile.Of(new Dictionary<int, string> { [9] = "▁Hello", [12] = "▁world" }, "<s>", "</s>"));
        Assert.Equal([1, 9, 12], Folder.Tokenizer().Encode("Hello world", 512));
        _folder.Write("tokenizer_config.json", """{"add_bos_token": false, "add_eos_token": true}""");
        Assert.Equal([9, 12, 2], Folder.Tokenizer().Encode("Hello world", 512));
    }

    [Fact]
    public void A_long_text_is_cut_before_its_closing_token()
    {
        WriteBert();
        Assert.Equal([101, 7592, 7592, 102], Folder.Tokenizer().Encode("hello hello hello hello", 4));
        WriteFairseq();
        Assert.Equal([0, 35378, 35378, 2], Folder.Tokenizer().Encode("Hello Hello Hello Hello", 4));
    }

    public void Dispose() => _folder.Dispose();
}
