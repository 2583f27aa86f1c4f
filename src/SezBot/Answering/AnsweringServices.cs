using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using SezBot.Answering.Marks;
using SezBot.Answering.Quotes;
using SezBot.Answering.Writing;
using SezBot.Corpus;
using SezBot.LanguageModels;
using SezBot.LanguageModels.Embeddings;
using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Answering;

public static class AnsweringServices
{
    /// <summary>The read path. Needs the store, the state, logging and a time provider.</summary>
    /// <param name="dataFolder">Where the program's own data lie: <c>background.tsv</c>, <c>aliases.yaml</c>, <c>synonyms.txt</c> and the files of weights.</param>
    public static IServiceCollection AddAnswering(this IServiceCollection services, string dataFolder)
    {
        services.AddOptions<AnsweringOptions>().BindConfiguration("Answering").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(_ => BackgroundFrequencies.Load(Path.Combine(dataFolder, "background.tsv")));
        services.AddSingleton(_ => Synonyms.Load(Path.Combine(dataFolder, "synonyms.txt")));
        services.AddSingleton(_ => EvidenceWeights.Load(Path.Combine(dataFolder, "evidence-weights.json")));
        services.AddSingleton(_ => AnswerWordsWeights.Load(Path.Combine(dataFolder, AnswerWordsWeights.FileName)));
        services.AddSingleton<AnswerWordsFinder>();
        services.AddSingleton(_ => AliasList.Load(Path.Combine(dataFolder, "aliases.yaml")));
        services.AddLanguageModels();
        services.AddSingleton<IFunctionInvocationFilter, CallLogFilter>();
        services.AddSingleton(provider => KernelFactory.Create(
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetServices<IFunctionInvocationFilter>(),
            [KernelPluginFactory.CreateFromObject(
                new CorpusPlugin(provider.GetRequiredService<IPassageStore>(), provider.GetRequiredService<HybridSearch>()), CorpusPlugin.Name)],
            provider.GetRequiredService<ChatServer>()));
        services.AddEmbeddings();
        services.AddSingleton<HybridSearch>();
        services.AddSingleton<QuestionRepair>();
        services.AddSingleton<QuestionReader>();
        services.AddSingleton<Retriever>();
        services.AddSingleton<EvidenceFinder>();
        services.AddSingleton<PartAnswerer>();
        services.AddSingleton<ExtractiveWriter>();
        services.AddSingleton<AnswerMemory>();
        services.AddSingleton<WhoSaid>();
        services.AddSingleton<QuotesPipeline>();
        services.AddSingleton<ExcerptReader>();
        services.AddSingleton(provider => new DraftKnowledge(
            provider.GetRequiredService<AliasList>(), provider.GetRequiredService<Synonyms>(), provider.GetRequiredService<BackgroundFrequencies>()));
        services.AddSingleton<ModelCalls>();
        services.AddSingleton<QuestionCondenser>();
        services.AddSingleton<SecondOpinion>();
        services.AddSingleton<ModelWriter>();
        services.AddSingleton<AnswerPipeline>();
        return services;
    }
}
