using SezBot.State;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Subscribing;

/// <summary>Makes the buttons of one subscription.</summary>
internal sealed record SubscriptionKeys(Subscription Subscription, string Language)
{
    private long? Channel => Subscription.Kind == ChatKind.Channel ? Subscription.Chat : null;

    public MessageButton Sets(string label, string name, string value) => MessageButton.Tells(label, new SubscriptionSetting(name, value, Channel).Write());

    public MessageButton Chooses(string label, string name, string value, bool isChosen) => Sets((isChosen ? "✓ " : "") + label, name, value);

    public MessageButton Says(string phrase, string name, string value) => Sets(SubscriptionPhrases.Get(phrase, Language), name, value);

    public MessageButton Opens(string phrase, string page) => Says(phrase, "page", page);

    public MessageButton Turns(string label, string page) => Sets(label, "page", page);

    public MessageButton Back(string page) => Opens("ButtonBack", page);
}
