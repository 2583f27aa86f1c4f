using System.Globalization;
using System.IO.Hashing;
using Microsoft.ML.OnnxRuntime;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>Opens the model of a folder.</summary>
internal static class OnnxModel
{
    /// <exception cref="EmbeddingException">The folder cannot be used; the detail names the file.</exception>
    public static OpenedModel Open(EmbeddingOptions options)
    {
        var folder = new ModelFolder(options.Onnx!);
        var pooling = options.Pooling ?? folder.Pooling() ?? TokenPooling.Mean;
        var most = options.MaxTokens ?? folder.MaxTokens;
        var passagePrefix = options.PassagePrefix ?? folder.Prompt("passage", "document") ?? "";
        var (file, tokenizer) = (folder.Model, folder.Tokenizer());
        var name = ModelOpener.Name(folder.Name, Hash(file), $"{pooling}", most.ToString(CultureInfo.InvariantCulture), passagePrefix);
        return new OpenedModel(
            name, new OnnxEmbeddingGenerator(Session(file), tokenizer, pooling, most), options.QueryPrefix ?? folder.Prompt("query") ?? "", passagePrefix);
    }

    // Another model under the same name must not be searched with this one's vectors.
    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        var hash = new XxHash3();
        hash.Append(stream);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static InferenceSession Session(string file)
    {
        try
        {
            return new InferenceSession(file);
        }
        catch (OnnxRuntimeException failure)
        {
            throw new EmbeddingException(EmbeddingFault.BadFolder, $"{file}: {failure.Message}", failure);
        }
    }
}
