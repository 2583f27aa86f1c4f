using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.LanguageModels;

namespace SezBot.Tests.LanguageModels;

public sealed class ChatOptionsTests
{
    [Theory]
    [InlineData("Endpoint", "localhost:11434")]
    [InlineData("Endpoint", "ftp://127.0.0.1/v1")]
    [InlineData("Model", " ")]
    [InlineData("Key", "two words")]
    [InlineData("Key", "ключ")]
    [InlineData("Key", "key\r\nX-Header: 1")]
    [InlineData("Deadline", "0")]
    [InlineData("FirstTokenTimeout", "-1")]
    [InlineData("LongestAnswer", "1")]
    [InlineData("InputPrice", "-0.5")]
    public void A_wrong_value_is_named_by_its_key_and_a_key_is_not_repeated(string name, string value)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Validate((name, value)));
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        if (name == "Key")
            Assert.DoesNotContain(value, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:11434/v1")]
    [InlineData("https://gateway.example.org/openai/v1/")]
    public void Servers_of_every_kind_are_addressed(string endpoint) => Validate(("Endpoint", endpoint), ("Key", "sk-Az09_-.~+/="));

    [Fact]
    public void No_section_at_all_is_no_model_and_no_mistake()
    {
        using var services = Build([]);
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.False(services.GetRequiredService<IOptions<ChatOptions>>().Value.IsConfigured);
    }

    private static void Validate(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?> { ["Models:Chat:Endpoint"] = "http://127.0.0.1:1/v1", ["Models:Chat:Model"] = "m" };
        foreach (var (name, value) in changes)
            settings[$"Models:Chat:{name}"] = value;
        using var services = Build(settings);
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddLanguageModels().BuildServiceProvider();
}
