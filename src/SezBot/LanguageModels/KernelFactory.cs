using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>
/// The only place where a Semantic Kernel is configured. Without a model it still carries every call of the read path. It gets no log of
/// its own: it would write arguments, which hold what people ask, and the stack of each fault of a server; the filters say what is needed.
/// </summary>
public static class KernelFactory
{
    /// <param name="chat">Where a chat model may be configured; none is needed.</param>
    public static Kernel Create(ILoggerFactory loggers, IEnumerable<IFunctionInvocationFilter> filters, IEnumerable<KernelPlugin> plugins, ChatServer? chat = null)
    {
        var builder = Kernel.CreateBuilder();
        foreach (var filter in filters)
            builder.Services.AddSingleton(filter);
        foreach (var plugin in plugins)
            builder.Plugins.Add(plugin);
        chat?.AddTo(builder, loggers);
        return builder.Build();
    }
}
