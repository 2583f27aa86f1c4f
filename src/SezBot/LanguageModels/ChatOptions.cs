using System.ComponentModel.DataAnnotations;

namespace SezBot.LanguageModels;

/// <summary>Section <c>Models:Chat</c>: the OpenAI-compatible server that writes answers. Without an endpoint nothing is called. Times are seconds.</summary>
public sealed class ChatOptions : IValidatableObject
{
    public const string Section = "Models:Chat";

    /// <summary>Where the server's API begins, like <c>http://127.0.0.1:11434/v1</c>; unset means no model.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name as the server knows it.</summary>
    public string? Model { get; set; }

    /// <summary>Sent as a bearer token; local servers need none. Never logged.</summary>
    public string? Key { get; set; }

    /// <summary>Whether the model may search the corpus again by itself.</summary>
    public bool Tools { get; set; }

    /// <summary>Whether the model is asked again, which of its sentences the sources do not bear out; it can only remove.</summary>
    public bool SecondOpinion { get; set; }

    /// <summary>Answers that the model writes at the same time; where more are asked for, the sources answer themselves.</summary>
    [Range(1, 256)]
    public int Parallel { get; set; } = 8;

    /// <summary>For how long one call may last in all.</summary>
    [Range(0.05, 600)]
    public double Deadline { get; set; } = 60;

    [Range(0.05, 60)]
    public double ConnectTimeout { get; set; } = 3;

    /// <summary>Until the first text comes; a model on a small machine reads its prompt for long.</summary>
    [Range(0.05, 600)]
    public double FirstTokenTimeout { get; set; } = 30;

    /// <summary>Between two pieces of an answer.</summary>
    [Range(0.05, 600)]
    public double StallTimeout { get; set; } = 15;

    /// <summary>When nothing of the model's can be shown yet, the reader gets the sources' own sentences after this time.</summary>
    [Range(0.05, 60)]
    public double InterimAfter { get; set; } = 6;

    /// <summary>Characters of one answer; a longer one is cut off as a fault.</summary>
    [Range(100, 1_000_000)]
    public int LongestAnswer { get; set; } = 20_000;

    /// <summary>Tokens that a reasoning model may think for, beyond those of its answer; 0 for a model that does not think.</summary>
    [Range(0, 100_000)]
    public int ThinkingTokens { get; set; }

    /// <summary>Price of a million tokens of the prompt, in the money of <c>Limits</c>.</summary>
    [Range(0.0, 1_000_000)]
    public double InputPrice { get; set; }

    /// <summary>Price of a million tokens of the answer.</summary>
    [Range(0.0, 1_000_000)]
    public double OutputPrice { get; set; }

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint);

    /// <summary>What the tokens cost at the prices above; 0 where none are set.</summary>
    public decimal CostOf(ModelUsage usage) => ((usage.InputTokens * (decimal)InputPrice) + (usage.OutputTokens * (decimal)OutputPrice)) / 1_000_000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured ? !IsAddress(Endpoint) : Model is { Length: > 0 } || Key is { Length: > 0 })
            yield return new ValidationResult("Models:Chat:Endpoint", [nameof(Endpoint)]);
        if (IsConfigured && string.IsNullOrWhiteSpace(Model))
            yield return new ValidationResult("Models:Chat:Model", [nameof(Model)]);
        if (Key is { Length: > 0 } && !Key.All(sign => sign is > ' ' and <= '~'))
            yield return new ValidationResult("Models:Chat:Key", [nameof(Key)]);
    }

    private static bool IsAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.Query.Length == 0;
}
