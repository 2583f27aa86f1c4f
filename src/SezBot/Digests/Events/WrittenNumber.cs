using SezBot.Text;

namespace SezBot.Digests.Events;

/// <summary>A number as it is written, without spaces and units: «12 236» and «12236» are one, «1,5 млн» is «1,5».</summary>
internal readonly record struct WrittenNumber(string Digits, int Start)
{
    private const int Group = 3;

    public static List<WrittenNumber> Of(string text, IReadOnlyList<Token> words)
    {
        var numbers = new List<WrittenNumber>();
        var end = -2;
        foreach (var word in words.Where(word => word.IsNumber))
        {
            var digits = new string([.. word.Form.Where(character => char.IsAsciiDigit(character) || character == ',')]);
            if (digits.Length == Group && word.Span.Start == end + 1 && text[end] is ' ' or '\u00A0' or '\u202F')
                numbers[^1] = numbers[^1] with { Digits = numbers[^1].Digits + digits };
            else
                numbers.Add(new WrittenNumber(digits, word.Span.Start));
            end = word.Span.End;
        }
        return numbers;
    }
}
