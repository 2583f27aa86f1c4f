using System.Diagnostics;
using CsCheck;
using SezBot.Tests.Support;
using SezBot.Text.Quotations;

namespace SezBot.Tests.Text.Quotations;

public sealed class QuotationFinderTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.95;
    private const double LeastRecall = 0.95;

    private static readonly string[] Pieces =
    [
        "«", "»", "„", "“", "”", "\"", "—", "–", "- ", ", — ", "», — ", ": «", ". ", "! ", "\n", " ", ",", "сказал", "отметила ", "сообщили ", "по словам ", "что ", "он", "она ", "Иван Петров", "Анна",
        "Петрова ", "директор завода ", "глава ", "ТАСС ", "в пресс-службе ", "А. ", "said ", "according to ", "Мы растём", "\uD83D", "\u00a0", "х",
    ];

    [Fact]
    public void Speakers_of_the_cases_are_found_and_others_are_not()
    {
        var (wanted, found, right, hit, exact) = (0, 0, 0, 0, 0);
        foreach (var one in QuotationCase.All)
        {
            var quotations = QuotationFinder.Find(one.Text);
            (wanted, found) = (wanted + one.Expected.Count, found + quotations.Count);
            right += quotations.Count(quotation => one.Expected.Any(expected => expected.NamesSpeakerOf(quotation)));
            hit += one.Expected.Count(expected => quotations.Any(expected.NamesSpeakerOf));
            exact += one.Expected.Count(expected => quotations.Any(quotation => expected.Fits(quotation, one.Text)));
        }
        output.WriteLine($"{QuotationCase.All.Count} cases: precision {right}/{found}, recall {hit}/{wanted}, with post and words {exact}/{wanted}");
        Assert.InRange(QuotationCase.All.Count, 100, int.MaxValue);
        Assert.InRange(right, LeastPrecision * found, found);
        Assert.InRange(exact, LeastRecall * wanted, wanted);
    }

    [Fact]
    public void Nothing_is_found_where_nobody_is_certain_to_have_spoken()
    {
        var silent = QuotationCase.All.Where(one => one.Expected.Count == 0).ToList();

        Assert.InRange(silent.Count, 20, int.MaxValue);
        Assert.All(silent, one => Assert.Empty(QuotationFinder.Find(one.Text)));
    }

    [Theory]
    [InlineData("000_*", 5, "Максим Белопотапов", "вице-президент Международного конгресса промышленников и предпринимателей")]
    [InlineData("001_*", 1, "Кирилл Поляков", "вице-губернатора Санкт-Петербурга")]
    [InlineData("002_*", 4, "Степан Коваленко", "заместитель руководителя департамента инвестиционной и промышленной политики столицы")]
    [InlineData("003_*", 1, "Ирина Бочарникова", "начальник управления по работе с резидентами АО «ОЭЗ «Лотос»")]
    public void A_real_article_with_one_speaker_is_read_whole(string file, int count, string speaker, string role) =>
        Assert.Equal(Enumerable.Repeat((speaker, (string?)role), count), SpeakersOf(file));

    [Fact]
    public void A_real_article_with_many_speakers_is_read_whole() => Assert.Equal(
        [
            ("пресс-службе Департамента инвестиционной и промышленной политики города Москвы", null),
            ("Ольга Виданова", "заместитель руководителя департамента инвестиционной и промышленной политики Москвы"),
            ("Дмитрий Шанин", "Генеральный директор компании «Гельтек-Медика»"),
            ("Владимир Крикушенко", "генеральный директор NexTouch"),
            ("Иван Гнатюк", "Соучредитель и директор по развитию «НПК Симба»"),
            ("Полина Павлова", "модератор сессии, советник министра правительства Москвы, руководитель пресс-службы департамента инвестиционной и промышленной политики"),
            ("Чжао Мяоси", "директор департамента городского планирования Южно-Китайского технологического университета"),
            ("Самип Шастри", "Председатель Индийского института управления и лидерства"),
            ("Николя Бюшу", "Футуролог, президент Большого парижского альянса по развитию мегаполисов доктор"),
        ],
        SpeakersOf("004_*"));

    [Fact]
    public void Spans_lie_inside_any_text() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))).Sample(AssertSpans, iter: 5_000 * TestScale.Factor);

    [Fact]
    public void Cases_that_are_cut_off_or_lack_a_character_are_read_without_a_fault() =>
        Gen.Select(Gen.Int[0, QuotationCase.All.Count - 1], Gen.Int[0, 300], Gen.Bool).Sample(
            (pick, at, isCut) =>
            {
                var text = QuotationCase.All[pick].Text;
                at = Math.Min(at, text.Length - 1);
                AssertSpans(isCut ? text[..at] : text.Remove(at, 1));
            },
            iter: 3_000 * TestScale.Factor);

    [Theory]
    [InlineData("«Мы растём», — сказал Иван Петров. ")]
    [InlineData("- Мы растём, - сказал он.\n")]
    [InlineData("«а, — сказал он. — ")]
    [InlineData("он сказал: «")]
    [InlineData("» — сказал ")]
    [InlineData("Иван Петров сказал, что рост есть. ")]
    [InlineData("Иван Петров и Олег Сидоров. ")]
    [InlineData("директор, ")]
    public void Time_grows_with_the_length(string piece)
    {
        const int few = 12_500;
        QuotationFinder.Find(Repeated(piece, few));

        var ratio = Enumerable.Range(0, 2).Min(_ => TimeOf(Repeated(piece, 8 * few)) / TimeOf(Repeated(piece, few)));

        // Squared it would be 64.
        Assert.InRange(ratio, 0, 32);
    }

    private static double TimeOf(string text)
    {
        var clock = Stopwatch.StartNew();
        QuotationFinder.Find(text);
        return Math.Max(1, clock.Elapsed.TotalMilliseconds);
    }

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static IEnumerable<(string, string?)> SpeakersOf(string file)
    {
        var seeds = SharedFolder.Find("seeds");
        Assert.SkipWhen(seeds is null, "the shared articles are not at hand");
        return QuotationFinder.Find(File.ReadAllText(Directory.GetFiles(seeds, file).Single())).Select(quotation => (quotation.Speaker, quotation.Role));
    }

    private static void AssertSpans(string text)
    {
        foreach (var quotation in QuotationFinder.Find(text))
        {
            Assert.All([quotation.Words, quotation.Attribution], span => Assert.True(0 <= span.Start && span.Start < span.End && span.End <= text.Length, $"{span} in {text}"));
            Assert.False(quotation.IsDirect && quotation.Words.Overlaps(quotation.Attribution), $"{quotation} in {text}");
            Assert.True(quotation.Role is null || text.Contains(quotation.Role, StringComparison.Ordinal));
        }
    }
}
