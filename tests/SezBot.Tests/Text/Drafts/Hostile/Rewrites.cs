using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Tests.Text.Drafts.Hostile;

/// <summary>Rewrites of a sentence that keep its facts; null where the sentence has nothing to rewrite so.</summary>
internal static class Rewrites
{
    private static readonly string[] Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
    private static readonly string[] Leads = ["Сообщается, что ", "По этим данным, ", "Отмечается, что ", "Кроме того, ", "Также ", "Согласно источнику, "];
    private static readonly (string From, string To)[] Words =
        [("сообщил", "рассказал"), ("заявил", "сказал"), ("построен", "возведён"), ("вырос", "увеличился"), ("большой", "крупный"), ("использу", "применя"), ("крупнейш", "наибольш"), ("получил", "получал"), ("начал", "стал"), ("который", "что"), ("однако", "но"), ("является", "считается"), ("около", "примерно")];

    private static readonly (string From, string To)[] Numbers = [("два", "2"), ("две", "2"), ("три", "3"), ("четыре", "4"), ("пять", "5"), ("шесть", "6"), ("семь", "7"), ("десять", "10"), ("двух", "2"), ("трех", "3")];

    public static IReadOnlyList<(string Kind, Func<DraftWorld, Random, string?> Of)> All { get; } =
    [
        ("verbatim", (world, _) => world.Sentence),
        ("first words changed", (world, random) => LowerFirst(world) is { } lower ? Leads[random.Next(Leads.Length)] + lower : null),
        ("publisher named", (world, _) => world.Target.Publisher is { Length: > 0 } publisher && LowerFirst(world) is { } lower ? $"По данным {publisher}, {lower}" : null),
        ("connective dropped", (world, _) => Dropped(world.Sentence)),
        ("two merged", (world, _) => Merged(world)),
        ("clauses turned round", (world, _) => Turned(world)),
        ("last clause dropped", (world, _) => world.Sentence.LastIndexOf(", ", StringComparison.Ordinal) is var comma && comma > world.Sentence.Length / 2 && Balanced(world.Sentence[..comma]) ? world.Sentence[..comma] + "." : null),
        ("number format", (world, _) => Changed(world.Sentence, sentence => Regex.Replace(sentence, @"(\d+),(\d) (?:млрд|миллиарда)(?! \d)\b", match => $"{match.Groups[1]} {match.Groups[2]}00 млн".Replace("0 ", "0 ")))),
        ("percent in words", (world, _) => Changed(world.Sentence, sentence => Regex.Replace(sentence, @"(\d)\s?%", "$1 процентов"))),
        ("percent sign", (world, _) => Changed(world.Sentence, sentence => Regex.Replace(sentence, @"(\d) процент\w*(?! пункт)", "$1%"))),
        ("digits grouped", (world, _) => Changed(world.Sentence, sentence => Regex.Replace(sentence, @"(?<![\d.,])(\d{2,3})(\d{3})(?![\d.,])", "$1\u00A0$2"))),
        ("number words", (world, random) => Numbers.Skip(random.Next(Numbers.Length)).Select(pair => Changed(world.Sentence, sentence => Regex.Replace(sentence, $@"(?<!(?:дцать|сорок|десят|девяносто|сто) )\b{pair.From}\b(?! (?:тре|пят|десят|четверт|шест))", pair.To))).FirstOrDefault(changed => changed is not null)),
        ("date format", (world, _) => Changed(world.Sentence, sentence => Regex.Replace(sentence, $@"(?<![\d.-])(\d{{1,2}}) ({string.Join('|', Months)}) (\d{{4}})(?: года| г\.)?", match => $"{int.Parse(match.Groups[1].Value):00}.{Array.IndexOf(Months, match.Groups[2].Value) + 1:00}.{match.Groups[3].Value}"))),
        ("name inflected", (world, _) => Changed(world.Sentence, sentence => Regex.Replace(sentence, @"(?<=\p{Ll} )(\p{Lu}\p{Ll}{3,}(?:ов|ев|ин|ск|ан|ер|ет))(?=[ ,.])", "$1а"))),
        ("synonyms", (world, _) => Words.Select(pair => Changed(world.Sentence, sentence => sentence.IndexOfAny(['«', '"', '“']) >= 0 ? sentence : Regex.Replace(sentence, $@"\b{pair.From}", pair.To))).FirstOrDefault(changed => changed is not null)),
        ("English quotation marks", (world, _) => Turned(world.Sentence, sentence => sentence.Replace('«', '“').Replace('»', '”'))),
        ("straight quotation marks", (world, _) => Turned(world.Sentence, sentence => sentence.Replace('«', '"').Replace('»', '"'))),
        ("е for ё", (world, _) => Turned(world.Sentence, sentence => sentence.Replace('ё', 'е'))),
        ("emphasis and a bullet", (world, _) => "- " + Regex.Replace(world.Sentence, @"(\d+)", "**$1**")),
        ("two citations", (world, _) => world.Sentence),
    ];

