using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class StateServicesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Answers_are_kept_in_the_data_folder()
    {
        await using var services = Build();
        await services.GetRequiredService<AnswerLog>().SaveAsync(SomeState.Answer(), null, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(_folder.In("bot.db")));
        Assert.Empty(await services.GetRequiredService<Conversations>().RecallAsync("terminal", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null, 180)]
    [InlineData("1", 1)]
    [InlineData("3650", 3650)]
    public void Answers_are_kept_for_the_days_configured(string? configured, int days)
    {
        using var services = Build(configured);
        Assert.Equal(days, services.GetRequiredService<IOptions<LimitsOptions>>().Value.KeepAnswersDays);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3651")]
    [InlineData("-1")]
    public void A_wrong_number_of_days_is_refused_with_the_name_of_its_key(string configured)
    {
        using var services = Build(configured);
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Limits:KeepAnswersDays", failure.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Build(string? keepAnswersDays = null)
    {
        var settings = new Dictionary<string, string?>();
        if (keepAnswersDays is not null)
            settings["Limits:KeepAnswersDays"] = keepAnswersDays;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddState(_folder.Path).BuildServiceProvider();
    }
}
