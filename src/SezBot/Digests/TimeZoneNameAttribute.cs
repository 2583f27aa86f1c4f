using System.ComponentModel.DataAnnotations;

namespace SezBot.Digests;

/// <summary>The name of a time zone that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeZoneNameAttribute() : ValidationAttribute("The field {0} must be a time zone such as Europe/Moscow.")
{
    public override bool IsValid(object? value) => value is string name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
