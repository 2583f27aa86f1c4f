namespace SezBot.Tests.Commands;

public sealed class StoreCopyCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task A_corpus_is_brought_into_another_state_folder_and_asked_there()
    {
        await _corpus.LoadAsync();
        var copied = await _corpus.RunAsync("store", "copy", "--to", Other, "--json");
        Assert.Equal(0, copied.ExitCode);
        Assert.Equal((3, 3, 0), (Number(copied.Json, "copied"), Number(copied.Json, "articles"), copied.Json.GetProperty("different").GetArrayLength()));
        var back = await _corpus.RunAsync("store", "copy", "--from", Other, "--to", "embedded");
        Assert.Contains("Скопировано статей: 0 из 3;", back.Output);
        var asked = await Support.SezBotProcess.RunAsync("ask", "Кто открыл новую площадку в Туле?", "--data", Other, "--lang", "ru");
        Assert.Contains("«Гранит»", asked.Output);
    }

    [Theory]
    [InlineData("Corpus:Qdrant:Address", "--to", "qdrant")]
    [InlineData("одно и то же", "--to", "embedded", "--from", "embedded")]
    [InlineData("с corpus.db нет", "--to", "embedded", "--from", "nowhere")]
    public async Task What_cannot_be_copied_is_told_in_one_sentence(string sentence, params string[] options)
    {
        await _corpus.LoadAsync();
        var outcome = await _corpus.RunAsync(["store", "copy", .. options]);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(sentence, Assert.Single(outcome.Error.Trim().Split('\n')));
    }

    private string Other => Path.Combine(_corpus.State, "..", "other");

    private static int Number(System.Text.Json.JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
