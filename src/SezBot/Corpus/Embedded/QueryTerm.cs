namespace SezBot.Corpus.Embedded;

/// <summary>A term of a query in one segment.</summary>
/// <param name="Number">Of the term in the segment.</param>
/// <param name="Weight">Count in the query times IDF.</param>
/// <param name="Part">What a part of the term's peak adds to an upper bound.</param>
/// <param name="Row">Of the term among the frequent ones, negative for a rare term.</param>
internal readonly record struct QueryTerm(int Number, float Weight, PartWeight Part, int Row);
