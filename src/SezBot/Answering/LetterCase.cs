namespace SezBot.Answering;

/// <summary>Writes one word in the capitals of another.</summary>
internal static class LetterCase
{
    public static string Like(string word, string typed) =>
        word.Length == 0 || !char.IsUpper(typed[0]) ? word
        : typed.Length > 1 && !typed.Any(char.IsLower) ? word.ToUpperInvariant()
        : char.ToUpperInvariant(word[0]) + word[1..];
}
