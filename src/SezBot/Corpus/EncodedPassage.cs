using SezBot.Text;

namespace SezBot.Corpus;

/// <summary>A passage together with its lexical vector.</summary>
/// <param name="Dense">Its dense vector where there is one already; otherwise <see cref="ICorpusWriter.AddVectorsAsync"/> brings it later.</param>
public sealed record EncodedPassage(Passage Passage, SparseVector Vector, DenseVector? Dense = null);
