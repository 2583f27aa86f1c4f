using System.Text.RegularExpressions;
using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Digests;

/// <summary>Chooses the words of somebody that a story shows: verbatim, short, with a certain speaker who has a post.</summary>
internal static partial class QuoteChoice
{
    private const int Shortest = 40;
    private const int Longest = 260;
    private const int LongestAttribution = 160;

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Null when no quotation will do.</summary>
    public static DraftQuote? Of(IReadOnlyList<NewsItem> items) => items
        .SelectMany(item => item.Quotations.Where(quotation => quotation.IsDirect && quotation.Kind == SpeakerKind.Person).Select(quotation => Draft(item, quotation)))
        .OfType<DraftQuote>()
        .OrderByDescending(Worth)
        .FirstOrDefault();

    private static DraftQuote? Draft(NewsItem item, Quotation quotation) =>
        Attribution(item, quotation) is { Length: <= LongestAttribution } attribution && Part(item, quotation) is { } words ? new DraftQuote(item, quotation, words, attribution) : null;

    // The whole quotation, or its best sentences that stand together and do not lean on what is left out.
    private static TextSpan? Part(NewsItem item, Quotation quotation)
    {
        if (quotation.Words.Length is >= Shortest and <= Longest)
            return quotation.Words;
        var words = quotation.Words.Of(item.Text);
        return SentenceSplitter.Split(words)
            .Where(span => span.Length is >= Shortest and <= Longest && words[span.End - 1] is not (',' or ':') && !LeaningSentences.Leans(Analyzer.Tokens(span.Of(words))))
            .OrderByDescending(span => WorthOf(span.Of(words)))
            .ThenBy(span => span.Start)
            .Select(span => (TextSpan?)new TextSpan(quotation.Words.Start + span.Start, quotation.Words.Start + span.End))
            .FirstOrDefault();
    }

    private static double Worth(DraftQuote quote) => WorthOf(quote.Shown) + (quote.Quotation.Role is null ? 0 : 0.5) - (quote.Item.Text.Length == 0 ? 0 : 0.3 * quote.Words.Start / quote.Item.Text.Length);

    private static double WorthOf(string words) => Math.Min(1, NumberMentions.Find(words).Sum(Figure.Importance)) - (words.Length / 400.0);

    /// <summary>As the source has it where that names the person; else the source's verb with the name and post it gives elsewhere.</summary>
    private static string? Attribution(NewsItem item, Quotation quotation)
    {
        var written = DraftSentence.OneLine(quotation.Attribution.Of(item.Text));
        if (written.Contains(quotation.Speaker, StringComparison.Ordinal) && (quotation.Role is null || written.Contains(quotation.Role, StringComparison.Ordinal)) && char.IsLower(written[0]))
            return written;
        // A post that the source has only in another case would not read well after the name.
        var post = quotation.Role is { } role && Analyzer.Tokens(role).FirstOrDefault(word => Posts.Is(word.Form) || Posts.MayPrecede(word.Form)) is { Form: { } form } && Posts.IsNominative(form) ? $", {LowerFirst(role)}" : "";
        return char.IsLower(written[0]) && VerbOf(written) is { } verb ? $"{verb} {quotation.Speaker}{post}" : $"{quotation.Speaker}{post}";
    }

    // «рассказал он», «в свою очередь отметил глава»: the verb stays, the person is named in full. One that wants an object or another case goes.
    private static string? VerbOf(string written)
    {
        var verb = Word().Matches(written).Select(word => word.Value).FirstOrDefault(SpeechVerbs.Is);
        return verb is null || SpeechVerbs.Cites(verb) || Incomplete().IsMatch(verb) ? null : verb;
    }

    // «обратил внимание», «выразил уверенность», «передаёт ТАСС», "according to".
    [GeneratedRegex(@"^(?:обрати|обраща|вырази|выража|переда|указ|акцентир|предложи|поздрави|поблагодари|according|told)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Incomplete();

    private static string LowerFirst(string role) => role.Length > 1 && char.IsLower(role[1]) ? char.ToLowerInvariant(role[0]) + role[1..] : role;
}
