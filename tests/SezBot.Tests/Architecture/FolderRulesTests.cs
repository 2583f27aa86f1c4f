using System.Text.RegularExpressions;

namespace SezBot.Tests.Architecture;

public class FolderRulesTests
{
    private const int LongestFile = 300;
    private const int LongestProgram = 79;
    private static readonly string[] KindsOfCode =
    [
        "Helpers", "Helper", "Utils", "Util", "Utilities", "Common", "Shared", "Services", "Managers", "Models", "Interfaces", "Extensions", "Misc",
        "Core", "Abstractions",
    ];

    private static readonly Regex TopLevelType = new(
        @"^(?<access>public|internal) (?:(?:static|sealed|abstract|partial|readonly|ref|file|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline);

    [Fact]
    public void A_folder_uses_only_what_the_design_lets_it_use() => Assert.Empty(FolderRules.Violations(SourceTree.Files()));

    [Theory]
    [InlineData("Text", "using SezBot.Corpus;")]
    [InlineData("Answering", "using static SezBot.Ingestion.Chunker;")]
    [InlineData("State", "var words = SezBot.Text.Analyzer.Tokens(text);")]
    [InlineData("Text", "public Corpus.Article? Found { get; init; }")]
    public void A_use_across_the_table_is_seen_however_it_is_written(string folder, string line) => Assert.Single(FolderRules.Violations(
    [
        new SourceText($"{folder}/Trespasser.cs", $"namespace SezBot.{folder};\n{line}\n"), new SourceText("Corpus/Article.cs", "namespace SezBot.Corpus;\n"),
    ]));

    [Fact]
    public void Every_folder_is_in_the_table_of_the_design() =>
        Assert.All(SourceTree.Files().Select(file => file.Folder).Distinct().Where(folder => folder.Length > 0), folder => Assert.Contains(folder, FolderRules.MayUse.Keys));

    [Fact]
    public void Folders_are_subjects_and_not_kinds() =>
        Assert.All(SourceTree.Files(), file => Assert.Empty(file.Path.Split('/')[..^1].Intersect(KindsOfCode, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Beside_the_folders_stands_only_the_program_and_it_is_short()
    {
        var program = Assert.Single(SourceTree.Files(), file => file.Folder.Length == 0);

        Assert.Equal("Program.cs", program.Path);
        Assert.InRange(program.Lines.Count, 1, LongestProgram);
    }

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(SourceTree.Files(), file => file.Lines.Count > LongestFile);

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it() => Assert.All(
        SourceTree.Files().Where(file => file.Folder.Length > 0),
        file =>
        {
            var types = TopLevelType.Matches(file.Text).ToLookup(match => match.Groups["access"].Value, match => match.Groups["name"].Value);
            if (types.Contains("public"))
                Assert.Equal(file.Name, Assert.Single(types["public"].Distinct()));
            else
                Assert.Contains(file.Name, types["internal"]);
        });

    [Fact]
    public void A_file_has_the_namespace_of_its_folder() => Assert.All(
        SourceTree.Files().Where(file => file.Folder.Length > 0),
        file => Assert.Contains($"namespace SezBot.{Path.GetDirectoryName(file.Path)!.Replace('/', '.')};", file.Lines));

    [Theory]
    [InlineData("Kernel.CreateBuilder", "LanguageModels")]
    [InlineData("using Telegram.Bot", "Telegram")]
    public void One_folder_alone_touches_what_is_its_business(string code, string folder) =>
        Assert.All(SourceTree.Files().Where(file => file.Text.Contains(code, StringComparison.Ordinal)), file => Assert.Equal(folder, file.Folder));
}
