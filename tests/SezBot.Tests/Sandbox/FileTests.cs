using System.Text;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SezBot.Tests.Sandbox;

public class FileTests
{
    [Fact]
    public async Task A_document_goes_out_with_its_caption_and_can_be_fetched()
    {
        await using var run = await SandboxRun.StartAsync();
        using var content = new MemoryStream("Пример"u8.ToArray());

        var sent = await run.Bot.SendDocument(
            SandboxRun.Anna, InputFile.FromStream(content, "сводка.txt"), "<b>Сводка</b>", ParseMode.Html, cancellationToken: SandboxRun.Cancel);
        var again = await run.Bot.SendDocument(SandboxRun.Emma, InputFile.FromFileId(sent.Document!.FileId), cancellationToken: SandboxRun.Cancel);
        using var fetched = new MemoryStream();
        await run.Bot.GetInfoAndDownloadFile(again.Document!.FileId, fetched, SandboxRun.Cancel);

        Assert.Equal(("сводка.txt", "Сводка", MessageEntityType.Bold), (sent.Document.FileName, sent.Caption, sent.CaptionEntities![0].Type));
        Assert.Equal("Пример", Encoding.UTF8.GetString(fetched.ToArray()));
        Assert.Equal("Сводка", run.World.Truth.Report().Sent[0].Text);
        var page = await run.PageAsync($"messages?chat_id={SandboxRun.Anna}");
        Assert.Equal("document", page[0].GetProperty("kind").GetString());
        Assert.Equal("Пример", await run.Http.GetStringAsync($"/sandbox/files/{page[0].GetProperty("file_id").GetString()}", SandboxRun.Cancel));
    }

    [Fact]
    public async Task What_people_send_besides_text_comes_as_such()
    {
        await using var run = await SandboxRun.StartAsync();
        foreach (var kind in new[] { "photo", "voice", "sticker" })
            await run.PageAsync("messages", new { chat_id = SandboxRun.Anna, from_id = SandboxRun.Anna, text = "Что это?", kind });

        var seen = (await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel)).Select(update => update.Message!).ToList();

        Assert.Equal([MessageType.Photo, MessageType.Voice, MessageType.Sticker], seen.Select(message => message.Type));
        Assert.Equal(("Что это?", null), (seen[0].Caption, seen[0].Text));
    }

    [Fact]
    public async Task A_photo_is_a_photo_and_an_address_is_not_fetched()
    {
        await using var run = await SandboxRun.StartAsync();
        using var content = new MemoryStream([1, 2, 3]);

        var photo = await run.Bot.SendPhoto(SandboxRun.Anna, InputFile.FromStream(content, "a.png"), cancellationToken: SandboxRun.Cancel);
        var refused = await Assert.ThrowsAsync<ApiRequestException>(
            () => run.Bot.SendPhoto(SandboxRun.Anna, InputFile.FromUri("https://example.com/a.png"), cancellationToken: SandboxRun.Cancel));

        Assert.Single(photo.Photo!);
        Assert.Equal("Bad Request: failed to get HTTP URL content", refused.Message);
    }
}
