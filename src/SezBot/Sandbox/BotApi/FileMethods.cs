using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.BotApi;

/// <summary>Files to and from the bot.</summary>
internal sealed class FileMethods(SandboxWorld world)
{
    // FAQ: a bot may send files of 50 MB, photos of 10 MB, and fetch files of 20 MB.
    private const int LargestUpload = 50_000_000;
    private const int LargestPhoto = 10_000_000;
    private const int LargestDownload = 20_000_000;

    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["sendDocument"] = call => Send(call, "document", LargestUpload, (message, file) => message with { Document = file.Document }),
        ["sendPhoto"] = call => Send(call, "photo", LargestPhoto, (message, file) => message with { Photo = file.Photo }),
        ["getFile"] = GetFile,
    };

    private ApiReply Send(ApiCall call, string parameter, int largest, Func<Message, StoredFile, Message> attach)
    {
        if (!OutgoingText.ReadCaption(call).Passed(out var caption, out var badText))
            return badText;
        if (!Content(call, parameter, largest).Passed(out var content, out var badFile))
            return badFile;
        if (!Envelope.Address(world, call).Passed(out var envelope, out var badAddress))
            return badAddress;
        var file = world.Files.TryFind(call.Text(parameter) ?? "", out var known) ? known : world.Files.Put(content.Content, content.Name, content.MimeType);
        var message = attach(envelope.Open(world.Roster.Bot).WithCaption(caption), file) with { FileId = file.FileId };
        return ApiReply.Of(MessageMethods.Sent(world, call, envelope, message));
    }

    private Checked<Upload> Content(ApiCall call, string parameter, int largest)
    {
        if (call.File(parameter) is { } upload)
        {
            if (upload.Content.Length == 0)
                return ApiReply.Bad("file must be non-empty");
            return upload.Content.Length > largest ? ApiReply.Fail(413, "Request Entity Too Large") : upload;
        }
        if (call.Text(parameter) is not { Length: > 0 } reference)
            return ApiReply.Bad($"there is no {parameter} in the request");
        if (world.Files.TryFind(reference, out var known))
            return new Upload(known.Name, known.MimeType, known.Content);
        return ApiReply.Bad(reference.Contains("://", StringComparison.Ordinal) ? "failed to get HTTP URL content" : "wrong file identifier/HTTP URL specified");
    }

    private ApiReply GetFile(ApiCall call)
    {
        if (call.Text("file_id") is not { } id || !world.Files.TryFind(id, out var file))
            return ApiReply.Bad("invalid file_id");
        return file.Content.Length > LargestDownload
            ? ApiReply.Bad("file is too big")
            : ApiReply.Of(new { file.FileId, FileUniqueId = file.UniqueId, FileSize = file.Content.Length, FilePath = file.Path });
    }
}
