using SezBot.Tests.Text.Drafts.Hostile;
using SezBot.Text.Drafts;

namespace SezBot.Tests.Text.Drafts;

/// <summary>Sentences written by hand as models write them, freer than any rewriting rule, about articles of the sample corpus.</summary>
public sealed class WrittenDraftsTests
{
    private static CheckedSentence Check(string article, string sentence)
    {
        var source = DraftSource.All.Single(source => source.Id == article);
        var half = (source.Sentences.Count + 1) / 2;
        DraftEvidence[] evidence =
        [
            new(1, string.Join(' ', source.Sentences.Take(half)), source.Title, source.Publisher, source.Published),
            new(2, string.Join(' ', source.Sentences.Skip(half)), source.Title, source.Publisher, source.Published),
        ];
        return new DraftCheck(evidence, Knowledge.Shipped).Check(new DraftSentence(sentence, [1, 2]));
    }

    [Theory]
    [InlineData("technopolis-export-2024", "За 2024 год резиденты ОЭЗ Москвы экспортировали продукцию более чем на 1,1 млрд рублей.")]
    [InlineData("technopolis-export-2024", "Экспорт московской ОЭЗ в 2024 году превысил 1,1 миллиарда рублей, что на 17% больше, чем в 2023 году.")]
    [InlineData("technopolis-export-2024", "По словам Степана Коваленко, экспорт резидентов вырос на 17 % по сравнению с 2023 годом.")]
    [InlineData("technopolis-export-2024", "Об этом сообщил замруководителя столичного департамента инвестиционной и промышленной политики Степан Коваленко.")]
    [InlineData("technopolis-export-2024", "In 2024 residents of the Moscow SEZ exported goods worth more than 1.1 billion rubles, up 17% from 2023.")]
    [InlineData("technopolis-2030-goal", "К 2030 году «Технополис Москва» должен стать крупнейшим индустриальным центром Европы.")]
    [InlineData("technopolis-2030-goal", "Сейчас в ОЭЗ работает более 230 высокотехнологичных предприятий.")]
    [InlineData("technopolis-2030-goal", "Степан Коваленко рассказал об этом на III Международном форуме особых экономических зон в Нижнем Новгороде.")]
    [InlineData("technopolis-2030-goal", "Промышленная кооперация развивается на трёх уровнях: локальном, региональном и международном.")]
    [InlineData("tass-offset-contracts-moscow", "Москва реализовала 36 офсетных контрактов.")]
    [InlineData("tass-offset-contracts-moscow", "Как сообщил ТАСС Максим Белопотапов, правительство Москвы реализовало 36 офсетных контрактов.")]
    [InlineData("tass-offset-contracts-moscow", "Среди дружественных стран он на первое место поставил Китай и Индию.")]
    [InlineData("tass-robots-offset", "Китайская компания создаст в ОЭЗ «Технополис Москва» производство антропоморфных роботов и роботов-собак.")]
    [InlineData("tass-robots-offset", "Проект будет реализован по принципу офсетного контракта.")]
    [InlineData("tass-robots-offset", "Об этом 31 октября 2025 года ТАСС рассказал Максим Белопотапов, вице-президент Международного конгресса промышленников и предпринимателей.")]
    [InlineData("tass-brics-offset", "Конгресс предлагает масштабировать практику офсетных контрактов, в том числе со странами БРИКС.")]
    [InlineData("shushary-engines", "Производство двигателей для автотранспорта планируют разместить в Шушарах, на территории ОЭЗ Санкт-Петербурга.")]
    [InlineData("shushary-engines", "Проект создаст новые рабочие места и привлечёт российские и зарубежные инвестиции.")]
    [InlineData("polyakov-china-meeting", "27 июня вице-губернатор Петербурга Кирилл Поляков встретился с представителями Китая.")]
    [InlineData("polyakov-china-meeting", "Стороны обсудили совместное производство двигателей, а также проекты в медицине, машиностроении, судостроении, туризме и образовании.")]
    [InlineData("promspace-congress", "Организатором конгресса PromSpace выступило Агентство экономического развития.")]
    [InlineData("promspace-congress", "Мероприятие поддержали Минпромторг РФ, Союз машиностроителей России, РСПП и ТПП РФ.")]
    [InlineData("promspace-topics", "Главным событием стало пленарное заседание «Сделано в России: курс на технологическое лидерство».")]
    [InlineData("promspace-topics", "На конгрессе обсуждали господдержку промышленной инфраструктуры и льготное финансирование импортозамещающих производств.")]
    [InlineData("lotos-bocharnikova-comment", "Ирина Бочарникова из ОЭЗ «Лотос» назвала обмен опытом ключевым фактором успеха предприятий.")]
    [InlineData("lotos-bocharnikova-comment", "По мнению Бочарниковой, без технологической базы страна не сможет обеспечить себе независимость и безопасность.")]
    [InlineData("mosprom-export-support", "Экспортную поддержку резидентам ОЭЗ «Технополис Москва» оказывает центр «Моспром».")]
    [InlineData("technopolis-boards-prostheses", "Интерактивные доски используют школьники Сербии, Казахстана и Таджикистана.")]
    [InlineData("technopolis-boards-prostheses", "Бионические протезы ног получат жители Беларуси, Азербайджана, Казахстана и Узбекистана.")]
    [InlineData("technopolis-pharma-cluster", "Фармкластер создан на площадках «Алабушево» и «Печатники».")]
    [InlineData("technopolis-pharma-cluster", "Он позволяет выпускать критически важные препараты, не имеющие аналогов в мире.")]
    [InlineData("vidanova-foreign-investment", "Ольга Виданова заявила, что Москва открыта для прямых иностранных инвестиций.")]
    [InlineData("vidanova-foreign-investment", "Заявление прозвучало 18 сентября на форуме «Облачные города БРИКС».")]
    [InlineData("brics-session-manufacturers", "Гендиректор NexTouch Владимир Крикушенко рассказал, что зарубежные партнёры отмечают высокий уровень продукции московских предприятий.")]
    [InlineData("brics-session-manufacturers", "Иван Гнатюк считает важным развивать собственные производства, включая выпуск литий-ионных батарей.")]
    [InlineData("brics-session-foreign-experts", "Николя Бюшу сообщил, что стандартом для ведущих мегаполисов становится кластеризация промышленности.")]
    [InlineData("brics-session-foreign-experts", "Чжао Мяоси рассказал о параметрическом дизайне, который уменьшает углеродный след.")]
    [InlineData("brics-cloud-cities-session", "Модератором сессии выступила Полина Павлова, советник министра правительства Москвы.")]
    [InlineData("brics-cloud-cities-session", "В сессии участвовали представители России, Китая, Индии и Франции.")]
    public void A_true_sentence_of_a_models_own_words_passes(string article, string sentence)
    {
        var result = Check(article, sentence);
        Assert.Equal((null, null), (result.Dropped, result.Detail));
    }

