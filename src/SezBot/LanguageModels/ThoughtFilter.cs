namespace SezBot.LanguageModels;

/// <summary>
/// Leaves out what a reasoning model thinks aloud before its answer, between <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>, where the server
/// does not keep it apart; and the white space around it.
/// </summary>
internal sealed class ThoughtFilter
{
    private const string Begin = "<think>";
    private const string End = "</think>";

    private enum Place
    {
        Beginning,
        Thought,
        AfterThought,
        Answer,
    }

    private Place _place = Place.Beginning;
    private string _held = "";

    /// <summary>What of the next piece belongs to the answer; may be empty.</summary>
    public string Next(string piece)
    {
        if (_place == Place.Answer)
            return piece;
        _held += piece;
        if (_place == Place.Beginning && _held.TrimStart().StartsWith(Begin, StringComparison.Ordinal))
            _place = Place.Thought;
        if (_place == Place.Thought)
            SkipThought();
        return _place switch
        {
            Place.Thought => "",
            // The first signs may still become the beginning of a thought.
            Place.Beginning when Begin.StartsWith(_held.TrimStart(), StringComparison.Ordinal) => "",
            _ => Answer(),
        };
    }

    /// <summary>What was held back at the end of the text; a thought without an end is none of the answer.</summary>
    public string Rest() => _place is Place.Beginning or Place.AfterThought ? Answer() : "";

    private void SkipThought()
    {
        var end = _held.IndexOf(End, StringComparison.Ordinal);
        if (end >= 0)
            (_place, _held) = (Place.AfterThought, _held[(end + End.Length)..]);
        else
            // Only as much as may hold the beginning of the end.
            _held = _held[Math.Max(0, _held.Length - End.Length)..];
    }

    private string Answer()
    {
        var answer = _held.TrimStart();
        _held = "";
        if (answer.Length > 0)
            _place = Place.Answer;
        return answer;
    }
}
