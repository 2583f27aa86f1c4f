using System.Text.RegularExpressions;

namespace SezBot.Text.Drafts;

/// <summary>What models put around plain words and what can go without changing them: emphasis, list signs, «Ответ:», a few emoji.</summary>
internal static partial class Decoration
{
    /// <summary>Emphasis of Markdown; a star between figures is none, nor one underscore within a word.</summary>
    [GeneratedRegex(@"\*{2,3}|_{2,3}|~~|(?<!\d\s?)\*|\*(?!\s?\d)|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}«""])|(?<=[\p{L}\p{N}»"".,!?…])_(?![\p{L}\p{N}_])|(?<!`)`(?!`)")]
    public static partial Regex Emphasis();

    [GeneratedRegex(@"^\s*(?:(?:[-–—•▪◦·*+‣⁃∙➢✓✔]|\p{Nd}{1,2}[.)]|#{1,6}|>)\s+)*(?:(?:краткий\s|итоговый\s|short\s|final\s)?(?:ответ|answer|черновик|draft)\s?[:：]\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // what a mark leaves behind: «(см. )», a space before a full stop
    [GeneratedRegex(@"\s*[(（]\s*(?:см|источник\w{0,3}|sources?|see)?[.:]?\s*[)）]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"\s+(?=[.,;:!?…»)](?:\s|$|[»).]))")]
    private static partial Regex SpaceBeforeMark();

    // «… за год. [1].» without its mark; three full stops are one sign
    [GeneratedRegex(@"(?<=(?<!\.)[.!?…])\.$")]
    private static partial Regex SecondFullStop();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^[«""„“]?(?:нет\s+данных|no\s+data)[»""”]?[.!…]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoData();

    /// <summary>The plain sentence: without emphasis and list signs, white space made single.</summary>
    public static string Clean(string sentence)
    {
        var plain = WhiteSpace().Replace(Emphasis().Replace(sentence, ""), " ").Trim();
        plain = Opening().Replace(plain, "");
        return SecondFullStop().Replace(SpaceBeforeMark().Replace(EmptyBrackets().Replace(plain, ""), "").Trim(), "");
    }

    /// <summary>Whether a cleaned sentence is how a model is asked to say that it does not know.</summary>
    public static bool SaysNoData(string sentence) => NoData().IsMatch(sentence);
}
