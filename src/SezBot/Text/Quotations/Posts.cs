using System.Collections.Frozen;

namespace SezBot.Text.Quotations;

/// <summary>Nouns that name a post, and what stands before them.</summary>
internal static class Posts
{
    private static readonly string[] Roots =
    [
        "директор", "гендиректор", "глав", "руководител", "начальник", "губернатор", "вице-губернатор", "министр", "президент", "вице-президент", "заместител", "зам", "председател",
        "советник", "мэр", "секретар", "учредител", "соучредител", "основател", "сооснователь", "эксперт", "аналитик", "футуролог", "модератор", "инженер", "управляющ", "представител",
        "пресс-секретар", "депутат", "сенатор", "профессор", "доктор", "ректор", "проректор", "декан", "вице-премьер", "премьер", "владелец", "владелиц", "предпринимател", "полпред",
        "уполномоченн", "координатор", "куратор", "заведующ", "академик", "экономист", "юрист", "партнер", "собственник", "инвестор", "посол", "консул", "спикер", "лидер", "член", "специалист",
        "менеджер", "конструктор", "технолог", "архитектор", "капитан", "и.о", "врио", "омбудсмен", "бизнес-омбудсмен", "топ-менеджер", "исполнител", "сотрудник", "житель", "рабочий",
        "director", "head", "governor", "minister", "president", "chairman", "ceo", "mayor", "deputy", "chief", "founder", "spokesman", "spokeswoman", "adviser", "engineer", "expert", "manager",
    ];

    private static readonly FrozenSet<string> Before = """
        генеральный генеральная исполнительный исполнительная первый первая коммерческий коммерческая технический техническая старший старшая ведущий ведущая
        исполняющий исполняющая обязанности временно бывший бывшая новый новая главный главная операционный операционная финансовый финансовая научный научная
        управляющий управляющая региональный полномочный заслуженный почетный народный государственный муниципальный федеральный московский столичный
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="form">Folded, see <see cref="Token.Form"/>.</param>
    public static bool Is(string form) => Root(form) is not null;

    /// <summary>Whether the word is a post, or stands before one, in the nominative.</summary>
    public static bool IsNominative(string form) => Before.Contains(form) || (Root(form) is { } root
        && (form == root || form == root + "ь" || form == "глава" || form.StartsWith("зам", StringComparison.Ordinal) && !form.StartsWith("заместител", StringComparison.Ordinal) && !form.EndsWith('у')
            || form.EndsWith("ий", StringComparison.Ordinal) || form.EndsWith("ый", StringComparison.Ordinal) || form.EndsWith("ая", StringComparison.Ordinal) || form.EndsWith("ец", StringComparison.Ordinal)));

    public static bool MayPrecede(string form) => Before.Contains(form);

    /// <summary>What two forms of one post share: «замруководителя» and «заместитель руководителя» are told alike by it; null for no post.</summary>
    public static string? Root(string form) => form == "зам" || form.StartsWith("зам", StringComparison.Ordinal) && form.Length > 5 && !form.StartsWith("замет", StringComparison.Ordinal) && !form.StartsWith("замер", StringComparison.Ordinal) && !form.StartsWith("замен", StringComparison.Ordinal)
        ? "заместител"
        : Roots.Where(root => root != "зам" && form.StartsWith(root, StringComparison.Ordinal) && form.Length - root.Length <= 3).MaxBy(root => root.Length);
}
