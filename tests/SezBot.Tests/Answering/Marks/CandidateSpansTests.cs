using CsCheck;
using SezBot.Answering.Marks;

namespace SezBot.Tests.Answering.Marks;

public class CandidateSpansTests
{
    private static List<string> Of(string question, string sentence)
    {
        var passage = SomePassage.Of(sentence);
        var view = SentenceView.Of(ReadQuestion.Of(question), passage, passage.Sentences[0]);
        return [.. CandidateSpans.Of(view).Select(span => view.SpanOf(span.First, span.Last).Of(passage.Passage.Text))];
    }

    [Fact]
    public void Spans_cut_no_pair_of_quotation_marks_and_no_brackets()
    {
        var spans = Of("Что открыли?", "Вчера открыли завод «Новый Гранит» (бывший «Гранит») в Туле.");

        Assert.Contains("Новый Гранит", spans);
        Assert.Contains("открыли завод «Новый Гранит» (бывший «Гранит») в Туле", spans);
        Assert.DoesNotContain("завод «Новый", spans);
        Assert.DoesNotContain("завод «Новый Гранит» (бывший", spans);
    }

    [Fact]
    public void What_the_question_holds_is_no_span() => Assert.DoesNotContain("завод", Of("Кто открыл завод?", "Вчера завод открыл Степан Коваленко."));

    [Fact]
    public void A_whole_sentence_is_no_span() => Assert.DoesNotContain("Открыт новый завод", Of("Что нового?", "Открыт новый завод."));

    [Fact]
    public void For_a_date_only_dates_are_spans_where_there_are_some() =>
        Assert.Equal(["31 октября 2025", "31 октября 2025 года"], Of("Когда открыли завод?", "Завод открыли 31 октября 2025 года, сообщил директор Степан Коваленко."));

    [Fact]
    public void For_a_share_only_percentages_are_spans_where_there_are_some() =>
        Assert.All(Of("Какова доля экспорта?", "В 12 странах доля экспорта заняла 17 %."), span => Assert.Contains("17 %", span));

    [Fact]
    public void A_number_is_not_cut_from_its_thousands_and_millions() =>
        Assert.All(Of("Сколько продали?", "Всего продали 1 345 596 штук за 5 миллионов рублей."), span => Assert.DoesNotMatch(@"^(345|596|миллионов)|1$|345$", span));

    [Fact]
    public void Spans_begin_and_end_with_whole_words()
    {
        const string Alphabet = "аБв «»\"(),.-—:5%7 \n😀ё";
        Gen.Char[Alphabet].Array[1, 60].Select(letters => new string(letters)).Sample(text =>
        {
            var passage = SomePassage.Of(text);
            foreach (var sentence in passage.Sentences)
            {
                var view = SentenceView.Of(ReadQuestion.Of("Что такое открыли?"), passage, sentence);
                foreach (var span in CandidateSpans.Of(view))
                {
                    var words = view.SpanOf(span.First, span.Last);
                    Assert.InRange(words.Start, sentence.Span.Start, words.End - 1);
                    Assert.InRange(words.End, words.Start + 1, sentence.Span.End);
                    Assert.False(words.Start > 0 && char.IsLetterOrDigit(text[words.Start - 1]) && char.IsLetterOrDigit(text[words.Start]) && char.IsLetter(text[words.Start]) == char.IsLetter(text[words.Start - 1]));
                    Assert.False(char.IsLowSurrogate(text[words.Start]) || char.IsHighSurrogate(text[words.End - 1]));
                }
            }
        });
    }
}
