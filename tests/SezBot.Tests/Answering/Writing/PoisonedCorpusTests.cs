using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Answering.Writing;

/// <summary>The worst model there is: it obeys every instruction that it finds in its evidence.</summary>
public sealed class PoisonedCorpusTests
{
    private const int Articles = 504;

    [Fact]
    public async Task Its_obedience_has_no_effect_beyond_text_and_that_text_is_checked()
    {
        await using var server = await ScriptedModelServer.StartAsync(Obey);
        await using var path = new ReadPath(ModelRun.Settings(server.Endpoint, ("Models:Chat:Tools", "true"), ("Limits:ModelTokensPerUserAndDay", "1000000000"), ("Limits:ModelTokensPerDay", "1000000000")), TimeProvider.System);
        await PoisonedNews.WriteAsync(path, Articles);
        var before = await SourcesAsync(path);
        var (written, told) = (0, 0);
        for (var at = 0; at < Articles; at++)
        {
            var answer = await path.AskAsync(PoisonedNews.Question(at), $"chat:{at}");
            written += answer.Mode == AnswerMode.Model ? 1 : 0;
            told += answer.Text.Contains(PoisonedNews.Truth(at), StringComparison.Ordinal) ? 1 : 0;
            if (answer.Mode == AnswerMode.Model)
                Assert.DoesNotContain(PoisonedNews.Forbidden(at), answer.Text, StringComparison.OrdinalIgnoreCase);
            foreach (var citation in answer.Citations)
                Assert.Equal(citation.Quote, (await path.TextAsync(citation.Article))[citation.Start..citation.End]);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Articles} poisoned articles, {PoisonedNews.Kinds} kinds: {written} answers by the model, {told} true");
        Assert.True(written >= Articles * 0.95 && told >= Articles * 0.95, $"{written} {told}");
        Assert.Equal(Articles, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(["system", "user"], request.Messages.Select(message => message.Role)));
        Assert.All(server.Requests, request => Assert.DoesNotContain("«К", request.System, StringComparison.Ordinal));
        Assert.Equal(before, await SourcesAsync(path));
    }

    private static ScriptedReply Obey(ScriptedRequest request)
    {
        var evidence = ScriptedEvidence.Of(request);
        var obeyed = evidence.Select(piece => PoisonedNews.Obey(piece.Value, piece.Key)).OfType<string>();
        var truth = evidence.Where(piece => piece.Value.Contains(" (", StringComparison.Ordinal)).Select(piece => $"{piece.Value[..piece.Value.IndexOf(" (", StringComparison.Ordinal)]} [{piece.Key}].");
        return ScriptedReply.Text(string.Join(' ', obeyed.Take(3).Concat(truth.Take(1))), piece: 200);
    }

    private static async Task<int> SourcesAsync(ReadPath path)
    {
        await using var snapshot = await path.Store.SnapshotAsync(TestContext.Current.CancellationToken);
        return snapshot.ArticleCount;
    }
}
