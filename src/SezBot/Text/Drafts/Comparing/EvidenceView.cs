namespace SezBot.Text.Drafts.Comparing;

/// <summary>A piece of evidence laid out for comparison.</summary>
internal sealed class EvidenceView(DraftEvidence evidence, AliasList aliases)
{
    private Dictionary<char, List<int>>? _byLetter;

    public int N => evidence.N;

    public DateOnly? Published => evidence.Published;

    /// <summary>The evidence and what stood beside it, each a line.</summary>
    public FactText Facts { get; } =
        new(string.Join('\n', new[] { evidence.Text, evidence.Title, evidence.Publisher }.Where(part => part is { Length: > 0 })), aliases);

    public IReadOnlyList<Token> Tokens => Facts.Tokens;

    /// <summary>All of it as quotations are compared.</summary>
    public string Quotable => field ??= QuotationCheck.Fold(Facts.Text);

    public IReadOnlySet<string> TimeWords => field ??= Comparing.TimeWords.Of(Tokens);

    public IReadOnlySet<AliasGroup> Groups => field ??= Facts.Aliases.Select(match => match.Group).ToHashSet();

    /// <summary>Its figures and dates by the clause they stand in.</summary>
    public ILookup<int, FactPlace> FactsByClause => field ??= Facts.Places.ToLookup(fact => Facts.Clauses[fact.At]);

    /// <summary>The Latin words of the evidence as Cyrillic ones.</summary>
    public IReadOnlyList<string> Transliterated => field ??=
        [.. Tokens.Where(token => char.IsAsciiLetter(token.Form[0])).SelectMany(token => Transliteration.Spellings(token.Form)).Distinct()];

    /// <summary>Indices of the tokens that begin with a letter or digit.</summary>
    public IReadOnlyList<int> BeginningWith(char letter)
    {
        _byLetter ??= Tokens.Index().GroupBy(token => token.Item.Form[0]).ToDictionary(group => group.Key, group => group.Select(token => token.Index).ToList());
        return _byLetter.TryGetValue(letter, out var indices) ? indices : [];
    }
}
