namespace SezBot.Text.Quotations;

internal enum Gender
{
    Unknown,
    Male,
    Female,
    Plural,
}
