using System;
using System.Collections.Concurrent;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// Numbers with their units as conditions of rules write them. A text is a literal, so that NRules takes a host's condition and
/// the pack's for one where they are written alike.
/// </summary>
internal static class Literal
{
    private static readonly ConcurrentDictionary<string, Quantity> _known = new(StringComparer.Ordinal);

    /// <summary>A number with its unit.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static Quantity Parse(string text) => _known.GetOrAdd(text, one => TryParse(one)
        ?? throw new ArgumentException($"'{one}' is no number with a unit, such as '300 t/10⁴m²'.", nameof(text)));

    /// <summary>The text of a number or a day; null where it cannot be read back as the very same.</summary>
    public static string? Of(ConstantMeasure constant)
    {
        var (value, unit) = (constant.Quantity.Value, constant.Quantity.Unit);
        if (constant.IsDate)
            return CalendarDate.FromDayNumber((int)value.Numerator).ToString();

        var text = constant.Quantity.ToString();
        return TryParse(text) is { } read && read.Value * read.Unit.Scale == value * unit.Scale && read.Unit.Dimension.Equals(unit.Dimension) ? text : null;
    }

    private static Quantity? TryParse(string text)
    {
        if (NumberText.Read(text, 0, out var value, out var end) != NumberText.Outcome.Read)
            return null;
        var symbol = text.Substring(end).Trim();
        return symbol.Length == 0 ? new Quantity(value, Unit.One) : Unit.TryParse(symbol) is { } unit ? new Quantity(value, unit) : null;
    }
}
