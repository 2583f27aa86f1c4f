using System.Collections.Frozen;
using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>Words that introduce a reason or a purpose, and words that say what something is.</summary>
internal static class ReasonWords
{
    // Folded forms, word by word.
    private static readonly string[][] Reasons =
    [
        ["потому", "что"], ["так", "как"], ["поскольку"], ["из", "за"], ["в", "связи", "с"], ["чтобы"], ["благодаря"], ["вследствие"],
        ["по", "причине"], ["в", "результате"], ["ввиду"], ["для", "того", "чтобы"], ["с", "целью"], ["в", "целях"], ["за", "счет"],
        ["причиной"], ["ибо"], ["поэтому"], ["для"], ["ради"], ["за", "то", "что"], ["в", "силу"], ["по", "мере"], ["привел"], ["привела"],
        ["привело"], ["привели"], ["вызван"], ["вызвана"], ["вызваны"], ["because"], ["due", "to"], ["owing", "to"], ["thanks", "to"],
        ["in", "order", "to"], ["since"],
    ];

    // «для» and «since» alone introduce much else.
    private static readonly FrozenSet<string> Weak = FrozenSet.Create("для", "since");

    private static readonly FrozenSet<string> Copulas = FrozenSet.Create(
        "это", "является", "являются", "являлся", "являлась", "являлось", "являлись", "называется", "называются", "называют", "называлась", "назван", "названа", "стал",
        "стала", "стало", "стали", "был", "была", "было", "были", "is", "are", "was", "were", "called", "became");

    private static readonly FrozenSet<string> FirstWords = Reasons.Select(words => words[0]).ToFrozenSet();

    public static bool IsCopula(string form) => Copulas.Contains(form);

    /// <summary>Whether the words introduce a reason by themselves.</summary>
    public static bool AnyIn(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (FirstWords.Contains(tokens[at].Form) && !Weak.Contains(tokens[at].Form) && BeginAt(tokens, at))
                return true;
        }
        return false;
    }

    public static bool BeginAt(IReadOnlyList<Token> tokens, int at) => FirstWords.Contains(tokens[at].Form) && Reasons.Any(words => StandAt(words, tokens, at));

    /// <summary>Whether such words end directly before an index.</summary>
    public static bool EndBefore(IReadOnlyList<Token> tokens, int at) => at > 0 && Reasons.Any(words => words[^1] == tokens[at - 1].Form && StandAt(words, tokens, at - words.Length));

    private static bool StandAt(string[] words, IReadOnlyList<Token> tokens, int at)
    {
        if (at < 0 || at + words.Length > tokens.Count)
            return false;
        for (var word = 0; word < words.Length; word++)
        {
            if (tokens[at + word].Form != words[word])
                return false;
        }
        return true;
    }
}
