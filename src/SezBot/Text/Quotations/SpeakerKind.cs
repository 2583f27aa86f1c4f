namespace SezBot.Text.Quotations;

/// <summary>Who speaks.</summary>
public enum SpeakerKind
{
    Person,

    /// <summary>An agency, a press service, a ministry.</summary>
    Organisation,
}
