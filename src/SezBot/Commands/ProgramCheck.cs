using Microsoft.Extensions.Options;
using SezBot.Text;

namespace SezBot.Commands;

/// <summary>The program's own files, its configuration and its state folder.</summary>
internal sealed class ProgramCheck(IStartupValidator validator, StateFolder state, Terminal terminal)
{
    public IEnumerable<Finding> Run() => [Configuration(), Folder(), Sample(), Background()];

    private Finding Configuration()
    {
        try
        {
            validator.Validate();
            return new Finding(FindingState.Good, "configuration", terminal.Phrase("ConfigurationGood"));
        }
        catch (Exception fault) when (ConfigurationFault.Of(fault, terminal.Language) is { } sentence)
        {
            return new Finding(FindingState.Bad, "configuration", sentence);
        }
    }

    private Finding Folder()
    {
        try
        {
            Directory.CreateDirectory(state.Path);
            var probe = Path.Combine(state.Path, Path.GetRandomFileName());
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return new Finding(FindingState.Good, "folder", state.Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Finding(FindingState.Bad, "folder", terminal.Phrase("FolderBad", state.Path, fault.Message));
        }
    }

    private Finding Sample()
    {
        var files = Directory.Exists(ProgramFolders.SampleCorpus) ? Directory.GetFiles(ProgramFolders.SampleCorpus).Length : 0;
        return files > 0
            ? new Finding(FindingState.Good, "sample", terminal.Count("Files", files))
            : new Finding(FindingState.Warning, "sample", terminal.Phrase("SampleMissing", ProgramFolders.SampleCorpus));
    }

    private Finding Background()
    {
        try
        {
            BackgroundFrequencies.Load(ProgramFolders.Background);
            return new Finding(FindingState.Good, "background", terminal.Phrase("BackgroundGood"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or ArgumentOutOfRangeException)
        {
            return new Finding(FindingState.Bad, "background", terminal.Phrase("BackgroundBad", ProgramFolders.Background));
        }
    }
}
