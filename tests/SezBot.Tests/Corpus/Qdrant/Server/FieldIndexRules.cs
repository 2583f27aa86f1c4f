using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Which payload indexes can be asked for.</summary>
internal static class FieldIndexRules
{
    /// <returns>The request with its field type, which may be told by its parameters alone.</returns>
    public static CreateFieldIndexCollection Checked(CreateFieldIndexCollection request)
    {
        if (request.FieldName.Length == 0)
            throw Refusal.Input("field_name must not be empty");
        var told = Told(request.FieldIndexParams);
        if (!request.HasFieldType && told is null)
            throw Refusal.Input("field_type or field_index_params is needed");
        if (request.HasFieldType && told is not null && told != request.FieldType)
            throw Refusal.Input($"field_type {request.FieldType} and field_index_params do not match");
        if ((told ?? request.FieldType) is FieldType.Geo or FieldType.Text)
            throw Refusal.Input($"the test server has no {request.FieldType} index");
        return new CreateFieldIndexCollection(request) { FieldType = told ?? request.FieldType };
    }

    public static PayloadSchemaType Schema(FieldType type) => type switch
    {
        FieldType.Keyword => PayloadSchemaType.Keyword,
        FieldType.Integer => PayloadSchemaType.Integer,
        FieldType.Float => PayloadSchemaType.Float,
        FieldType.Bool => PayloadSchemaType.Bool,
        FieldType.Datetime => PayloadSchemaType.Datetime,
        FieldType.Uuid => PayloadSchemaType.Uuid,
        _ => PayloadSchemaType.UnknownType,
    };

    private static FieldType? Told(PayloadIndexParams? parameters) => parameters?.IndexParamsCase switch
    {
        null => null,
        PayloadIndexParams.IndexParamsOneofCase.KeywordIndexParams => FieldType.Keyword,
        PayloadIndexParams.IndexParamsOneofCase.IntegerIndexParams => FieldType.Integer,
        PayloadIndexParams.IndexParamsOneofCase.FloatIndexParams => FieldType.Float,
        PayloadIndexParams.IndexParamsOneofCase.BoolIndexParams => FieldType.Bool,
        PayloadIndexParams.IndexParamsOneofCase.DatetimeIndexParams => FieldType.Datetime,
        PayloadIndexParams.IndexParamsOneofCase.UuidIndexParams => FieldType.Uuid,
        _ => throw Refusal.Unknown("PayloadIndexParams"),
    };
}
