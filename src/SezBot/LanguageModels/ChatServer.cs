using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>The configured chat server and the way to it. Nothing is opened before the first call.</summary>
/// <param name="prompts">The folder with a folder of prompts for each language.</param>
public sealed class ChatServer(IOptions<ChatOptions> options, string prompts) : IDisposable
{
    // One piece of a streamed answer comes in an envelope of some 300 bytes.
    private const int BytesPerCharacter = 100;
    private const int BytesPerToken = 400;

    private readonly Lazy<HttpClient> _http = new(() => Connect(options.Value));

    public ChatOptions Options => options.Value;

    public HttpClient Http => _http.Value;

    /// <summary>Adds the chat service and the prompts; nothing where no server is configured.</summary>
    internal void AddTo(IKernelBuilder builder, ILoggerFactory loggers)
    {
        if (!Options.IsConfigured)
            return;
        builder.AddOpenAIChatCompletion(Options.Model!, new Uri(Options.Endpoint!.TrimEnd('/')), Options.Key, httpClient: Http);
        builder.Services.AddSingleton<IPromptRenderFilter>(new PromptLogFilter(loggers.CreateLogger<PromptLogFilter>()));
        foreach (var plugin in PromptFolder.Load(prompts))
            builder.Plugins.Add(plugin);
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }

    private static HttpClient Connect(ChatOptions options)
    {
        var sockets = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(options.ConnectTimeout),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // A key must not follow a server to another.
            AllowAutoRedirect = false,
        };
        var transport = new ModelTransport(sockets, ((long)options.LongestAnswer * BytesPerCharacter) + ((long)options.ThinkingTokens * BytesPerToken));
        return new HttpClient(new ServerDialect(transport, !string.IsNullOrEmpty(options.Key))) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
