namespace SezBot.Corpus;

/// <summary>What an embedding model made of a text.</summary>
/// <param name="Model">Name of the model together with whatever else changes its vectors; only vectors of one model can be compared.</param>
/// <param name="Values">Of length 1 (L2 norm), so that a dot product is the cosine; as many as the model has dimensions.</param>
public sealed record DenseVector(string Model, float[] Values);
