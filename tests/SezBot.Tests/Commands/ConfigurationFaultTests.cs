using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.Commands;
using SezBot.LanguageModels;
using SezBot.LanguageModels.Embeddings;
using SezBot.Telegram;
using SezBot.Web;

namespace SezBot.Tests.Commands;

public class ConfigurationFaultTests
{
    [Theory]
    [InlineData("Models:Chat:Endpoint", "ftp://127.0.0.1/v1", "Models:Chat:Endpoint")]
    [InlineData("Models:Chat:Model", "qwen3:8b", "Models:Chat:Endpoint")]
    [InlineData("Models:Chat:Key", "sk-1234567890", "Models:Chat:Endpoint")]
    [InlineData("Models:Chat:Endpoint", "http://127.0.0.1:1/v1", "Models:Chat:Model")]
    [InlineData("Models:Chat:Deadline", "-1", "Models:Chat:Deadline")]
    [InlineData("Models:Chat:Deadline", "60s", "Models:Chat:Deadline")]
    [InlineData("Models:Embedding:Endpoint", "localhost:11435", "Models:Embedding:Endpoint")]
    [InlineData("Models:Embedding:Key", "sk-1234567890", "Models:Embedding:Endpoint")]
    [InlineData("Models:Embedding:Endpoint", "http://127.0.0.1:1/v1", "Models:Embedding:Model")]
    [InlineData("Models:Embedding:Pooling", "Max", "Models:Embedding:Pooling")]
    [InlineData("Telegram:Token", "secretsecret", "Telegram:Token")]
    [InlineData("Telegram:Admins", "me", "Telegram:Admins")]
    [InlineData("Telegram:Allowed", "all", "Telegram:Allowed")]
    [InlineData("Telegram:ApiAddress", "nonsense", "Telegram:ApiAddress")]
    [InlineData("Telegram:Proxy", "ftp://x", "Telegram:Proxy")]
    [InlineData("Telegram:Webhook:Url", "ftp://x", "Telegram:Webhook:Url")]
    [InlineData("Telegram:Webhook:Url", "https://bot.example/hook", "Telegram:Webhook:Secret")]
    [InlineData("Web:Address", "8080", "Web:Address")]
    public void A_wrong_value_is_named_by_its_key_in_the_readers_language_and_is_not_repeated(string key, string value, string named)
    {
        var fault = Assert.ThrowsAny<Exception>(() => Validate((key, value)));
        var (russian, english) = (ConfigurationFault.Of(fault, "ru")!, ConfigurationFault.Of(fault, "en")!);
        Assert.All([russian, english], sentence => Assert.Contains(named, sentence, StringComparison.Ordinal));
        Assert.Contains(russian, sign => sign is >= 'а' and <= 'я');
        Assert.DoesNotContain(english, sign => sign is >= 'а' and <= 'я');
        if (value.Length > 5 && !value.StartsWith("http", StringComparison.Ordinal))
            Assert.DoesNotContain(value, russian, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_models_for_vectors_and_a_key_that_is_none_are_told_apart()
    {
        var endpoint = ("Models:Embedding:Endpoint", "http://127.0.0.1:1/v1");
        var two = Assert.ThrowsAny<Exception>(() => Validate(endpoint, ("Models:Embedding:Model", "m"), ("Models:Embedding:Onnx", "folder")));
        Assert.Contains("Models:Embedding:Onnx", ConfigurationFault.Of(two, "ru")!, StringComparison.Ordinal);
        var key = Assert.ThrowsAny<Exception>(() => Validate(("Models:Chat:Endpoint", "http://127.0.0.1:1/v1"), ("Models:Chat:Model", "m"), ("Models:Chat:Key", "two words")));
        Assert.StartsWith("В Models:Chat:Key пробел", ConfigurationFault.Of(key, "ru")!, StringComparison.Ordinal);
    }

    private static void Validate(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
        services.AddLanguageModels();
        services.AddEmbeddings();
        services.AddTelegram();
        services.AddWeb();
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
