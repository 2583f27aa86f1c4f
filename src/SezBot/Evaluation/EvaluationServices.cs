using Microsoft.Extensions.DependencyInjection;
using SezBot.Evaluation.Fitting;
using SezBot.Evaluation.Reports;

namespace SezBot.Evaluation;

public static class EvaluationServices
{
    /// <summary>Needs the read path, the write path and what tells events.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services)
    {
        services.AddSingleton<EvalWorkbench>();
        services.AddSingleton<EvalCorpus>();
        services.AddSingleton<EvalPairs>();
        services.AddSingleton<EvalPipeline>();
        services.AddSingleton<FitGathering>();
        services.AddSingleton<FitPipeline>();
        services.AddSingleton<ReportWriter>();
        return services;
    }
}
