using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.Answering;
using SezBot.Answering.Quotes;
using SezBot.Answering.Writing;
using SezBot.Corpus.Embedded;
using SezBot.Ingestion;
using SezBot.LanguageModels;
using SezBot.State;
using SezBot.Text.Drafts;

namespace SezBot.Evaluation;

/// <summary>
/// Builds the program's own read path over a store and a memory in a temporary folder. No model is asked: what is measured is the evidence
/// and the sources' own sentences, at no cost.
/// </summary>
public sealed class EvalWorkbench(
    ILoggerFactory loggers, IEnumerable<IFunctionInvocationFilter> filters, HybridSearch search, QuestionReader reader, VectorStage vectors, QuestionRepair repair,
    PartAnswerer answerer, ExtractiveWriter writer, DraftKnowledge knowledge, IOptions<AnsweringOptions> options, IOptions<ChatOptions> chat,
    IOptions<LimitsOptions> limits, TimeProvider time)
{
    /// <param name="other">In the place of the program's own way from question to evidence.</param>
    public EvalBench Open(PartAnswerer? other = null)
    {
        var folder = Directory.CreateTempSubdirectory("sezbot-eval-").FullName;
        var store = new EmbeddedStore(folder, time);
        var database = new BotDatabase(Path.Combine(folder, "bot.db"), time);
        var log = new AnswerLog(database, time);
        var plugin = KernelPluginFactory.CreateFromObject(new CorpusPlugin(store, search), CorpusPlugin.Name);
        var memory = new AnswerMemory(new Conversations(database, time), log, new AnswerRetention(log, limits, time), time);
        var model = new ModelWriter(answerer, ModelCalls.None, new SecondOpinion(ModelCalls.None, chat), knowledge, chat, time, loggers.CreateLogger<ModelWriter>());
        var pipeline = new AnswerPipeline(
            KernelFactory.Create(loggers, filters, [plugin]), store, repair, new QuestionCondenser(ModelCalls.None, memory), other ?? answerer, writer, model, new WhoSaid(memory, time), memory, options, time,
            loggers.CreateLogger<AnswerPipeline>());
        return new EvalBench(folder, store, pipeline, new EvalVectors(search, reader, vectors));
    }
}
