using SezBot.Text;

namespace SezBot.Digests.Events;

/// <summary>A number as it is written, without spaces and units: «12 236» and «12236» are one, «1,5 млн» is «1,5».</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="Counted">Stem of the telling word after it, mostly what it counts; null for another number or nothing.</param>
internal readonly record struct WrittenNumber(string Digits, int Start, string? Counted)
{
    private const int Group = 3;

    /// <param name="words">The telling words of the text.</param>
    public static List<WrittenNumber> Of(string text, IReadOnlyList<Token> words)
    {
        var numbers = new List<WrittenNumber>();
        var end = -2;
        foreach (var (at, word) in words.Index().Where(word => word.Item.IsNumber))
        {
            var digits = new string([.. word.Form.Where(character => char.IsAsciiDigit(character) || character == ',')]);
            var counted = at + 1 < words.Count && !words[at + 1].IsNumber ? words[at + 1].Stem : null;
            if (digits.Length == Group && word.Span.Start == end + 1 && text[end] is (' ' or '\u00A0' or '\u202F'))
                numbers[^1] = numbers[^1] with { Digits = numbers[^1].Digits + digits, Counted = counted };
            else
                numbers.Add(new WrittenNumber(digits, word.Span.Start, counted));
            end = word.Span.End;
        }
        return numbers;
    }
}
