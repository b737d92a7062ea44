using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>An amount that was read in a quotation, with the words that say on which side of it something has to lie.</summary>
/// <param name="Value">The number; null where the words give none, as in 一批.</param>
/// <param name="Upper">The other end of a range, 2-3家, or null.</param>
/// <param name="Unit">Its unit; null where the words give none that the library knows.</param>
/// <param name="Comparators">The sides that the words allow: none where they are silent, several where they disagree.</param>
/// <param name="Start">Where it begins in the plain text, with the words for the side.</param>
/// <param name="Length">How long it is.</param>
internal sealed record QuotedAmount(
    Rational? Value, Rational? Upper, Unit? Unit, IReadOnlyList<Comparator> Comparators, int Start, int Length)
{
    /// <summary>Whether it is a change over time, 不断提升: of this year's figure against the last one's.</summary>
    public bool IsTrend { get; init; }

    /// <summary>Whether the words alone do not make a limit of it.</summary>
    public bool IsOpen => Value is null || Upper is not null || (Unit is null && !IsTrend) || Comparators.Count != 1;

    /// <summary>Whether a limit has this number, whatever its side.</summary>
    public bool HasValueOf(Quantity limit)
    {
        if (Value is not { } value)
            return false;

        // Without a unit, 0.20 may be 20 %.
        if (Unit is null && limit.Unit.Dimension.IsNone && !limit.Unit.IsDifference && limit.Value * limit.Unit.Scale is var plain && (plain == value || plain == Upper))
            return true;

        var number = Unit is null || !Unit.Dimension.Equals(limit.Unit.Dimension) ? limit.Value : limit.Unit.Convert(limit.Value, Unit);
        return number == value || number == Upper;
    }

    /// <summary>Whether a limit is in a unit of the same kind; a silent quotation leaves the unit open.</summary>
    public bool HasUnitOf(Quantity limit) => Unit is null
        || (Unit.Dimension.Equals(limit.Unit.Dimension) && Unit.IsDifference == limit.Unit.IsDifference);

    /// <summary>Whether the words allow a side. A share of 100 % cannot be more, so that there 为 and 不低于 ask for the same.</summary>
    public bool Allows(Comparator comparator) => Comparators.Contains(comparator)
        || (comparator == Comparator.AtLeast && Comparators.Contains(Comparator.EqualTo)
            && Unit is { IsDifference: false } && Unit.Dimension.IsNone && Value * Unit.Scale == Rational.One);
}
