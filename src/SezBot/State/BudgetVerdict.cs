namespace SezBot.State;

/// <summary>Whether a model may be asked today.</summary>
public enum BudgetVerdict
{
    Free,
    UserTokensSpent,
    UserMoneySpent,
    TokensSpent,
    MoneySpent,
}
