using SezBot.Tests.Support;

namespace SezBot.Tests.Architecture;

/// <summary>What the Dockerfile promises; no engine was to be had, so this reads it.</summary>
public class DockerfileTests
{
    private static string[] Lines { get; } =
        [.. System.IO.File.ReadAllText(Repository.Path("src", "SezBot", "Dockerfile")).Replace("\\\n", " ").Split('\n')
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    private static IEnumerable<string> Arguments(string instruction) =>
        Lines.Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal)).Select(line => line[(instruction.Length + 1)..]);

    private static IReadOnlyList<string> FinalStage => [.. Lines.Skip(Array.FindLastIndex(Lines, line => line.StartsWith("FROM ", StringComparison.Ordinal)))];

    [Fact]
    public void The_sdk_stays_in_the_first_stage_and_both_images_have_a_version_that_a_digest_can_replace()
    {
        Assert.Equal(["${SDK_IMAGE} AS build", "${RUNTIME_IMAGE}"], Arguments("FROM"));
        Assert.All(Arguments("ARG"), image => Assert.Matches(@"^(SDK|RUNTIME)_IMAGE=mcr\.microsoft\.com/dotnet/(sdk|aspnet):10\.0", image));
        Assert.Contains("chiseled-extra", Arguments("ARG").Last());
    }

    [Fact]
    public void What_runs_is_no_root_has_no_shell_and_is_told_to_stop_politely()
    {
        Assert.Contains("USER 1654:1654", FinalStage);
        Assert.Contains("STOPSIGNAL SIGTERM", FinalStage);
        Assert.DoesNotContain(FinalStage, line => line.StartsWith("RUN ", StringComparison.Ordinal));
        Assert.Contains("""ENTRYPOINT ["dotnet", "/app/sezbot.dll", "--data", "/data"]""", FinalStage);
        Assert.Contains("""CMD ["serve"]""", FinalStage);
    }

    [Fact]
    public void The_program_itself_is_the_health_check() =>
        Assert.EndsWith("""CMD ["dotnet", "/app/sezbot.dll", "health"]""", Assert.Single(Arguments("HEALTHCHECK")));

    [Fact]
    public void The_volume_belongs_to_the_user_that_writes_it()
    {
        Assert.Contains("COPY --from=build --chown=1654:1654 /state /data", FinalStage);
        Assert.Contains("VOLUME /data", FinalStage);
    }

    [Fact]
    public void Packages_are_those_of_the_lock_file() => Assert.Contains(Arguments("RUN"), run => run.StartsWith("dotnet restore", StringComparison.Ordinal) && run.EndsWith("--locked-mode", StringComparison.Ordinal));

    [Fact]
    public void Everything_that_is_copied_from_here_exists_and_is_let_through()
    {
        var allowed = System.IO.File.ReadAllLines(Repository.Path(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var sources = Arguments("COPY").Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal)).SelectMany(copy => copy.Split(' ')[..^1]).ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.Path(source)), source));
        Assert.All(sources, source => Assert.Contains(source.Split('/')[0], allowed));
    }

    [Fact]
    public void The_state_and_secrets_never_get_into_an_image()
    {
        var lines = System.IO.File.ReadAllLines(Repository.Path(".dockerignore"));
        Assert.Equal("*", lines.First(line => !line.StartsWith('#')));
        Assert.Contains("data/state", lines);
        Assert.Contains("secrets", lines);
        Assert.Contains("/secrets/", System.IO.File.ReadAllLines(Repository.Path(".gitignore")));
    }
}
