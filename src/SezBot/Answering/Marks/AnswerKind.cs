namespace SezBot.Answering.Marks;

/// <summary>What kind of words would answer; finer than <see cref="QuestionType"/>.</summary>
public enum AnswerKind
{
    Other,
    Person,
    Organisation,
    Date,

    /// <summary>«сколько заводов»: a number of what the question names.</summary>
    Count,

    /// <summary>«какая мощность», «насколько»: a number with a unit.</summary>
    Measure,
    Percent,
    Money,

    /// <summary>«сколько лет», «как долго».</summary>
    Duration,
    Place,
    Reason,
    Manner,

    /// <summary>«какой закон»: something of the class that the noun names.</summary>
    OfClass,

    /// <summary>«какого типа», «какого цвета»: most often an adjective.</summary>
    Quality,

    /// <summary>«какие проблемы»: several of a class.</summary>
    List,

    /// <summary>«как называется»: a name of whatever it is.</summary>
    Name,

    /// <summary>«что», «чем», «на что»: a thing or a deed.</summary>
    Thing,
    Definition,
    YesNo,
}
