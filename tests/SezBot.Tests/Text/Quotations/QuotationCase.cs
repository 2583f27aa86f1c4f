namespace SezBot.Tests.Text.Quotations;

/// <summary>A text of <c>cases.md</c> and the quotations that must be found in it; none for a negative case.</summary>
internal sealed record QuotationCase(string Title, string Text, IReadOnlyList<ExpectedQuotation> Expected)
{
    public static IReadOnlyList<QuotationCase> All { get; } =
        [.. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Text", "Quotations", "cases.md")).Split("\n## ").Skip(1).Select(Read)];

    private static QuotationCase Read(string block)
    {
        var lines = block.Split('\n').TakeWhile(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        var expected = lines.Where(line => line.StartsWith("=>", StringComparison.Ordinal)).ToList();
        var text = string.Join('\n', lines.Skip(1).Where(line => !expected.Contains(line))).Trim();
        return new QuotationCase(lines[0], text, [.. expected.Select(ExpectedQuotation.Read).OfType<ExpectedQuotation>()]);
    }
}
