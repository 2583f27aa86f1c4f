using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace SezBot.Sandbox;

/// <summary>Serves the chat page: the files published beside the program, and nothing that would let the page talk to another host.</summary>
internal static class ChatPage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Sandbox", "wwwroot");

    // The mapping of the framework depends on nothing but the name, so it is made once.
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Maps «/» and the page's files; every other address is left to the routes that the caller maps.</summary>
    public static void MapChatPage(this IEndpointRouteBuilder app)
    {
        var files = new PhysicalFileProvider(Folder);
        app.MapGet("/", context => Send(context, files.GetFileInfo("index.html")));
        foreach (var path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/');
            app.MapGet($"/{name}", context => Send(context, files.GetFileInfo(name)));
        }
    }

    private static Task Send(HttpContext context, IFileInfo file)
    {
        var type = Types.TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        context.Response.ContentLength = file.Length;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.SendFileAsync(file, context.RequestAborted);
    }
}
