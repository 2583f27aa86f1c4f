namespace SezBot.LanguageModels.Embeddings;

public enum EmbeddingFault
{
    /// <summary>The server cannot be reached, is too slow or says that it is busy or broken; it may pass.</summary>
    Unreachable,

    /// <summary>The server refuses: wrong key, unknown model, wrong path.</summary>
    Refused,

    /// <summary>What came back is no vector for each text.</summary>
    BadAnswer,

    /// <summary>The folder of the local model cannot be used; the detail names the file.</summary>
    BadFolder,
}
