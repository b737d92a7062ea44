using Compliance.Localization;

namespace Compliance.Values;

/// <summary>A unit as it was written, with what it means: <c>t/10⁴m²</c> is mass per area, 0.1 kg/m².</summary>
public sealed class Unit
{
    internal Unit(LocalizedText symbol, Dimension dimension, Rational scale, bool isDifference, UnitTable? table = null)
    {
        Table = table ?? UnitTable.BuiltIn;
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

    /// <summary>A day, as a difference of days is counted.</summary>
    internal static Unit Day { get; } = new(new LocalizedText("天", "days"), Dimension.Time, CalendarPeriod.Day, isDifference: false);

    /// <summary>A month, as a difference of days is counted where that is beside a number of months.</summary>
    internal static Unit Month { get; } = new(new LocalizedText("个月", "months"), Dimension.Time, CalendarPeriod.Month, isDifference: false);

    internal static Unit Project { get; } = new(new LocalizedText("项", "project"), Dimension.Base("projects"), Rational.One, isDifference: false);

    /// <summary>The units among which it was read: other texts for the same are read among them too.</summary>
    internal UnitTable Table { get; }

    /// <summary>The unit as it was written; counted things have a name in either language.</summary>
    public LocalizedText Symbol { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many of the coherent base unit (metre, kilogram, second, yuan, one thing) it is, exactly.</summary>
    public Rational Scale { get; }

    /// <summary>Whether it is the unit of a difference of percentages (percentage point) or of temperatures (kelvin), which no percentage and no temperature itself is stated in.</summary>
    public bool IsDifference { get; }

    /// <summary>A value in this unit, converted exactly to another unit of the same dimension.</summary>
    public Rational Convert(Rational value, Unit to) => ReferenceEquals(this, to) || Scale == to.Scale ? value : value * (Scale / to.Scale);

    /// <summary>Reads a unit as people write it: <c>t/10⁴m²</c>, <c>t/10^4 m2</c>, <c>吨/万平方米</c>, <c>person/km²</c>.</summary>
    /// <returns>The unit, or null.</returns>
    public static Unit? TryParse(string text) => TryParse(text, UnitTable.BuiltIn);

    /// <summary>The same among the units of a vocabulary.</summary>
    internal static Unit? TryParse(string text, UnitTable table) =>
        UnitReader.TryRead(text.Trim(), 0, table, out var unit, out var end) && end == text.Trim().Length ? unit : null;

    /// <summary>The unit as it was written.</summary>
    public override string ToString() => Symbol.En;
}
