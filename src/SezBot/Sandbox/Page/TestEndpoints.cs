using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SezBot.Sandbox.BotApi;
using SezBot.Sandbox.Faults;

namespace SezBot.Sandbox.Page;

/// <summary>Switches for tests: ordered faults, the ground truth, how strict the sandbox is.</summary>
internal static class TestEndpoints
{
    public static void Map(RouteGroupBuilder routes, SandboxWorld world)
    {
        routes.MapPost("/faults", context => PageBody.HandleAsync<List<Fault>>(context, faults => Order(world, faults)));
        routes.MapGet("/faults", context => PageBody.WriteAsync(context, world.Faults.Left()));
        routes.MapDelete("/faults", context =>
        {
            world.Faults.Clear();
            return PageBody.WriteAsync(context, world.Faults.Left());
        });
        routes.MapGet("/log", context => PageBody.WriteAsync(
            context, world.Truth.Report(long.TryParse(context.Request.Query["since"], out var since) ? since : 0)));
        routes.MapPost("/switches", context => PageBody.HandleAsync<PageBodies.Switches>(context, body => Switch(world.Options, body)));
    }

    private static object Order(SandboxWorld world, List<Fault> faults)
    {
        if (faults.FirstOrDefault(fault => !Fault.Kinds.Contains(fault.Kind)) is { } unknown)
            return ApiReply.Bad($"no fault is called {unknown.Kind}; there are {string.Join(", ", Fault.Kinds)}");
        world.Faults.Add(faults);
        return world.Faults.Left();
    }

    private static object Switch(SandboxOptions options, PageBodies.Switches body)
    {
        options.RateLimits = body.RateLimits ?? options.RateLimits;
        options.CanReadAllGroupMessages = body.CanReadAllGroupMessages ?? options.CanReadAllGroupMessages;
        options.LogKept = body.LogKept ?? options.LogKept;
        return new { options.RateLimits, options.CanReadAllGroupMessages, options.LogKept };
    }
}
