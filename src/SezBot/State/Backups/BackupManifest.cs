using System.Text.Json;
using System.Text.Json.Serialization;

namespace SezBot.State.Backups;

/// <summary>What a backup holds. It is written last: a backup without it is none.</summary>
/// <param name="Format">Format version of the backup itself.</param>
/// <param name="Program">Version of the program that made it.</param>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, string Program, IReadOnlyList<BackupPart> Parts)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <returns>Null when the stream holds no manifest.</returns>
    public static BackupManifest? Read(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(stream, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
