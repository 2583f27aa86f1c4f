using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SezBot.Sandbox.BotApi;
using SezBot.Sandbox.Page;
using SezBot.Sandbox.Updates;

namespace SezBot.Sandbox;

/// <summary>The sandbox as part of a web application. It answers under <c>/bot…</c>, <c>/file/bot…</c> and <c>/sandbox/…</c> and nowhere else.</summary>
internal static class SandboxServices
{
    public static IServiceCollection AddSandbox(this IServiceCollection services, Action<SandboxOptions>? configure = null)
    {
        var options = services.AddOptions<SandboxOptions>().BindConfiguration("Sandbox").ValidateDataAnnotations().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SandboxWorld>();
        services.AddSingleton<MethodTable>();
        services.AddSingleton<BotApiEndpoint>();
        services.AddSingleton<EventStream>();
        services.AddHostedService<WebhookDelivery>();
        return services;
    }

    public static void MapSandbox(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<BotApiEndpoint>();
        app.MapMethods("/bot{token}/{method}", ["GET", "POST"], (HttpContext context, string token, string method) => endpoint.HandleAsync(context, token, method));
        app.MapGet("/file/bot{token}/{**path}", (HttpContext context, string token, string path) => endpoint.FileAsync(context, token, path));

        var world = app.ServiceProvider.GetRequiredService<SandboxWorld>();
        var page = app.MapGroup("/sandbox");
        page.MapGet("/events", app.ServiceProvider.GetRequiredService<EventStream>().WriteAsync);
        PageViews.Map(page, world);
        PageEndpoints.Map(page, world);
        TestEndpoints.Map(page, world);
    }
}
