namespace SezBot.Benchmarks.Scale;

/// <summary>A passage of the pool as a form to fill: everything between the slots (function words, punctuation, line ends) is kept.</summary>
internal sealed record Template(string Text, DateTimeOffset? Date, Slot[] Slots);
