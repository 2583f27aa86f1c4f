using Microsoft.SemanticKernel;
using SezBot.LanguageModels;
using SezBot.State;
using SezBot.Text;

namespace SezBot.Answering.Writing;

/// <summary>
/// Makes a follow-up a question of its own: by a model where there is one, by rule otherwise, and wherever the model's words are not
/// those of the conversation.
/// </summary>
public sealed class QuestionCondenser(ModelCalls calls, AnswerMemory memory)
{
    private const int MostTurns = 4;
    private const int Longest = 400;

    // What follows needs the rest of the reader's patience.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<StandaloneQuestion> ResolveAsync(string question, IReadOnlyList<Turn> turns, AskRequest request, ModelAccount account, CancellationToken cancel)
    {
        var byRule = FollowUps.Resolve(question, turns);
        if (turns.Count == 0 || request.Conversation is not { } conversation || request.WithoutModel || !calls.IsConfigured)
            return byRule;
        var history = await HistoryAsync(turns, conversation, cancel);
        var call = new PromptCall("condense", LanguageDetector.Of(question), new KernelArguments { ["history"] = history, ["question"] = question }) { Within = Patience };
        return await calls.CompleteAsync(call, account, cancel) is { } reply && Accepted(reply, question, history) is { } whole
            && !Stems(whole).SequenceEqual(Stems(question))
            ? new StandaloneQuestion(whole, whole.Length, turns[^1].Articles) { ByModel = true }
            : byRule;
    }

    private async Task<string> HistoryAsync(IReadOnlyList<Turn> turns, string conversation, CancellationToken cancel)
    {
        var last = await memory.LastAsync(conversation, cancel);
        return string.Join('\n', turns.TakeLast(MostTurns).Select(turn => turn.StandaloneQuestion).Append(last?.Text).Where(line => line is not null));
    }

    // A question mark or a capital letter more is the same question.
    private static IEnumerable<string> Stems(string text) => Analyzer.Tokens(text).Select(token => token.Stem);

    // A small model may answer in place of asking, in words of the last answer: that is no question, and not one sentence, or cites.
    private static bool IsOneQuestion(string text) =>
        !text.Contains('[', StringComparison.Ordinal) && SentenceSplitter.Split(text).Count == 1
        && (text.EndsWith('?') || Analyzer.Tokens(text).Any(token => QuestionWords.IsQuestionWord(token.Form)));

    // The model may choose among the words of the conversation, not add to them, and it may lose none of the names and figures asked for.
    private static string? Accepted(string reply, string question, string history)
    {
        var whole = ShownText.Of(reply.Trim().Trim('«', '»', '"')).Text.Trim();
        if (whole.Length is 0 or > Longest || whole.Contains("://", StringComparison.Ordinal) || !IsOneQuestion(whole))
            return null;
        var own = Analyzer.Tokens(question);
        var known = own.Concat(Analyzer.Tokens(history)).Select(token => token.Stem).ToHashSet();
        var told = Analyzer.Tokens(whole).Where(token => !token.IsStopWord && !QuestionWords.IsFrame(token.Form)).ToList();
        var isOfConversation = told.Count > 0 && told.All(token => known.Contains(token.Stem));
        var lost = own.Where(token => token.IsNumber || (token.Span.Start > 0 && char.IsUpper(question[token.Span.Start]))).Select(token => token.Stem)
            .Except(told.Select(token => token.Stem));
        return isOfConversation && !lost.Any() ? whole : null;
    }
}
