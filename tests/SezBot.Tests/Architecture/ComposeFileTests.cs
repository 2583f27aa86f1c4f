using System.Diagnostics;
using SezBot.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace SezBot.Tests.Architecture;

/// <summary>What <c>docker-compose.yml</c> promises; no engine was to be had, so this reads it.</summary>
public class ComposeFileTests
{
    private static readonly string File = "docker-compose.yml";

    [Fact]
    public void The_bot_is_built_here_runs_as_nobody_in_particular_and_writes_only_its_volume_and_tmp()
    {
        var bot = Service("bot");
        Assert.Equal("src/SezBot/Dockerfile", Text(bot["build"]["dockerfile"]));
        Assert.Equal(".", Text(bot["build"]["context"]));
        Assert.Equal(("1654:1654", "true"), (Text(bot["user"]), Text(bot["read_only"])));
        Assert.Equal(["state:/data"], Texts(bot["volumes"]));
        Assert.StartsWith("/tmp:size=", Assert.Single(Texts(bot["tmpfs"])));
    }

    [Fact]
    public void Every_service_gives_up_all_capabilities_and_cannot_gain_any() => Assert.All(Services(), service =>
    {
        Assert.Equal(["ALL"], Texts(service.Value["cap_drop"]));
        Assert.Equal(["no-new-privileges:true"], Texts(service.Value["security_opt"]));
        Assert.False(Has(service.Value, "privileged") || Has(service.Value, "network_mode") || Has(service.Value, "devices"));
    });

    [Fact]
    public void Qdrant_is_pinned_new_enough_and_a_digest_can_be_added()
    {
        var image = Text(Service("qdrant")["image"]);
        var match = System.Text.RegularExpressions.Regex.Match(image, @"^qdrant/qdrant:v(?<version>\d+\.\d+\.\d+)-unprivileged\$\{QDRANT_DIGEST:-\}$");
        Assert.True(match.Success, image);
        Assert.True(Version.Parse(match.Groups["version"].Value) >= new Version(1, 16, 3), image);
        Assert.All(Services(), service => Assert.False(Text(service.Value["image"]).EndsWith(":latest", StringComparison.Ordinal) && !Has(service.Value, "build")));
    }

    [Fact]
    public void Only_the_bot_has_a_port_and_only_for_this_machine()
    {
        foreach (var (name, service) in Services())
            Assert.Equal(name == "bot", Has(service, "ports"));
        Assert.StartsWith("127.0.0.1:", Assert.Single(Texts(Service("bot")["ports"])));
    }

    [Fact]
    public void Qdrant_is_on_the_inner_network_alone_which_has_no_way_out()
    {
        Assert.Equal(["inside"], Texts(Service("qdrant")["networks"]));
        Assert.Equal("true", Text(Root()["networks"]["inside"]["internal"]));
        Assert.Equal(["inside", "outside"], Texts(Service("bot")["networks"]));
    }

    [Fact]
    public void Ollama_comes_only_when_asked_for_and_nothing_needs_it()
    {
        Assert.Equal(["ollama"], Texts(Service("ollama")["profiles"]));
        Assert.Equal(["qdrant"], ((YamlMappingNode)Service("bot")["depends_on"]).Children.Keys.Select(Text));
        Assert.All(Services().Where(service => service.Key != "ollama"), service => Assert.False(Has(service.Value, "profiles")));
    }

    [Fact]
    public void Secrets_are_files_and_stand_in_no_environment()
    {
        var secrets = (YamlMappingNode)Root()["secrets"];
        Assert.All(secrets.Children.Values, secret => Assert.StartsWith("${SEZBOT_SECRET_FILES:-./secrets}/", Text(secret["file"])));
        var targets = ((YamlSequenceNode)Service("bot")["secrets"]).ToDictionary(secret => Text(secret["target"]), secret => Text(secret["source"]));
        Assert.Equal(["Corpus__Qdrant__Key", "Models__Chat__Key", "Telegram__Token"], targets.Keys.Order(StringComparer.Ordinal));
        Assert.All(targets.Values, source => Assert.True(secrets.Children.ContainsKey(source), source));
        Assert.Equal("/run/secrets", Text(Service("bot")["environment"]["SEZBOT_SECRETS"]));
        Assert.Equal([targets["Corpus__Qdrant__Key"]], Texts(Service("qdrant")["secrets"]));
        Assert.All(
            Services().Where(service => Has(service.Value, "environment")).SelectMany(service => ((YamlMappingNode)service.Value["environment"]).Children.Keys.Select(Text)),
            name => Assert.False(name.EndsWith("KEY", StringComparison.OrdinalIgnoreCase) || name.EndsWith("TOKEN", StringComparison.OrdinalIgnoreCase), name));
    }

    [Fact]
    public void Every_volume_and_network_that_is_used_is_declared_and_the_other_way_round()
    {
        Assert.Equal(Keys("volumes"), Services().SelectMany(service => Texts(service.Value["volumes"])).Select(volume => volume.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(Keys("networks"), Services().SelectMany(service => Texts(service.Value["networks"])).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_bot_waits_for_qdrant_is_looked_after_and_has_time_to_stop()
    {
        var bot = Service("bot");
        Assert.Equal("service_healthy", Text(bot["depends_on"]["qdrant"]["condition"]));
        Assert.True(Has(Service("qdrant"), "healthcheck"));
        Assert.Equal(["CMD", "dotnet", "/app/sezbot.dll", "health"], Texts(bot["healthcheck"]["test"]));
        Assert.True(int.Parse(Text(bot["stop_grace_period"]).TrimEnd('s')) > 10);
        Assert.Equal("http://0.0.0.0:8080", Text(bot["environment"]["SEZBOT_Web__Address"]));
        Assert.EndsWith(":8080", Texts(bot["ports"]).Single());
    }

    [Fact]
    public async Task Compose_itself_understands_the_file()
    {
        var path = Repository.Path(File);
        Assert.SkipUnless(await SucceedsAsync(path, "compose", "version"), "the compose plugin of docker is not installed");
        Assert.True(await SucceedsAsync(path, "compose", "--profile", "ollama", "--file", path, "config", "--quiet"));
    }

    private static async Task<bool> SucceedsAsync(string path, params string[] args)
    {
        try
        {
            var start = new ProcessStartInfo("docker", args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(path) };
            using var docker = Process.Start(start)!;
            var said = Task.WhenAll(docker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), docker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await docker.WaitForExitAsync(TestContext.Current.CancellationToken);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Concat(await said));
            return docker.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception) // no such program
        {
            return false;
        }
    }

    private static YamlMappingNode Root()
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Repository.Path(File));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static Dictionary<string, YamlNode> Services() =>
        ((YamlMappingNode)Root()["services"]).Children.ToDictionary(service => Text(service.Key), service => service.Value);

    private static YamlNode Service(string name) => Root()["services"][name];

    private static IEnumerable<string> Keys(string section) => ((YamlMappingNode)Root()[section]).Children.Keys.Select(Text).Order(StringComparer.Ordinal);

    private static bool Has(YamlNode node, string key) => ((YamlMappingNode)node).Children.ContainsKey(key);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static IEnumerable<string> Texts(YamlNode node) => ((YamlSequenceNode)node).Select(Text);
}
