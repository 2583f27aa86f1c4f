using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>What a question asks for and how: the kind of words, the noun that names their class, the preposition before the question word.</summary>
/// <param name="Noun">Stem of the noun after «какой» or «сколько»: the class or what is counted; null where none stands there.</param>
/// <param name="Preposition">Folded form of the preposition before the question word; null without one.</param>
/// <param name="Case">The case of the question word as far as its form shows it.</param>
/// <param name="Tokens">The question's words.</param>
/// <param name="First">Index of the question word in <paramref name="Tokens"/>; -1 where there is none.</param>
/// <param name="Last">Index of the last word of the question phrase: the noun, where there is one.</param>
public sealed record AskedFor(AnswerKind Kind, string? Noun, string? Preposition, AskedCase Case, IReadOnlyList<Token> Tokens, int First, int Last)
{
    /// <param name="tokens">The words of the question.</param>
    public static AskedFor Of(IReadOnlyList<Token> tokens)
    {
        var at = QuestionWords.IndexIn(tokens);
        if (at < 0)
            return new AskedFor(tokens.Any(token => token.Form == "ли") ? AnswerKind.YesNo : AnswerKind.Other, null, null, AskedCase.Unknown, tokens, -1, -1);
        var form = tokens[at].Form;
        var noun = QuestionWords.TakesNoun(form) ? QuestionNouns.IndexAfter(tokens, at) : -1;
        return new AskedFor(
            KindOf(tokens, at, noun), noun < 0 ? null : tokens[noun].Stem,
            at > 0 && WordClasses.IsPreposition(tokens[at - 1].Form) ? tokens[at - 1].Form : null, CaseOf(form), tokens, at, Math.Max(at, noun));
    }

    /// <summary>The coarse type that goes with the kind.</summary>
    public QuestionType Type => Kind switch
    {
        AnswerKind.Person => QuestionType.Person,
        AnswerKind.Date => QuestionType.Time,
        AnswerKind.Place => QuestionType.Place,
        AnswerKind.Count => QuestionType.Count,
        AnswerKind.Measure or AnswerKind.Percent or AnswerKind.Money or AnswerKind.Duration =>
            QuestionWords.AsksForNumber(Tokens[First].Form) ? QuestionType.Count : QuestionType.Quantity,
        AnswerKind.Reason => QuestionType.Reason,
        AnswerKind.Organisation or AnswerKind.OfClass or AnswerKind.Quality or AnswerKind.List => QuestionType.List,
        AnswerKind.Definition => QuestionType.Definition,
        AnswerKind.YesNo => QuestionType.YesNo,
        _ => QuestionType.Other,
    };

    private static AnswerKind KindOf(IReadOnlyList<Token> tokens, int at, int noun)
    {
        var form = tokens[at].Form;
        var next = at + 1 < tokens.Count ? tokens[at + 1].Form : "";
        if ((form is "что" or "what" && next is "такое" or "is" or "are") || (form is "кто" or "who" && next is "такой" or "такая" or "такие"))
            return AnswerKind.Definition;
        if (QuestionWords.IsReasonPhrase(at > 0 ? tokens[at - 1].Form : "", form))
            return AnswerKind.Reason;
        if (QuestionWords.KindOf(form) is { } kind)
            return kind;
        if (QuestionWords.AsksForNumber(form) && QuestionNouns.IsPrice(next))
            return AnswerKind.Money;
        if (form == "насколько")
            return AnswerKind.Measure;
        if (noun >= 0)
            return QuestionNouns.KindOf(tokens, form, at > 0 && WordClasses.IsPreposition(tokens[at - 1].Form) ? tokens[at - 1].Form : null, noun);
        return form switch
        {
            "как" or "how" => QuestionNouns.KindOfHow(next),
            _ when QuestionWords.AsksForNumber(form) => AnswerKind.Count,
            _ when QuestionWords.IsRequest(form) => AnswerKind.List,
            _ => QuestionWords.TakesNoun(form) ? AnswerKind.OfClass : AnswerKind.Thing,
        };
    }

    private static AskedCase CaseOf(string form) => form switch
    {
        "кто" or "что" or "какой" or "какая" or "какое" or "какие" or "каков" or "какова" or "каково" or "каковы" => AskedCase.Subject,
        "кем" or "чем" or "каким" or "какими" => AskedCase.Instrument,
        "кому" or "чему" or "какому" => AskedCase.Receiver,
        "кого" or "какую" => AskedCase.Object,
        "чего" or "чей" or "чья" or "чье" or "чьи" or "каких" or "какого" => AskedCase.Possession,
        _ => AskedCase.Unknown,
    };
}
