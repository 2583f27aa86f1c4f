using Microsoft.Extensions.DependencyInjection;

namespace SezBot.Web;

public static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddMetrics();
        services.AddSingleton<MeasuredValues>();
        services.AddSingleton<ReadinessCheck>();
        return services;
    }
}
