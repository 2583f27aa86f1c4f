using SezBot.Digests;

namespace SezBot.Tests.Digests;

public class StoryQuestionTests
{
    [Theory]
    [InlineData("расскажи подробнее про второе", 2)]
    [InlineData("Подробнее о третьей новости", 3)]
    [InlineData("а что там с первой?", 1)]
    [InlineData("второе подробнее", 2)]
    [InlineData("№ 3", 3)]
    [InlineData("новость 2", 2)]
    [InlineData("2", 2)]
    [InlineData("про 4-ю расскажи", 4)]
    [InlineData("подробнее про последнюю", 5)]
    [InlineData("четвёртая", 4)]
    [InlineData("tell me more about the second one", 2)]
    [InlineData("story 3", 3)]
    public void A_story_is_asked_for_by_its_place(string text, int number) => Assert.Equal(number, StoryQuestion.Read(text, 5));

    [Theory]
    [InlineData("Кто первым построил завод в Шушарах?")]
    [InlineData("Сколько резидентов во второй очереди технопарка?")]
    [InlineData("подробнее про седьмое")]
    [InlineData("Что нового?")]
    [InlineData("новости 5 ноября")]
    [InlineData("Новости за 3 октября")]
    [InlineData("первый резидент Алабуги")]
    [InlineData("вторая очередь Алабуги")]
    [InlineData("третий квартал")]
    [InlineData("Сколько ещё мест создаст вторая очередь завода?")]
    [InlineData("Расскажи про первого резидента Лотоса")]
    [InlineData("что там со вторым заводом")]
    [InlineData("2025")]
    [InlineData("Расскажи подробнее об условиях, на которых первая очередь зоны получит льготы по налогам")]
    [InlineData("")]
    public void Any_other_question_is_none(string text) => Assert.Null(StoryQuestion.Read(text, 5));
}
