using CsCheck;
using SezBot.Corpus.Embedded.Dense;
using SezBot.Tests.Support;

namespace SezBot.Tests.Corpus;

public class CoarseVectorsTests
{
    private static readonly Gen<(float[] Query, float[][] Rows)> Some = Gen.Int[1, 200].SelectMany(dimension =>
        Gen.Select(Gen.Float[-1, 1].Array[dimension], Gen.Float[-1, 1].Array[dimension].Array[1, 6]));

    [Fact]
    public void The_bound_is_never_below_the_true_dot_product_and_is_near_it() => Some.Sample(
        (query, rows) =>
        {
            var one = RandomVectors.Normalized("m", query).Values;
            var others = rows.Select(row => RandomVectors.Normalized("m", row).Values).ToList();
            var coarse = new CoarseVectors([.. others.SelectMany(row => row)], one.Length);
            foreach (var (row, other) in others.Index())
            {
                var exact = one.Zip(other, (left, right) => (double)left * right).Sum();
                Assert.InRange(coarse.Most(new CoarseVectors(one, one.Length), row), exact, exact + 0.25);
            }
        },
        iter: 2000 * TestScale.Factor);

    [Fact]
    public void A_vector_of_zeros_is_no_trap() =>
        Assert.InRange(new CoarseVectors([1, 0, 0, 0], 2).Most(new CoarseVectors([0f, 0f], 2), 0), 0, 0.001);
}
