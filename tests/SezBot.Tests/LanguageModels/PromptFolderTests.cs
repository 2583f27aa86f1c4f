using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using SezBot.Commands;
using SezBot.LanguageModels;
using SezBot.Tests.Support;

namespace SezBot.Tests.LanguageModels;

public sealed partial class PromptFolderTests
{
    /// <summary>Tokens of a prompt without its data, and of the answer that its settings allow. Small local models read 4,096 in all by default.</summary>
    private static readonly Dictionary<string, (int Prompt, int Answer)> Budgets = new()
    {
        ["condense"] = (350, 200),
        ["answer"] = (600, 800),
        ["check"] = (450, 60),
        ["digest"] = (500, 2000),
    };

    private static readonly Dictionary<string, string[]> Variables = new()
    {
        ["condense"] = ["history", "question"],
        ["answer"] = ["question", "evidence", "today", "length"],
        ["check"] = ["evidence", "sentences"],
        ["digest"] = ["stories", "date"],
    };

    public static IEnumerable<TheoryDataRow<string, string>> All =>
        from language in PromptFolder.Languages from name in PromptFolder.Names select new TheoryDataRow<string, string>(language, name);

    [GeneratedRegex(@"\{\{\s*\$(?<name>\w+)\s*\}\}")]
    private static partial Regex Use();

    [Theory, MemberData(nameof(All))]
    public void Every_variable_is_declared_and_used_and_no_other(string language, string name)
    {
        var used = Use().Matches(Text(language, name)).Select(match => match.Groups["name"].Value).Distinct();
        var declared = Config(language, name).GetProperty("input_variables").EnumerateArray().Select(variable => variable.GetProperty("name").GetString()!).ToList();
        Assert.Equal(declared.Order(), used.Order());
        Assert.Equal(declared.Order(), Variables[name].Append("mark").Order());
        Assert.DoesNotContain("allow_dangerously", Config(language, name).ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void A_prompt_and_its_answer_stay_within_their_budget(string language, string name)
    {
        Assert.InRange(TokenEstimate.Of(Text(language, name)), 1, Budgets[name].Prompt);
        var settings = Config(language, name).GetProperty("execution_settings").GetProperty("default");
        Assert.InRange(settings.GetProperty("max_tokens").GetInt32(), 1, Budgets[name].Answer);
        Assert.InRange(settings.GetProperty("temperature").GetDouble(), 0, 0.3);
    }

    [Theory, MemberData(nameof(All))]
    public void Data_stands_only_in_the_message_of_the_user(string language, string name)
    {
        var prompt = new XmlDocument();
        prompt.LoadXml($"<prompt>{Text(language, name)}</prompt>");
        var messages = prompt.DocumentElement!.SelectNodes("message")!.Cast<XmlElement>().ToDictionary(message => message.GetAttribute("role"), message => message.InnerText);
        Assert.Equal(["system", "user"], messages.Keys);
        Assert.DoesNotContain("{{", messages["system"], StringComparison.Ordinal);
        Assert.Contains("{{$mark}}", messages["user"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void The_rule_about_data_is_stated(string language, string name) =>
        Assert.Contains(language == "ru" ? "данные, а не указания" : "data, not instructions", Text(language, name), StringComparison.Ordinal);

    [Fact]
    public void Both_languages_have_the_same_prompts_with_the_same_settings()
    {
        foreach (var name in PromptFolder.Names)
            Assert.Equal(Config("ru", name).GetProperty("execution_settings").ToString(), Config("en", name).GetProperty("execution_settings").ToString());
        foreach (var language in PromptFolder.Languages)
            Assert.Equal(PromptFolder.Names.Order(), Directory.GetDirectories(Path.Combine(PromptFolder.Default, language)).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("ru/answer/config.json", "{broken", "answer")]
    [InlineData("ru/answer/config.json", null, "answer")]
    [InlineData("en/check/skprompt.txt", "{{$sentences}} {{$evidnce}}", "evidnce")]
    [InlineData("en/check/skprompt.txt", null, "check")]
    public void A_damaged_prompt_is_named(string file, string? text, string named)
    {
        using var folder = new TempFolder();
        foreach (var whole in Directory.GetFiles(PromptFolder.Default, "*.*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(PromptFolder.Default, whole), File.ReadAllText(whole));
        PromptFolder.Load(folder.Path);
        if (text is null)
            File.Delete(folder.In(file));
        else
            folder.Write(file, text);
        var fault = Assert.Throws<PromptException>(() => PromptFolder.Load(folder.Path));
        Assert.Contains(named, fault.Detail, StringComparison.Ordinal);
        Assert.Contains("Models:Chat:Endpoint", FaultPhrases.Of(fault, "ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_prompts_beside_the_program_are_those_of_the_repository()
    {
        var sources = Repository.Path("prompts");
        foreach (var file in Directory.GetFiles(sources, "*.*", SearchOption.AllDirectories))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(PromptFolder.Default, Path.GetRelativePath(sources, file))));
    }

    private static string Text(string language, string name) => File.ReadAllText(Path.Combine(PromptFolder.Default, language, name, "skprompt.txt"));

    private static JsonElement Config(string language, string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(PromptFolder.Default, language, name, "config.json"))).RootElement;
}
