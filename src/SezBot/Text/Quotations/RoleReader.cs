namespace SezBot.Text.Quotations;

/// <summary>Finds the post that a text gives beside a name.</summary>
internal sealed class RoleReader(string text, IReadOnlyList<Token> tokens, NameScanner names)
{
    private const int MostWords = 24;
    private const int Longest = 200;

    /// <summary>The post before the name: «модератор сессии, советник министра Полина Павлова».</summary>
    /// <param name="from">Offset before which nothing is looked at.</param>
    public TextSpan? Before(PersonName name, int from)
    {
        TextSpan? role = null;
        var end = name.First;
        while (end > 0 && Segment(end, from) is var first && first < end)
        {
            var post = FirstPost(first, end);
            // Further segments belong to the post only while they are nothing but posts.
            if (post is null || (role is not null && post != first))
                break;
            role = new TextSpan(StartOf(post.Value), role?.End ?? tokens[name.First - 1].Span.End);
            if (post != first || !IsComma(first))
                break;
            end = first;
        }
        return role is { } found && found.Length <= Longest && !text[found.Start..found.End].Contains('\n') ? Closed(found, name) : null;
    }

    /// <summary>The post after the name: «Екатерина Зиновьева, зампред правительства Московской области».</summary>
    public TextSpan? After(PersonName name, int to)
    {
        var next = name.Last + 1;
        if (next >= tokens.Count || tokens[next].Span.Start >= to || text[tokens[name.Last].Span.End..tokens[next].Span.Start] is not (", " or ",\u00a0" or " (" or " — " or " – "))
            return null;
        var post = Posts.MayPrecede(tokens[next].Form) ? next + 1 : next;
        if (post >= tokens.Count || (!Posts.Is(tokens[post].Form) && !IsHyphened(next)))
            return null;
        var last = next;
        while (last + 1 < tokens.Count && tokens[last + 1].Span.End <= to && last - next < MostWords && !Ends(last, last + 1))
            last++;
        return new TextSpan(tokens[next].Span.Start, Balanced(tokens[next].Span.Start, tokens[last].Span.End, to));
    }

    // The words of one part between commas, going back from the name; they end at a sentence, a verb of speech or a line.
    private int Segment(int end, int from)
    {
        var first = end;
        while (first > 0 && end - first < MostWords && tokens[first - 1].Span.Start >= from && !SpeechVerbs.Is(tokens[first - 1].Form) && !IsNamed(first - 1) && (first == end || !Ends(first - 1, first)))
        {
            first--;
            if (IsComma(first))
                break;
        }
        return first;
    }

    private int? FirstPost(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!Posts.Is(tokens[at].Form) && !(IsHyphened(at) && at + 1 < end && Posts.Is(tokens[at + 1].Form)))
                continue;
            while (at > first && Posts.MayPrecede(tokens[at - 1].Form))
                at--;
            return at;
        }
        return null;
    }

    // «министр Юрий Панин и начальник Лидия Гусева»: the post of the one does not hold the other.
    private bool IsNamed(int last) => last > 0 && names.At(last - 1) is { IsNominative: true } name && name.Last == last && names.IsCapitalised(last - 1);

    private int StartOf(int post) => tokens[post].Span.Start;

    // «вице-», «пресс-» are words of their own to the analyzer.
    private bool IsHyphened(int at) => tokens[at].Span.End < text.Length && text[tokens[at].Span.End] == '-' && tokens[at].Form is "вице" or "пресс" or "бизнес" or "топ" or "зам" or "экс" or "vice";

    private bool IsComma(int at) => at > 0 && text[tokens[at - 1].Span.End..tokens[at].Span.Start] is var gap && gap.Contains(',');

    private bool Ends(int one, int next)
    {
        var gap = text.AsSpan(tokens[one].Span.End, tokens[next].Span.Start - tokens[one].Span.End);
        return gap.IndexOfAny("!?…;\n") >= 0 || gap.IndexOfAny(",()") >= 0 || gap.Contains(" — ", StringComparison.Ordinal) || gap.Contains(" – ", StringComparison.Ordinal) || gap.Contains(" - ", StringComparison.Ordinal)
            || (gap.Contains(". ", StringComparison.Ordinal) && tokens[one].Span.Length > 2);
    }

    // The quotation mark that ends the role belongs to it.
    private TextSpan Closed(TextSpan role, PersonName name) => role with { End = Balanced(role.Start, role.End, name.Span.Start) };

    private int Balanced(int start, int end, int limit)
    {
        while (end < limit && text[end] is '»' or '“' or '”' or '"' or '’')
            end++;
        return end;
    }
}
