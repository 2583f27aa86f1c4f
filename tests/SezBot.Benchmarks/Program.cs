using SezBot.Benchmarks;

return args switch
{
    ["background", .. var rest] => BackgroundTable.Run(rest),
    ["store", .. var rest] => await StoreFigures.RunAsync(rest),
    ["probe", .. var rest] => await StoreProbe.RunAsync(rest),
    ["bot", .. var rest] => await BotFigures.RunAsync(rest),
    ["refusals", .. var rest] => await RefusalFigures.RunAsync(rest),
    _ => SearchBenchmarks.Run(args),
};
