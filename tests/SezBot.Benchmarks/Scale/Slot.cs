namespace SezBot.Benchmarks.Scale;

/// <summary>Where a telling word stands in a template, and the family that stood there.</summary>
internal readonly record struct Slot(int Start, int End, int Family);
