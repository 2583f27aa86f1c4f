using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Commands;

/// <summary>All verbs and options in one language, and how a command line is run.</summary>
public sealed partial class CommandLine
{
    /// <summary>How long a cancelled verb may take to put things in order: an <c>ingest</c> finishes its transaction.</summary>
    private static readonly TimeSpan CancelPatience = TimeSpan.FromSeconds(10);

    private readonly string _language;
    private readonly RootCommand _root;

    private CommandLine(string language)
    {
        _language = language;
        _root = Verbs(language);
    }

    [GeneratedRegex(@"^--?\p{L}")]
    private static partial Regex LooksLikeOption();

    /// <param name="args">Only <c>--lang</c> is looked at.</param>
    public static CommandLine For(IReadOnlyList<string> args)
    {
        var language = CommonOptions.LanguageOf(args);
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(language);
        return new CommandLine(language);
    }

    /// <returns>See <see cref="ExitCode"/>.</returns>
    public Task<int> RunAsync(IReadOnlyList<string> args)
    {
        // A question may begin with @; it does not name a file with arguments.
        var parsed = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return Complaint(parsed) is { } complaint
            ? Task.FromResult(Complain(complaint))
            : parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = CancelPatience });
    }

    private static RootCommand Verbs(string language)
    {
        var options = new CommonOptions(language);
        var runner = new CommandRunner(options, language);
        var root = new RootCommand(CommandPhrases.Get("HelpRoot", language))
        {
            IngestCommand.Create(runner), AskCommand.Create(runner), ChatCommand.Create(runner), ExcerptCommand.Create(runner),
            DocumentsCommand.Create(runner), EvalCommand.Create(runner), FitCommand.Create(runner), ReindexCommand.Create(runner), DoctorCommand.Create(runner),
            ServeCommand.Create(runner), FeedbackCommand.Create(runner), InboxCommand.Create(runner), WhyCommand.Create(runner), DigestCommand.Create(runner), QuotesCommand.Create(runner),
            BroadcastsCommand.Create(runner), BackupCommand.Create(runner), RestoreCommand.Create(runner), StoreCommand.Create(runner), HealthCommand.Create(runner),
        };
        options.AddTo(root);
        DescribeHelp(root, language);
        root.SetAction((parsed, cancel) => ServeCommand.RunAsync(runner, parsed, null, cancel));
        return root;
    }

    private static void DescribeHelp(RootCommand root, string language)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        var action = new HelpWithExample((HelpAction)help.Action!, language);
        help.Action = action;
        help.Description = CommandPhrases.Get("HelpHelp", language);
        root.Options.OfType<VersionOption>().Single().Description = CommandPhrases.Get("HelpVersion", language);
    }

    // The parser takes an unknown option for one more argument where a verb has any; this names it instead.
    private string? Complaint(ParseResult parsed) =>
        parsed.Action is HelpWithExample ? null
        : parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && LooksLikeOption().IsMatch(token.Value)) is { } unknown
            ? CommandPhrases.Get("UnknownOption", _language, unknown.Value)
        : parsed.Errors.Count > 0 ? OneSentence(parsed.Errors[0].Message)
        : null;

    // The parser lists allowed values on lines of their own.
    private static string OneSentence(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.') + ".";

    private int Complain(string complaint)
    {
        new Terminal(_language, json: false).Complain($"{complaint} {CommandPhrases.Get("SeeHelp", _language)}");
        return ExitCode.Usage;
    }
}
