using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Text;

public sealed class AliasListTests : IDisposable
{
    private const string Small = """
        - kind: abbreviation
          name: особая экономическая зона
          forms: [особая экономическая зона, ОЭЗ, SEZ]
        - kind: abbreviation
          name: территория опережающего развития
          forms: [территория опережающего развития]
          capitals: [ТОР]
        - kind: country
          name: Китай
          forms: [Китай, КНР, Китайская Народная Республика]
        - kind: country
          name: Корея
          forms: [Корея, Народная Республика]
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private AliasList Load(string yaml) => AliasList.Load(_folder.Write("aliases.yaml", yaml));

    private IEnumerable<string> Named(string text) =>
        Load(Small).Find(text, Analyzer.Tokens(text)).Select(match => $"{match.Form.Text}={match.Group.Name}");

    [Theory]
    [InlineData("резиденты особых экономических зон", "особая экономическая зона=особая экономическая зона")]
    [InlineData("в оэз и КНР", "ОЭЗ=особая экономическая зона", "КНР=Китай")]
    [InlineData("льготы ТОР", "ТОР=территория опережающего развития")]
    [InlineData("круглый тор")]
    [InlineData("особая роль зоны")]
    [InlineData("торговля с Китаем", "Китай=Китай")]
    public void A_text_names_a_group_by_any_of_its_forms_however_inflected(string text, params string[] named) => Assert.Equal(named, Named(text));

    [Fact]
    public void The_longest_form_wins() =>
        Assert.Equal(["Китайская Народная Республика=Китай"], Named("посол Китайской Народной Республики"));

    [Theory]
    [InlineData("- kind: planet\n  name: Марс\n  forms: [Марс, Mars]", "line 1", "planet")]
    [InlineData("- kind: zone\n  name: Дубна\n  forms: [Дубна]", "line 1", "two forms")]
    [InlineData("- kind: zone\n  name: Дубна\n  forms: [Dubna, Дубне]", "line 1", "its name")]
    [InlineData("- kind: zone\n  name: Дубна\n  forms: [Дубна, и]", "line 3", "the form 'и'")]
    [InlineData("- kind: zone\n  forms: [Дубна, Dubna]", "line 1", "lacks its name")]
    [InlineData("- kind: zone\n  name: Дубна\n  form: [Дубна, Dubna]", "line 3", "'form'")]
    [InlineData("- kind: zone\n  name: Дубна\n  forms: Dubna", "line 3", "list")]
    [InlineData("zones: 1", "line 1", "list")]
    [InlineData("- kind: zone\n  name: [", "line", "aliases.yaml")]
    [InlineData("- kind: zone\n  name: А1\n  forms: [А1, А2]\n- kind: zone\n  name: А1\n  forms: [А1, А3]", "line 4", "twice")]
    public void A_wrong_group_is_told_with_its_line(string yaml, string line, string what)
    {
        var message = Assert.Throws<InvalidDataException>(() => Load(yaml)).Message;
        Assert.Contains(line, message);
        Assert.Contains(what, message);
    }

    [Fact]
    public void The_list_that_is_published_loads_and_brings_the_names_of_the_field_together()
    {
        var list = AliasList.Load(Path.Combine(AppContext.BaseDirectory, "data", "aliases.yaml"));

        Assert.InRange(list.Groups.Count, 100, 500);
        Assert.Contains(list.Find("Резиденты SEZ", Analyzer.Tokens("Резиденты SEZ")), match => match.Group.Forms.Any(form => form.Text == "ОЭЗ"));
        Assert.True(list.Knows("технополис"));
        Assert.Empty(AliasList.Empty.Find("ОЭЗ", Analyzer.Tokens("ОЭЗ")));
    }
}
