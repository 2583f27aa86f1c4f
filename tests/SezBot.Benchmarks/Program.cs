using SezBot.Benchmarks;
using SezBot.Benchmarks.Engines;

return args switch
{
    ["background", .. var rest] => BackgroundTable.Run(rest),
    ["store", .. var rest] => await StoreFigures.RunAsync(rest),
    ["probe", .. var rest] => await StoreProbe.RunAsync(rest),
    ["bot", .. var rest] => await BotFigures.RunAsync(rest),
    ["engines", .. var rest] => await EngineFigures.RunAsync(rest),
    ["refusals", .. var rest] => await RefusalFigures.RunAsync(rest),
    ["slips", .. var rest] => await SlipFigures.RunAsync(rest),
    _ => SearchBenchmarks.Run(args),
};
