using SezBot.Answering;
using SezBot.Answering.Writing;
using Spectre.Console;

namespace SezBot.Commands;

/// <summary>Shows in a terminal what a model writes, while it writes; a key stops it. What stands there at the end goes, the answer follows.</summary>
internal sealed class WritingDisplay(Terminal terminal, AnswerPipeline pipeline, TimeProvider time)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    public async Task<Answer> AnswerAsync(AskRequest request, CancellationToken cancel)
    {
        if (!pipeline.HasModel || terminal.IsJson || Console.IsErrorRedirected)
            return await pipeline.AnswerAsync(request, cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        return await terminal.Errors.Live(Dimmed(terminal.Phrase("ModelWrites"))).AutoClear(true).StartAsync(async display =>
        {
            var answering = pipeline.AnswerAsync(request with { Listener = new Screen(display, terminal), Stop = stop.Token }, cancel);
            await WatchKeysAsync(answering, stop, cancel);
            try
            {
                return await answering;
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                // Stopped before the model was asked: then it is not.
                return await pipeline.AnswerAsync(request with { WithoutModel = true }, cancel);
            }
        });
    }

    private async Task WatchKeysAsync(Task answering, CancellationTokenSource stop, CancellationToken cancel)
    {
        while (!answering.IsCompleted && !Console.IsInputRedirected && !stop.IsCancellationRequested)
        {
            await Task.WhenAny(answering, Task.Delay(Glance, time, cancel));
            if (!Console.KeyAvailable)
                continue;
            Console.ReadKey(intercept: true);
            await stop.CancelAsync();
        }
    }

    private static Markup Dimmed(string text) => new Markup(Terminal.Plain(text), new Style(decoration: Decoration.Dim));

    private sealed class Screen(LiveDisplayContext display, Terminal terminal) : IAnswerListener
    {
        public Task SentencesAsync(string soFar, CancellationToken cancel)
        {
            display.UpdateTarget(new Markup(Terminal.Plain(soFar)));
            return Task.CompletedTask;
        }

        public Task InterimAsync(Answer answer, CancellationToken cancel)
        {
            display.UpdateTarget(new Rows(new Markup(Terminal.Plain(answer.Text)), Dimmed(terminal.Phrase("ModelStillWrites"))));
            return Task.CompletedTask;
        }
    }
}
