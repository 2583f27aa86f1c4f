using System.Net.Http.Json;
using System.Text.Json;

namespace SezBot.Tests.Sandbox;

/// <summary>An answer of the Bot API as it came over HTTP.</summary>
internal sealed record ApiAnswer(int Status, JsonElement Body)
{
    public JsonElement Result => Body.GetProperty("result");

    public string Description => Body.GetProperty("description").GetString()!;

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
}
