using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The part of Qdrant's REST API that has no gRPC: fetching a snapshot's file and restoring a collection from one. Uploading to a name that is not there makes it.</summary>
internal sealed class SnapshotRoutes(QdrantData data, SnapshotShelf shelf, ServerKey key)
{
    private const string Snapshots = "/collections/{collection}/snapshots";

    public void Map(IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("").AddEndpointFilter(async (context, next) =>
        {
            var headers = context.HttpContext.Request.Headers;
            if (key.Refusal(headers["api-key"], headers.Authorization) is { } reason)
                return Results.Text(reason, statusCode: StatusCodes.Status401Unauthorized);
            try
            {
                return await next(context);
            }
            catch (RpcException refusal)
            {
                return Error(refusal.StatusCode == StatusCode.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest, refusal.Status.Detail);
            }
        });
        routes.MapGet(Snapshots, (string collection) => Done(shelf.Of(data.NameOf(collection)).Select(Described)));
        routes.MapPost(Snapshots, (string collection) =>
            Done(Described(shelf.Add(data.NameOf(collection), data.Read(collection, SnapshotFile.Write)))));
        routes.MapGet(Snapshots + "/{snapshot}", (string collection, string snapshot) =>
            Results.Bytes(Find(collection, snapshot).Content, "application/octet-stream", snapshot));
        routes.MapDelete(Snapshots + "/{snapshot}", (string collection, string snapshot) => Done(shelf.Remove(data.NameOf(collection), Find(collection, snapshot).Name)));
        routes.MapPost(Snapshots + "/upload", UploadAsync).DisableAntiforgery();
    }

    private async Task<IResult> UploadAsync(string collection, HttpRequest request, [FromQuery] string? checksum)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (form.Files.GetFile("snapshot") is not { } file)
            return Error(StatusCodes.Status400BadRequest, "Multipart field `snapshot` is missing");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, request.HttpContext.RequestAborted);
        var snapshot = new Snapshot(file.FileName, DateTimeOffset.UtcNow, content.ToArray());
        if (checksum is not null && checksum != snapshot.Checksum)
            return Error(StatusCodes.Status400BadRequest, $"Snapshot checksum mismatch: expected {checksum}, got {snapshot.Checksum}");
        try
        {
            data.Replace(data.Has(collection) ? data.NameOf(collection) : collection, name => SnapshotFile.Read(snapshot.Content, name));
            return Done(true);
        }
        catch (InvalidDataException damage)
        {
            return Error(StatusCodes.Status400BadRequest, $"Wrong input: {damage.Message}");
        }
    }

    private Snapshot Find(string collection, string name) =>
        shelf.Find(data.NameOf(collection), name) ?? throw Refusal.NotFound($"Snapshot {name} not found");

    private static object Described(Snapshot snapshot) => new Dictionary<string, object>
    {
        ["name"] = snapshot.Name,
        ["creation_time"] = $"{snapshot.Created:yyyy-MM-ddTHH:mm:ss}",
        ["size"] = snapshot.Content.Length,
        ["checksum"] = snapshot.Checksum,
    };

    private static IResult Done(object result) => Results.Json(new Dictionary<string, object> { ["result"] = result, ["status"] = "ok", ["time"] = 0.0 });

    private static IResult Error(int code, string message) => Results.Json(
        new Dictionary<string, object> { ["status"] = new Dictionary<string, string> { ["error"] = message }, ["time"] = 0.0 }, statusCode: code);
}
