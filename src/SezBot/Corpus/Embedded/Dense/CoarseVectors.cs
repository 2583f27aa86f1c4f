using System.Numerics;
using System.Numerics.Tensors;

namespace SezBot.Corpus.Embedded.Dense;

/// <summary>
/// Vectors rounded to 8-bit integers, each on the scale of its largest value: a quarter of the bytes to read. How far the rounded vector is
/// from the true one is kept, and bounds the dot product, so a scan reads the true vectors only where they may matter.
/// </summary>
internal sealed class CoarseVectors
{
    private const float Largest = 127;

    // For the rounding of the float32 sums themselves.
    private const float Slack = 1e-5f;

    private readonly int _dimension;
    private readonly sbyte[] _values;
    private readonly float[] _scales;
    private readonly float[] _errors;

    /// <param name="matrix">Vectors of length 1, one after another.</param>
    public CoarseVectors(ReadOnlySpan<float> matrix, int dimension)
    {
        _dimension = dimension;
        _values = GC.AllocateUninitializedArray<sbyte>(matrix.Length);
        (_scales, _errors) = (new float[matrix.Length / dimension], new float[matrix.Length / dimension]);
        for (var row = 0; row < _scales.Length; row++)
            (_scales[row], _errors[row]) = Round(matrix.Slice(row * dimension, dimension), _values.AsSpan(row * dimension, dimension));
    }

    private static (float Scale, float Error) Round(ReadOnlySpan<float> vector, Span<sbyte> rounded)
    {
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / Largest;
        var squares = 0f;
        for (var at = 0; at < vector.Length; at++)
        {
            rounded[at] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(vector[at] / scale);
            var error = vector[at] - scale * rounded[at];
            squares += error * error;
        }
        return (scale, MathF.Sqrt(squares));
    }

    /// <summary>
    /// The most that the dot product of the query's true vector and the true vector of a row can be: by the inequality of Cauchy and Schwarz
    /// the rounded one differs from it by |q - q'| |v| + |q'| |v - v'| at most.
    /// </summary>
    /// <param name="query">One vector.</param>
    public float Most(CoarseVectors query, int row)
    {
        var coarse = query._scales[0] * _scales[row] * Dot(query._values, _values.AsSpan(row * _dimension, _dimension));
        return coarse + query._errors[0] + (1 + query._errors[0]) * _errors[row] + Slack;
    }

    private static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sums = Vector<int>.Zero;
        var at = 0;
        for (; at <= one.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[at..]), out var oneLow, out var oneHigh);
            Vector.Widen(new Vector<sbyte>(other[at..]), out var otherLow, out var otherHigh);
            // Two products of at most 127 * 127 fit into 16 bits.
            Vector.Widen(oneLow * otherLow + oneHigh * otherHigh, out var low, out var high);
            sums += low + high;
        }
        var sum = Vector.Sum(sums);
        for (; at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }
}
