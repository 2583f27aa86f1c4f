using System.Runtime.InteropServices;

namespace SezBot.Tests.LanguageModels;

/// <summary>
/// A real ONNX model (github.com/onnx/onnx: onnx.proto3), as small as one can be: it looks each token up in a table. The vector of token
/// <c>t</c> is row <c>t</c>; with token types, row 0 of a second table is added, so that a wrong type shows.
/// </summary>
internal static class TinyOnnx
{
    private const int FloatType = 1;
    private const int Int64Type = 7;

    public static byte[] Lookup(float[][] table, bool withTypes = false)
    {
        var dimension = table[0].Length;
        var graph = new Protobuf();
        graph.Message(1, Node("Gather", withTypes ? "words" : "last_hidden_state", "table", "input_ids"));
        if (withTypes)
        {
            graph.Message(1, Node("Gather", "types", "type_table", "token_type_ids"));
            graph.Message(1, Node("Add", "last_hidden_state", "words", "types"));
        }
        graph.Text(2, "lookup").Message(5, Table("table", table));
        if (withTypes)
            graph.Message(5, Table("type_table", [new float[dimension], [.. Enumerable.Repeat(1000f, dimension)]]));
        string[] inputs = withTypes ? ["input_ids", "attention_mask", "token_type_ids"] : ["input_ids", "attention_mask"];
        graph.Messages(11, inputs.Select(name => Value(name, Int64Type, Named("batch"), Named("sequence"))));
        graph.Message(12, Value("last_hidden_state", FloatType, Named("batch"), Named("sequence"), new Protobuf().Number(1, dimension)));
        return new Protobuf().Number(1, 8).Message(7, graph).Message(8, new Protobuf().Text(1, "").Number(2, 13)).ToArray();
    }

    private static Protobuf Node(string operation, string output, params string[] inputs)
    {
        var node = new Protobuf();
        foreach (var input in inputs)
            node.Text(1, input);
        return node.Text(2, output).Text(4, operation);
    }

    private static Protobuf Table(string name, float[][] rows) => new Protobuf()
        .Number(1, rows.Length).Number(1, rows[0].Length).Number(2, FloatType).Text(8, name)
        .Raw(9, MemoryMarshal.AsBytes(rows.SelectMany(row => row).ToArray().AsSpan()).ToArray());

    private static Protobuf Value(string name, int type, params Protobuf[] shape) =>
        new Protobuf().Text(1, name).Message(2, new Protobuf().Message(1, new Protobuf().Number(1, type).Message(2, new Protobuf().Messages(1, shape))));

    private static Protobuf Named(string dimension) => new Protobuf().Text(2, dimension);
}