    [Theory]
    [InlineData("technopolis-export-2024", "За 2024 год резиденты ОЭЗ Москвы экспортировали продукцию более чем на 1,7 млрд рублей.")]
    [InlineData("technopolis-export-2024", "Экспорт московской ОЭЗ вырос на 1,1%.")]
    [InlineData("technopolis-export-2024", "Об этом сообщил Сергей Собянин.")]
    [InlineData("technopolis-export-2024", "Собянин сообщил, что экспорт резидентов вырос на 17%.")]
    [InlineData("technopolis-export-2024", "Экспорт резидентов упал на 17% по сравнению с 2023 годом.")]
    [InlineData("technopolis-2030-goal", "К 2035 году «Технополис Москва» станет крупнейшим индустриальным центром Европы.")]
    [InlineData("technopolis-2030-goal", "Сейчас в ОЭЗ работает менее 230 предприятий.")]
    [InlineData("technopolis-2030-goal", "Степан Коваленко выступил на II Международном форуме особых экономических зон.")]
    [InlineData("tass-offset-contracts-moscow", "Москва реализовала 36 концессионных соглашений на 5 лет.")]
    [InlineData("tass-offset-contracts-moscow", "Максим Коваленко сообщил ТАСС о 36 контрактах.")]
    [InlineData("tass-robots-offset", "Японская компания создаст в «Технополисе Москва» производство роботов.")]
    [InlineData("tass-robots-offset", "Проект запустят в 2026 году.")]
    [InlineData("shushary-engines", "Производство двигателей создаст 500 рабочих мест.")]
    [InlineData("shushary-engines", "Производство двигателей разместят в Колпино.")]
    [InlineData("polyakov-china-meeting", "Кирилл Поляков встретился с представителями Китая в прошлом году.")]
    [InlineData("promspace-congress", "Конгресс PromSpace прошёл в Казани.")]
    [InlineData("promspace-topics", "Пленарное заседание называлось «Сделано в России: путь к технологическому лидерству».")]
    [InlineData("lotos-bocharnikova-comment", "Ирина Виданова назвала обмен опытом ключевым фактором успеха.")]
    [InlineData("technopolis-boards-prostheses", "Интерактивные доски используют школьники Сербии, Казахстана и Армении.")]
    [InlineData("technopolis-boards-prostheses", "Интерактивные доски используют школьники пяти стран.")]
    [InlineData("vidanova-foreign-investment", "Москва не открыта для прямых иностранных инвестиций.")]
    [InlineData("brics-session-manufacturers", "Гендиректор Samsung Владимир Крикушенко рассказал о высоком уровне продукции.")]
    public void An_untrue_sentence_is_dropped(string article, string sentence) => Assert.NotNull(Check(article, sentence).Dropped);
}
