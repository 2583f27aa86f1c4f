using System.Text;
using SezBot.Text.Drafts;

namespace SezBot.Answering.Writing;

/// <summary>A draft while it comes in: cut into sentences, each checked and then shown to whoever follows.</summary>
internal sealed class DraftSoFar(NumberedEvidence evidence, DraftKnowledge knowledge, AskRequest request)
{
    private readonly DraftReader _reader = new();
    private readonly StringBuilder _text = new();
    private readonly List<CheckedSentence> _checked = [];
    private readonly List<int> _shownAs = []; // numbers of evidence in the order in which the answer cites them
    private string _shown = "";
    private DraftCheck _check = new(evidence.ForCheck(), knowledge);
    private int _known = evidence.Pieces.Count;

    public IReadOnlyList<CheckedSentence> Checked => _checked;

    public string Text => _text.ToString();

    /// <summary>The model says that the evidence does not answer.</summary>
    public bool SaysNoData => _reader.SaysNoData;

    /// <summary>No more is wanted.</summary>
    public bool IsComplete => _checked.Count(sentence => sentence.Dropped is null) >= MostSentences(request.Length);

    public async Task ReadAsync(string chunk, CancellationToken cancel)
    {
        _text.Append(chunk);
        await AddAsync(_reader.Read(chunk), cancel);
    }

    public Task EndAsync(CancellationToken cancel) => AddAsync(_reader.End(), cancel);

    /// <summary>Takes sentences back.</summary>
    public void Drop(IReadOnlySet<CheckedSentence> unwanted, DropReason reason)
    {
        for (var at = 0; at < _checked.Count; at++)
        {
            if (unwanted.Contains(_checked[at]))
                _checked[at] = _checked[at] with { Dropped = reason };
        }
    }

    private async Task AddAsync(IEnumerable<DraftSentence> sentences, CancellationToken cancel)
    {
        foreach (var sentence in sentences)
        {
            if (IsComplete)
                return;
            _checked.Add(Check(sentence));
            if (_checked[^1] is { Dropped: null } passed)
                await ShowAsync(passed, cancel);
        }
    }

    private CheckedSentence Check(DraftSentence sentence)
    {
        if (_known < evidence.Pieces.Count)
            (_check, _known) = (new DraftCheck(evidence.ForCheck(), knowledge), evidence.Pieces.Count);
        return _check.Check(sentence);
    }

    private async Task ShowAsync(CheckedSentence sentence, CancellationToken cancel)
    {
        foreach (var n in sentence.Citations.Where(n => !_shownAs.Contains(n)))
            _shownAs.Add(n);
        var numbers = CitationMarks.Write(sentence.Citations.Select(n => _shownAs.IndexOf(n) + 1));
        _shown = $"{_shown} {sentence.Text} {numbers}".TrimStart();
        if (request.Listener is { } listener)
            await listener.SentencesAsync(_shown, cancel);
    }

    private static int MostSentences(AnswerLength length) => length switch
    {
        AnswerLength.Short => 1,
        AnswerLength.Long => 6,
        _ => 3,
    };
}
