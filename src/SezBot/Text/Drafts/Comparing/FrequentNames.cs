using System.Collections.Frozen;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>Names so frequent that their frequency alone would tell them for common words; given names and places, by their stems.</summary>
internal static class FrequentNames
{
    private static readonly FrozenSet<string> Stems = Analyzer.Tokens("""
        Александр Алексей Анатолий Андрей Анна Антон Борис Вадим Валентин Валерий Василий Виктор Виктория Виталий Владимир Владислав Вячеслав
        Геннадий Георгий Григорий Дмитрий Евгений Екатерина Елена Иван Игорь Илья Кирилл Константин Ксения Леонид Максим Мария Марина Михаил
        Наталья Никита Николай Олег Ольга Павел Пётр Роман Светлана Сергей Станислав Степан Татьяна Фёдор Юлия Юрий Ярослав
        Джон Дэвид Джеймс Майкл Роберт Уильям Томас Джордж Чарльз Генрих Людовик Карл Путин Медведев
        Европа Азия Африка Америка Австралия Франция Германия Италия Испания Англия Британия Польша Турция Япония Индия Бразилия Канада Украина
        Израиль Иран Корея Египет Греция Кавказ Крым Сибирь Урал Лондон Париж Берлин Рим Вашингтон Пекин Токио Киев Минск
        John David James Michael Robert William Thomas George Charles Henry Europe Asia Africa America France Germany Italy Spain England
        Britain Poland Turkey Japan India Brazil Canada Ukraine Israel London Paris Berlin Rome Washington Beijing Moscow Russia China
        """).Select(token => token.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => Stems.Contains(stem);
}
