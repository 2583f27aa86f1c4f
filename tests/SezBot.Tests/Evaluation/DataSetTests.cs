using SezBot.Evaluation;
using SezBot.Tests.Support;

namespace SezBot.Tests.Evaluation;

public sealed class DataSetTests : IDisposable
{
    private const string Good = """{"id":"q1","question":"Кто?","passage_ids":["a"],"answers":["Рудин"]}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private DataSet Load(string questions, string? passages = null)
    {
        _folder.Write("questions.jsonl", questions);
        if (passages is not null)
            _folder.Write("passages.jsonl", passages);
        return DataSet.Load(_folder.Path);
    }

    [Fact]
    public void Questions_and_passages_are_read_as_the_format_says()
    {
        var set = Load(
            $$"""
            {{Good}}

            {"id":"q2","question":"А где?","history":["Кто?"],"passage_ids":[],"answers":[],"kind":"follow_up"}
            """,
            """{"id":"a","title":"Завод","date":"2023-08-10T17:54:05+00:00","text":"Завод открыл Рудин."}""");

        Assert.Equal(["q1", "q2"], set.Questions.Select(question => question.Id));
        Assert.Equal([true, false], set.Questions.Select(question => question.IsAnswerable));
        Assert.Equal(["Кто?"], set.Questions[1].History!);
        Assert.Equal(EvalQuestion.FollowUp, set.Questions[1].Kind);
        var passage = Assert.Single(set.Passages!);
        Assert.Equal(("a", "Завод", "Завод открыл Рудин.", 2023), (passage.Id, passage.Title, passage.Text, passage.Date!.Value.Year));
    }

    [Fact]
    public void A_folder_without_passages_has_none() => Assert.Null(Load(Good).Passages);

    [Theory]
    [InlineData("no json at all")]
    [InlineData("""{"id":"q2","question":""")]
    [InlineData("""["q2"]""")]
    [InlineData("null")]
    [InlineData("""{"id":"q2","question":"Кто?","passage_ids":"a","answers":[]}""")]
    [InlineData("""{"id":"q2","question":"Кто?","answers":[]}""")]
    [InlineData("""{"id":"q2","passage_ids":[],"answers":[]}""")]
    [InlineData("""{"id":"q2","question":null,"passage_ids":[],"answers":[]}""")]
    public void A_bad_line_is_named_by_file_and_number(string line)
    {
        var failure = Assert.Throws<EvalException>(() => Load($"{Good}\n\n{line}\n"));

        Assert.Equal(EvalFault.BadLine, failure.Fault);
        Assert.EndsWith("questions.jsonl:3", failure.Detail);
    }

    [Fact]
    public void A_bad_passage_is_named_likewise()
    {
        var failure = Assert.Throws<EvalException>(() => Load(Good, "{\"id\":\"a\",\"text\":\"Завод.\"}\n{\"id\":\"b\"}"));

        Assert.EndsWith("passages.jsonl:2", failure.Detail);
    }

    [Fact]
    public void An_id_that_two_passages_have_is_named()
    {
        var failure = Assert.Throws<EvalException>(() => Load(Good, "{\"id\":\"a\",\"text\":\"Завод.\"}\n{\"id\":\"a\",\"text\":\"Порт.\"}"));

        Assert.Equal(EvalFault.SameId, failure.Fault);
        Assert.EndsWith("passages.jsonl: a", failure.Detail);
    }

    [Fact]
    public void A_folder_with_pairs_needs_no_questions()
    {
        _folder.Write("passages.jsonl", "{\"id\":\"a\",\"text\":\"Завод.\"}\n{\"id\":\"b\",\"text\":\"Порт.\"}");
        _folder.Write("pairs.jsonl", "{\"a\":\"a\",\"b\":\"b\",\"same_event\":false,\"file\":\"из\"}");

        var set = DataSet.Load(_folder.Path);

        Assert.Empty(set.Questions);
        Assert.Equal(new EvalPair("a", "b", false), Assert.Single(set.Pairs));
    }

    [Fact]
    public void A_folder_without_pairs_has_none() => Assert.Empty(Load(Good).Pairs);

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<EvalException>(() => DataSet.Load(_folder.In("nowhere")));

        Assert.Equal(EvalFault.FileMissing, failure.Fault);
        Assert.EndsWith("questions.jsonl", failure.Detail);
    }

    [Theory]
    [InlineData("Завод открыл РУДИН.", true)]
    [InlineData("Завод открыл Лунин. Да.", false)]
    public void Yes_and_no_are_no_strings_to_look_for(string text, bool isAnswer) =>
        Assert.Equal(isAnswer, new EvalQuestion("q", "Кто?", ["a"], ["Да", "Рудин"]).IsAnsweredBy(text));
}
