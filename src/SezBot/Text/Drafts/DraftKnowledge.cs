namespace SezBot.Text.Drafts;

/// <summary>What is known of words when a draft is compared with its evidence.</summary>
public sealed record DraftKnowledge(AliasList Aliases, Synonyms Synonyms, BackgroundFrequencies Background);
