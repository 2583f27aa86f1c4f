using SezBot.Answering;
using SezBot.Text;

namespace SezBot.Tests.Answering.Marks;

/// <summary>Questions and sentences read with the shipped table of word frequencies.</summary>
internal static class ReadQuestion
{
    public static readonly BackgroundFrequencies Background = BackgroundFrequencies.Load(Path.Combine(AppContext.BaseDirectory, "data", "background.tsv"));

    private static readonly QuestionReader Reader = new(Background, AliasList.Empty, TimeProvider.System);

    public static Question Of(string text) => Reader.Read(StandaloneQuestion.AsAsked(text), period: false);
}
