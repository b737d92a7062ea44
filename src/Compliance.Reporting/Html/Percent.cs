using System.Globalization;

namespace Compliance.Reporting.Html;

/// <summary>A place or a width in a drawing, in per cent of its width: the same drawing is right on a phone and on paper, and its text keeps its size.</summary>
/// <param name="Value">The number, from 0 to 100.</param>
internal readonly record struct Percent(double Value)
{
    /// <summary>On which side of the place a label stands, so that it stays within the drawing.</summary>
    public string Anchor => Value < 15 ? "start" : Value > 85 ? "end" : "middle";

    public static Percent operator -(Percent left, Percent right) => new(left.Value - right.Value);

    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
