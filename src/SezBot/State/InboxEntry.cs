namespace SezBot.State;

/// <summary>A place in the queue: which update, on which lane, and how often it was begun.</summary>
/// <param name="EndedProgram">Its last try was running when the program ended, by its fault or not.</param>
public sealed record InboxEntry(long Sequence, string Lane, int Attempts, bool EndedProgram = false);
