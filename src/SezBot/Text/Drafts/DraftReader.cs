using System.Text;

namespace SezBot.Text.Drafts;

/// <summary>
/// Reads a draft that comes in chunks of any size. A sentence leaves when it is certain that it has ended and that its citation marks are
/// complete, which the first word after it tells, or the end; so the sentences do not depend on how the draft was cut into chunks.
/// <para>Bounded: of a draft at most <see cref="MostCharacters"/> are read, and of a line without an end the first <see cref="LongestSentence"/>.</para>
/// </summary>
public sealed class DraftReader
{
    /// <summary>Many times what an answer may have.</summary>
    public const int MostCharacters = 32_768;

    /// <summary>A longer one leaves cut off, and what follows it in its line is not read.</summary>
    public const int LongestSentence = 2_000;

    private readonly StringBuilder _line = new();
    private DraftSentence? _held;
    private bool _skipsLine;
    private bool _mayEnd;
    private bool _inQuotation;
    private int _read;
    private int _told;
    private bool _saidNoData;

    /// <summary>The draft says that the evidence does not answer, and nothing else.</summary>
    public bool SaysNoData => _saidNoData && _told == 0;

    /// <summary>The draft was longer than what is read of one.</summary>
    public bool IsCutOff => _read >= MostCharacters;

    /// <returns>The sentences that this chunk completed; often none.</returns>
    public IReadOnlyList<DraftSentence> Read(string chunk)
    {
        var complete = new List<DraftSentence>();
        foreach (var c in chunk)
        {
            if (_read == MostCharacters)
                break;
            _read++;
            Take(c, complete);
        }
        return complete;
    }

    /// <returns>What is left when the draft has ended, or was broken off.</returns>
    public IReadOnlyList<DraftSentence> End()
    {
        var complete = new List<DraftSentence>();
        EndLine(complete);
        Release(complete);
        return complete;
    }

    private void Take(char c, List<DraftSentence> complete)
    {
        if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f')
        {
            EndLine(complete);
            return;
        }
        if (_skipsLine)
            return;
        _line.Append(c);
        _mayEnd |= c is '.' or '!' or '?' or '…';
        if (char.IsWhiteSpace(c) && (_mayEnd || _held is not null) && _line.Length > 1 && !char.IsWhiteSpace(_line[^2]))
            TakeSettled(complete);
        if (_line.Length >= LongestSentence)
            CutOff(complete);
    }

    private void TakeSettled(List<DraftSentence> complete)
    {
        var line = new DraftLine(_line.ToString());
        if (line.HasWords)
            Release(complete);
        while (line.Sentences is [var first, var second, ..] && IsSettled(line.Text, first, second))
        {
            Hold(line.Text[first.Start..first.End], line.Cited(0, line.MarksLead ? first.End - 1 : second.Start));
            Release(complete);
            _line.Remove(0, line.MarksLead ? line.OriginOf(first.End - 1) + 1 : line.OriginOf(second.Start));
            line = new DraftLine(_line.ToString());
        }
    }

    // What follows has a whole word, since a space was read; a quotation or bracket that is open may yet hold both together.
    private static bool IsSettled(string text, TextSpan first, TextSpan second) =>
        second.Of(text).Any(char.IsLetterOrDigit)
        && (OpenAsides.First(text, first) is not { } open || text.Length - open > OpenAsides.LongestKept);

    private void EndLine(List<DraftSentence> complete)
    {
        var line = new DraftLine(_line.ToString());
        if (line.HasWords)
            Release(complete);
        else if (_held is not null)
            _held = _held with { Cited = [.. _held.Cited.Concat(line.Cited(0, int.MaxValue)).Distinct()] };
        var from = 0;
        for (var at = 0; at < line.Sentences.Count; at++)
        {
            var to = at + 1 == line.Sentences.Count ? int.MaxValue : line.MarksLead ? line.Sentences[at].End - 1 : line.Sentences[at + 1].Start;
            Hold(line.Sentences[at].Of(line.Text), line.Cited(from, to));
            from = to + 1;
            if (at + 1 < line.Sentences.Count)
                Release(complete);
        }
        _line.Clear();
        (_skipsLine, _mayEnd) = (false, false);
    }

    private void CutOff(List<DraftSentence> complete)
    {
        Release(complete);
        complete.Add(new DraftSentence(Decoration.Clean(_line.ToString()), [], _inQuotation));
        _told++;
        _line.Clear();
        _skipsLine = true;
    }

    private void Hold(string text, IReadOnlyList<int> cited)
    {
        var sentence = new DraftSentence(Decoration.Clean(text), cited, _inQuotation);
        _inQuotation = OpenAsides.LeavesQuotationOpen(sentence.Text, _inQuotation);
        if (Decoration.SaysNoData(sentence.Text))
            _saidNoData = true;
        else if (sentence.Text.Any(char.IsLetterOrDigit))
            _held = sentence;
    }

    private void Release(List<DraftSentence> complete)
    {
        if (_held is null)
            return;
        complete.Add(_held);
        _told++;
        _held = null;
    }
}
