using Compliance.Tests.Reference;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>The text of a measure, with what is known of it.</summary>
/// <param name="Text">The text, in parentheses where it has parts.</param>
/// <param name="UnitText">A unit that it can be compared in; empty for a plain number.</param>
/// <param name="Anchor">Its value at the facts' anchors, in base units.</param>
/// <param name="Sign">-1 or 1 where all its values are on that side of 0; else 0.</param>
internal sealed record MeasureSketch(string Text, string UnitText, Fraction Anchor, int Sign)
{
    /// <summary>Whether it is a difference at the top: one of percentages is in percentage points.</summary>
    public bool IsDifference { get; init; }
}
