using Microsoft.Extensions.DependencyInjection;
using SezBot.Evaluation.Fitting;
using SezBot.Evaluation.Reports;

namespace SezBot.Evaluation;

public static class EvaluationServices
{
    /// <summary>Needs the read path and the write path.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services)
    {
        services.AddSingleton<EvalWorkbench>();
        services.AddSingleton<EvalCorpus>();
        services.AddSingleton<EvalPipeline>();
        services.AddSingleton<FitGathering>();
        services.AddSingleton<FitPipeline>();
        services.AddSingleton<ReportWriter>();
        return services;
    }
}
