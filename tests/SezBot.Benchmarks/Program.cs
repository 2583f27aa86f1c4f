using SezBot.Benchmarks;
using SezBot.Benchmarks.Dense;
using SezBot.Benchmarks.Engines;
using SezBot.Benchmarks.Qdrant;
using SezBot.Benchmarks.Scale;

return args switch
{
    ["background", .. var rest] => BackgroundTable.Run(rest),
    ["store", .. var rest] => await StoreFigures.RunAsync(rest),
    ["probe", .. var rest] => await StoreProbe.RunAsync(rest),
    ["bot", .. var rest] => await BotFigures.RunAsync(rest),
    ["broadcast", .. var rest] => await BroadcastFigures.RunAsync(rest),
    ["engines", .. var rest] => await EngineFigures.RunAsync(rest),
    ["fit-marks", .. var rest] => await MarksFit.RunAsync(rest),
    ["fit-events", .. var rest] => EventsFit.Run(rest),
    ["group-events", .. var rest] => EventsGrouping.Run(rest),
    ["scale", .. var rest] => await ScaleFigures.RunAsync(rest),
    ["refusals", .. var rest] => await RefusalFigures.RunAsync(rest),
    ["slips", .. var rest] => await SlipFigures.RunAsync(rest),
    ["drafts", var dataFolder] => DraftFigures.Run(dataFolder),
    ["qdrant", .. var rest] => await QdrantFigures.RunAsync(rest),
    ["dense", .. var rest] => await DenseFigures.RunAsync(rest),
    _ => SearchBenchmarks.Run(args),
};
