using System.Runtime.CompilerServices;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.LanguageModels;

/// <summary>Calls of the chat model on a reader's account: the budget allows them before and is charged after, also for those that fail.</summary>
public sealed class ModelCalls(ChatModel? model, ModelBudget budget)
{
    /// <summary>Where no model is asked, whatever the settings say.</summary>
    public static ModelCalls None { get; } = new(null, null!);

    public bool IsConfigured => model?.IsConfigured ?? false;

    /// <returns>The whole reply; null when there is none, whatever the reason.</returns>
    public async Task<string?> CompleteAsync(PromptCall call, ModelAccount account, CancellationToken cancel)
    {
        var receipt = account.Open(call.Prompt);
        try
        {
            return await IsAllowedAsync(account.User, cancel) ? await model!.CompleteAsync(call, receipt, cancel) : null;
        }
        catch (ModelException)
        {
            return null;
        }
        finally
        {
            await ChargeAsync(account.User, receipt);
        }
    }

    /// <summary>The reply as it comes.</summary>
    /// <exception cref="ModelException">The model fails, or the budget is spent.</exception>
    public async IAsyncEnumerable<string> StreamAsync(
        PromptCall call, ModelAccount account, ModelReceipt receipt, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!await IsAllowedAsync(account.User, cancel))
            throw new ModelException(ModelFault.BudgetSpent, "The budget of the day is spent.");
        try
        {
            await foreach (var chunk in model!.StreamAsync(call, receipt, cancel))
                yield return chunk;
        }
        finally
        {
            await ChargeAsync(account.User, receipt);
        }
    }

    // What cannot be counted is not spent: the answer is made of the sources then.
    private async Task<bool> IsAllowedAsync(long user, CancellationToken cancel)
    {
        try
        {
            return await budget.AllowsAsync(user, cancel) == BudgetVerdict.Free;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private async Task ChargeAsync(long user, ModelReceipt receipt)
    {
        try
        {
            if (receipt.Usage is { } usage)
                await budget.SpendAsync(user, usage.InputTokens, usage.OutputTokens, receipt.Cost, CancellationToken.None);
        }
        catch (StoreException)
        {
            // The next question finds the memory as it is.
        }
    }
}
