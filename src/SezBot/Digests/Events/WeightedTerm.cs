namespace SezBot.Digests.Events;

/// <summary>A word of an article and how telling it is.</summary>
/// <param name="Root">The beginning of its stem, which a noun and its adjective share: «Тверь», «тверской».</param>
/// <param name="Weight">From 0 to 1: the weight of its stem over that of a word that the background table lacks.</param>
public readonly record struct WeightedTerm(string Root, double Weight);
