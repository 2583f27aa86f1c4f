namespace SezBot.LanguageModels;

/// <summary>Why a model did not answer.</summary>
public enum ModelFault
{
    /// <summary>Nothing listens at the address, or its name or certificate is not known.</summary>
    Refused,

    /// <summary>The connection ended before the answer did.</summary>
    Reset,

    /// <summary>401 or 403.</summary>
    Unauthorized,

    /// <summary>429.</summary>
    RateLimited,

    /// <summary>Any other answer of 300 to 499, like 404 for an unknown model.</summary>
    Rejected,

    /// <summary>500 and above.</summary>
    Server,
    ConnectTimeout,
    FirstTokenTimeout,

    /// <summary>Silence in the middle of an answer.</summary>
    Stalled,

    /// <summary>The answer is not what the protocol says: cut JSON, another content type, no text.</summary>
    Broken,

    /// <summary>Longer than any answer may be.</summary>
    TooLong,

    /// <summary>Nothing was asked, because the last calls failed.</summary>
    BreakerOpen,

    /// <summary>Nothing was asked, because today's tokens or money are spent.</summary>
    BudgetSpent,
    Deadline,

    /// <summary>Nothing was asked, because it writes as many answers as it may.</summary>
    Busy,
}
