namespace SezBot.Evaluation.Fitting;

/// <param name="Penalty">Weight of the L2 penalty.</param>
/// <param name="NarrowPenalty">The same for features of one kind of question or one pair of word classes.</param>
/// <param name="Power">Of the agreement in the reward: the higher, the more an exact span is preferred to one that overlaps.</param>
/// <param name="Rounds">Steps of the optimiser.</param>
public sealed record AnswerWordsFitOptions(double Penalty = 2, double NarrowPenalty = 6, double Power = 3, int Rounds = 80);
