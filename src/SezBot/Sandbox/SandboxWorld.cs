using Microsoft.Extensions.Options;
using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Faults;
using SezBot.Sandbox.Page;
using SezBot.Sandbox.Queries;
using SezBot.Sandbox.Updates;

namespace SezBot.Sandbox;

/// <summary>
/// All that the sandbox knows, in memory. Every part takes the one lock by itself, which may be taken again by its holder; hold it around
/// several calls to have them happen at once.
/// </summary>
internal sealed class SandboxWorld
{
    public SandboxWorld(IOptions<SandboxOptions> options, TimeProvider time)
    {
        Options = options.Value;
        Time = time;
        Roster = new Roster(Options, Gate);
        Updates = new UpdateQueue(Options, time, Gate);
        Events = new EventLog(Options, Gate);
        Limits = new RateLimits(Options, time);
        Faults = new FaultPlan(Gate);
        Truth = new GroundTruth(Options, time, Gate);
        Files = new FileShelf(Gate);
        Messages = new MessageBook(this);
        People = new Crowd(this);
        Membership = new Membership(this);
        Callbacks = new CallbackDesk(this);
        Inline = new InlineDesk(this);
        Commands = new CommandMenus(this);
        FirstPeople.MoveIn(this);
    }

    public Lock Gate { get; } = new();

    public SandboxOptions Options { get; }

    public TimeProvider Time { get; }

    public Roster Roster { get; }

    public UpdateQueue Updates { get; }

    public Webhook Webhook { get; } = new();

    public EventLog Events { get; }

    public RateLimits Limits { get; }

    public FaultPlan Faults { get; }

    public GroundTruth Truth { get; }

    public FileShelf Files { get; }

    public MessageBook Messages { get; }

    /// <summary>What people do in chats.</summary>
    public Crowd People { get; }

    public Membership Membership { get; }

    public CallbackDesk Callbacks { get; }

    public InlineDesk Inline { get; }

    public CommandMenus Commands { get; }

    public BotProfile Profile { get; } = new();
}
