namespace SezBot.Benchmarks.Load;

/// <summary>A small corpus of invented plants, one short article each, and a question that it answers.</summary>
internal static class PlantTopics
{
    private static readonly string[] Names =
    [
        "Кедр", "Гранит", "Восход", "Маяк", "Сокол", "Янтарь", "Прибой", "Рубин", "Вымпел", "Факел", "Ветер", "Компас", "Якорь", "Салют", "Парус", "Исток",
    ];

    public static int Count => Names.Length;

    public static string Question(int plant) => $"Сколько станков выпустил завод «{Names[plant]}»?";

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var at = 0; at < Names.Length; at++)
        {
            var name = Names[at];
            File.WriteAllText(
                Path.Combine(folder, $"plant-{at:00}.txt"),
                $"Завод «{name}» подвёл итоги года\n\nЗавод «{name}» выпустил {1200 + (at * 7)} станков. На заводе «{name}» работают {300 + at} человек.\n\n"
                + $"Инвестиции в новую линию завода «{name}» составили {2 + at},5 млрд рублей. Линию откроют весной.\n");
        }
    }
}
