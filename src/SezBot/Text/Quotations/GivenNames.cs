using System.Collections.Frozen;

namespace SezBot.Text.Quotations;

/// <summary>The given names that most Russian speakers of news bear: by them a person's name is told from other capitalised words.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Men = Set("""
        александр алексей анатолий андрей антон арсений артем артур богдан борис вадим валентин валерий василий виктор виталий владимир владислав всеволод вячеслав
        геннадий георгий герман глеб григорий давид даниил данила денис дмитрий евгений егор иван игорь илья кирилл константин лев леонид макар максим марат марк матвей
        михаил никита николай олег павел петр роман руслан рустам рустем ринат равиль айрат радий ильдар илдар ильшат рамиль рашид семен сергей станислав степан тимофей тимур федор филипп
        эдуард юрий ян яков ярослав ростислав святослав ахмед магомед рамзан мурат аслан азат дамир фарид шамиль эльдар эмиль артемий игнат савелий захар родион
        ivan pavel sergey alexander dmitry john michael
        """);

    private static readonly FrozenSet<string> Women = Set("""
        александра алена алина алла анастасия ангелина анжела анна антонина арина вера вероника виктория галина дарья диана евгения екатерина елена елизавета жанна
        зинаида зоя инга инна ирина карина каролина кира клавдия кристина ксения лариса лидия лилия любовь людмила майя маргарита марина мария милана надежда наталия наталья
        нина оксана олеся ольга полина раиса регина римма светлана снежана софия софья таисия тамара татьяна ульяна фаина эвелина элина эльвира эльмира юлия яна гузель айгуль
        anna olga maria elena
        """);

    private static readonly FrozenDictionary<string, Gender> ByStem = Men.Select(name => (name, Gender.Male)).Concat(Women.Select(name => (name, Gender.Female)))
        .Concat([(name: "льва", Gender.Male), (name: "павла", Gender.Male)])
        .DistinctBy(name => Analyzer.Tokens(name.name)[0].Stem)
        .ToFrozenDictionary(name => Analyzer.Tokens(name.name)[0].Stem, name => name.Item2, StringComparer.Ordinal);

    /// <summary>A name in the nominative.</summary>
    public static Gender? Of(Token word) => Men.Contains(word.Form) ? Gender.Male : Women.Contains(word.Form) ? Gender.Female : null;

    /// <summary>A name in any case; «Александра» may be either.</summary>
    public static Gender? OfAnyForm(Token word) => Of(word) ?? (ByStem.TryGetValue(word.Stem, out var gender) ? gender : null);

    private static FrozenSet<string> Set(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
