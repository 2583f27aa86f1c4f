using SezBot.Corpus;

namespace SezBot.Tests.Corpus.Qdrant;

public sealed class QdrantDenseTests : DenseSearchContract
{
    private QdrantHome? _home;

    protected override bool WeighsReplaced => true;

    public override async ValueTask InitializeAsync() => _home = await QdrantHome.OpenAsync();

    protected override IPassageStore Open() => _home!.Store();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _home!.DisposeAsync();
    }
}
