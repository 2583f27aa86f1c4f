using SezBot.Answering;
using SezBot.Answering.Receipts;
using SezBot.Answering.Writing;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Answering.Writing;

/// <summary>The read path over a small corpus with a scripted model at its side, on a clock that moves.</summary>
internal sealed class ModelRun : IAsyncDisposable
{
    private ModelRun(ScriptedModelServer server, ReadPath news) => (Server, News) = (server, news);

    public ScriptedModelServer Server { get; }

    public ReadPath News { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="answer">What the model says when it is to answer; other prompts get what <see cref="Otherwise"/> says.</param>
    public static async Task<ModelRun> StartAsync(Func<ScriptedRequest, ScriptedReply> answer, params (string Key, string Value)[] settings)
    {
        var server = await ScriptedModelServer.StartAsync(request => request.Prompt == "answer" ? answer(request) : Otherwise(request));
        return new ModelRun(server, await SmallNews.LoadAsync(new ReadPath(Settings(server.Endpoint, settings), TimeProvider.System)));
    }

    public static Dictionary<string, string?> Settings(string endpoint, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Models:Chat:Endpoint"] = endpoint,
            ["Models:Chat:Model"] = ScriptedModelServer.ModelName,
            ["Models:Chat:ConnectTimeout"] = "5",
            ["Models:Chat:FirstTokenTimeout"] = "30",
            ["Models:Chat:StallTimeout"] = "30",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        return all;
    }

    /// <summary>The question as it was typed, and no objections.</summary>
    public static ScriptedReply Otherwise(ScriptedRequest request) => request.Prompt == "check" ? ScriptedReply.Text("0") : ScriptedReply.Text("НЕТ ДАННЫХ");

    public Task<Answer> AskAsync(string question, string? conversation = "chat:1", IAnswerListener? listener = null, CancellationTokenSource? stop = null) =>
        News.Get<AnswerPipeline>().AnswerAsync(new AskRequest(question, conversation, "ru", SearchFilter.None) { Listener = listener, Stop = stop?.Token ?? default }, Cancel);

    public async Task<AnswerReceipt> ReceiptAsync(Answer answer) => AnswerReceipt.Read((await News.Get<AnswerLog>().ReceiptAsync(answer.Id, Cancel))!);

    public async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        await Server.DisposeAsync();
    }
}
