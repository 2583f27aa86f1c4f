namespace SezBot.Answering;

/// <summary>
/// What a reader would name when asked why a sentence answers a question, each from 0 to 1. Shares are of the question's weight, see
/// <see cref="QuestionTerm.Weight"/>. No feature but the two search ranks looks at other passages, and none at the size of the corpus.
/// </summary>
public enum EvidenceFeature
{
    /// <summary>Share of the question that the sentence itself holds.</summary>
    InSentence,

    /// <summary>What the sentence before adds to it.</summary>
    InPrevious,

    /// <summary>What the sentence after adds to these.</summary>
    InNext,

    /// <summary>What the article's title adds to these.</summary>
    InTitle,

    /// <summary>What the rest of the passage adds to these.</summary>
    InPassage,

    /// <summary>Share of names and numbers in the sentence; 1 where the question has none.</summary>
    NamesInSentence,

    /// <summary>The same for passage and title.</summary>
    NamesInPassage,

    /// <summary>Share of all that is no name in the sentence, its neighbours and the title; 1 where there is nothing but names.</summary>
    Subject,

    /// <summary>Less than a seventh of the subject: the right name, and nothing that was asked of it.</summary>
    NothingOfSubject,

    /// <summary>The most telling word is in the sentence.</summary>
    RarestInSentence,

    /// <summary>It is in the passage or the title.</summary>
    RarestInPassage,

    /// <summary>Share of neighbouring words of the question that stand near each other in the sentence, too, by 1 / distance.</summary>
    PairsInSentence,

    /// <summary>The same for the best sentence of the passage.</summary>
    PairsInPassage,

    /// <summary>Share of the question that the sentence has in the very form that was asked.</summary>
    ExactForms,

    /// <summary>What words that only look alike add to the sentence's share: «беспокоит», «обеспокоены».</summary>
    LikeInSentence,

    /// <summary>What they add to the passage's share.</summary>
    LikeInPassage,

    /// <summary>What words of like meaning add to the sentence's share, see <see cref="Text.Synonyms"/>.</summary>
    MeantInSentence,

    /// <summary>What they add to the passage's share.</summary>
    MeantInPassage,

    /// <summary>How often the words recur in the passage: 1 - 1/n for n occurrences, by weight.</summary>
    Recurring,

    /// <summary>Share of the sentence's own telling words that the question does not have: an answer tells something new.</summary>
    Fresh,

    /// <summary>The sentence's words, 1 from 40 on.</summary>
    Length,

    /// <summary>The passage's words, 1 from 250 on.</summary>
    PassageLength,

    /// <summary>1 / (1 + number of sentences before it in the passage).</summary>
    Early,

    /// <summary>It is the headline, which announces what the text tells.</summary>
    Headline,

    /// <summary>It asks itself.</summary>
    Asks,

    /// <summary>«сколько» was asked, and no number is there.</summary>
    LacksCount,

    /// <summary>«какая сумма» was asked, and no number is there.</summary>
    LacksQuantity,

    /// <summary>A date was asked, and none is there.</summary>
    LacksTime,

    /// <summary>A person was asked, and no name is there.</summary>
    LacksPerson,

    /// <summary>A place was asked, and no name is there.</summary>
    LacksPlace,

    /// <summary>A reason, a list or a definition was asked, and nothing of its shape is there.</summary>
    LacksOther,

    /// <summary>The probability that some of its words answer, see <see cref="Marks.AnswerWordsFinder"/>; 0 for sentences that are not among the first.</summary>
    HoldsAnswer,

    /// <summary>The passage's search score over the best one's.</summary>
    SearchScore,

    /// <summary>1 / (1 + number of passages found before it).</summary>
    SearchRank,

    /// <summary>Telling words of the question, 1 from ten on: many words that all are there prove more than two.</summary>
    LongQuestion,

    /// <summary>Share of the question that passage and title hold, squared: the last word missing weighs more than the first.</summary>
    PassageSquared,
}
