using System.ComponentModel.DataAnnotations;

namespace SezBot.Corpus.Qdrant;

/// <summary>Section <c>Corpus:Qdrant</c>: the Qdrant server or cluster that holds the corpus. Without an address the embedded store is used. Times are seconds.</summary>
public sealed class QdrantOptions : IValidatableObject
{
    public const string Section = "Corpus:Qdrant";

    /// <summary>The gRPC address, like <c>http://127.0.0.1:6334</c> or <c>https://…</c>.</summary>
    public string? Address { get; set; }

    /// <summary>Sent as <c>api-key</c>. Never logged.</summary>
    public string? Key { get; set; }

    /// <summary>The alias that readers and writers use; its generations are called <c>{Collection}_g1</c> and so on.</summary>
    public string Collection { get; set; } = "sezbot";

    /// <summary>SHA-256 of the server's certificate or of one in its chain, hexadecimal, with or without <c>:</c>; then only that is trusted.</summary>
    public string? Thumbprint { get; set; }

    /// <summary>For how long one call may last.</summary>
    [Range(0.05, 600)]
    public double Deadline { get; set; } = 10;

    /// <summary>HTTP/2 connections, used in turn.</summary>
    [Range(1, 64)]
    public int Connections { get; set; } = 2;

    /// <summary>How many passages the corpus is going to have: chooses the <see cref="ScalePreset"/> of new generations.</summary>
    [Range(1.0, 1e9)]
    public double Size { get; set; } = 1e5;

    /// <summary>Whether the lexical vectors of new generations hold the 4-grams of words beside their stems.</summary>
    public bool Grams { get; set; } = true;

    /// <summary>For how long a snapshot finds what has been replaced since it was opened.</summary>
    [Range(0.0, 86_400)]
    public double SnapshotLife { get; set; } = 60;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Address);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured ? !IsAddress(Address) : Key is { Length: > 0 } || Thumbprint is { Length: > 0 })
            yield return new ValidationResult($"{Section}:Address", [nameof(Address)]);
        if (Key is { Length: > 0 } && !Key.All(sign => sign is > ' ' and <= '~'))
            yield return new ValidationResult($"{Section}:Key", [nameof(Key)]);
        if (Collection.Length is 0 or > 200 || !Collection.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '_' or '-'))
            yield return new ValidationResult($"{Section}:Collection", [nameof(Collection)]);
        if (Thumbprint is { Length: > 0 } && !(PinnedCertificate.Normalize(Thumbprint) is { Length: 64 } pin && pin.All(char.IsAsciiHexDigit)))
            yield return new ValidationResult($"{Section}:Thumbprint", [nameof(Thumbprint)]);
    }

    private static bool IsAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.PathAndQuery == "/";
}