    // what stands in quotation marks may not be rewritten; where they are not in pairs nobody knows what does
    private static string? Changed(string sentence, Func<string, string> change) =>
        change(sentence) is var changed && changed != sentence && Quoted(sentence).All(changed.Contains) ? changed : null;

    private static IEnumerable<string> Quoted(string sentence)
    {
        var opens = sentence.IndexOfAny(['«', '“', '"', '„']);
        var closes = sentence.LastIndexOfAny(['»', '”', '"']);
        if (opens >= 0 || closes >= 0)
            yield return closes > opens && opens >= 0 && sentence[opens] != '"' ? sentence[(opens + 1)..closes] : sentence;
    }


    // a first word that also occurs in small letters somewhere is no name
    private static string? LowerFirst(DraftWorld world)
    {
        var word = Regex.Match(world.Sentence, @"^\p{Lu}\p{Ll}+(?=[ ,])").Value;
        if (word.Length == 0 || world.Sentence.IndexOfAny(['"', '»', '”']) >= 0 && world.Sentence.IndexOfAny(['«', '“']) < 0)
            return null;
        var lower = word.ToLowerInvariant();
        return DraftSource.HasInSmallLetters(word) ? lower + world.Sentence[word.Length..] : null;
    }

    private static string? Dropped(string sentence)
    {
        var lead = Regex.Match(sentence, @"^(?:Кроме того|При этом|Однако|Например|Таким образом|Также|Тем не менее|Поэтому|Вместе с тем|Наконец|Затем|Позже|В частности),? (?=\p{Ll})");
        return lead.Success ? char.ToUpper(sentence[lead.Length], CultureInfo.InvariantCulture) + sentence[(lead.Length + 1)..] : null;
    }

    private static string? Merged(DraftWorld world)
    {
        var at = world.Target.Text.IndexOf(world.Sentence, StringComparison.Ordinal) + world.Sentence.Length + 1;
        var rest = at < world.Target.Text.Length ? world.Target.Text[at..] : "";
        return rest.Length > 40 && world.Sentence.EndsWith('.') && !world.Sentence.Contains('"') && Regex.IsMatch(rest, @"^(?:В|На|По|Он|Она|Это|Эти|Они|Такие|Для|После|С|К|Из|За|При|Там) ")
            ? $"{world.Sentence.TrimEnd('.')}, и {char.ToLowerInvariant(rest[0])}{rest[1..]}"
            : null;
    }

    private static string? Turned(string sentence, Func<string, string> change) => change(sentence) is var changed && changed != sentence ? changed : null;

    private static string? Turned(DraftWorld world)
    {
        var parts = world.Sentence.TrimEnd('.').Split(", ");
        return parts.Length == 2 && LowerFirst(world) is { } lower && Balanced(parts[0])
            ? $"{char.ToUpper(parts[1][0], CultureInfo.InvariantCulture)}{parts[1][1..]}, {lower[..(parts[0].Length)]}."
            : null;
    }

    private static bool Balanced(string text) => text.Count(c => c is '«' or '(') == text.Count(c => c is '»' or ')') && text.Count(c => c == '"') % 2 == 0;
}
