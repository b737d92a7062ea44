using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>What a part of a computation may be: a point where it is known.</summary>
/// <param name="Value">The values, exactly, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="IsDate">Whether the values are day numbers.</param>
public sealed record Term(Interval Value, Unit Unit, bool IsDate = false)
{
    /// <summary>The same in another unit of the dimension.</summary>
    public Term In(Unit unit) => IsDate ? this : new Term(Value.Scale(Unit.Scale / unit.Scale), unit);
}
