using Grpc.Core;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The ways the server says no, with the status codes of Qdrant.</summary>
internal static class Refusal
{
    public static RpcException Input(string message) => new(new Status(StatusCode.InvalidArgument, $"Wrong input: {message}"));

    public static RpcException NoCollection(string name) => new(new Status(StatusCode.NotFound, $"Not found: Collection `{name}` doesn't exist!"));

    public static RpcException NotFound(string message) => new(new Status(StatusCode.NotFound, $"Not found: {message}"));

    public static RpcException CollectionExists(string name) =>
        new(new Status(StatusCode.AlreadyExists, $"Wrong input: Collection `{name}` already exists!"));

    public static RpcException Unknown(string oneof) => Input($"Malformed or unknown {oneof}");

    public static RpcException NoVector(string name) => Input($"Not existing vector name error: {name}");
}
