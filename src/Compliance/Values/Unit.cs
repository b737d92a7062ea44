using Compliance.Localization;

namespace Compliance.Values;

/// <summary>A unit as it was written, with what it means: <c>t/10⁴m²</c> is mass per area, 0.1 kg/m².</summary>
public sealed class Unit
{
    internal Unit(LocalizedText symbol, Dimension dimension, Rational scale, bool isDifference)
    {
        Symbol = symbol;
        Dimension = dimension;
        Scale = scale;
        IsDifference = isDifference;
    }

    /// <summary>The unit of pure numbers.</summary>
    public static Unit One { get; } = new("", Dimension.None, Rational.One, isDifference: false);

    /// <summary>The unit of a fact that is a plain number, such as a shape coefficient: what is said of it needs no unit either.</summary>
    internal static Unit Plain { get; } = new("", Dimension.None, Rational.One, isDifference: false);

    /// <summary>A hundredth.</summary>
    public static Unit Percent { get; } = new("%", Dimension.None, Rational.Of(1, 100), isDifference: false);

    internal static Unit PercentagePoint { get; } = new(new LocalizedText("个百分点", "percentage point"), Dimension.None, Percent.Scale, isDifference: true);

    internal static Unit Project { get; } = new(new LocalizedText("项", "project"), Dimension.Base("projects"), Rational.One, isDifference: false);

    /// <summary>The unit as it was written; counted things have a name in either language.</summary>
    public LocalizedText Symbol { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many of the coherent base unit (metre, kilogram, second, yuan, one thing) it is, exactly.</summary>
    public Rational Scale { get; }

    /// <summary>Whether it is the unit of a difference of percentages (percentage point), which no percentage itself is stated in.</summary>
    public bool IsDifference { get; }

    /// <summary>A value in this unit, converted exactly to another unit of the same dimension.</summary>
    public Rational Convert(Rational value, Unit to) => ReferenceEquals(this, to) || Scale == to.Scale ? value : value * (Scale / to.Scale);

    /// <summary>Reads a unit as people write it: <c>t/10⁴m²</c>, <c>t/10^4 m2</c>, <c>吨/万平方米</c>, <c>person/km²</c>.</summary>
    /// <returns>The unit, or null.</returns>
    public static Unit? TryParse(string text) =>
        UnitReader.TryRead(text.Trim(), 0, out var unit, out var end) && end == text.Trim().Length ? unit : null;

    /// <summary>The unit as it was written.</summary>
    public override string ToString() => Symbol.En;
}
