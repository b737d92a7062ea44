using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>A fact of a random vocabulary, with one value that the limits of the rules are built on.</summary>
internal sealed record FactSketch(string Name, FactType Type)
{
    /// <summary>The unit's text; empty where it is no number.</summary>
    public string UnitText { get; init; } = "";

    /// <summary>Other units that its value may be stated in.</summary>
    public IReadOnlyList<string> Siblings { get; init; } = [];

    /// <summary>What it may be, in its unit.</summary>
    public Span Domain { get; init; } = new(End.None, End.None);

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the choices are ordered: three and more are.</summary>
    public bool IsOrdered => Choices.Count > 2;

    /// <summary>A value of a number, count (in its unit) or date (as a day number), or the index of a choice.</summary>
    public Fraction Anchor { get; init; } = 0;

    public bool IsNumber => Type is FactType.Number or FactType.Count;

    public Fraction Scale => ScaleOf(UnitText);

    /// <summary>-1 or 1 where all that it may be is on that side of 0; else 0.</summary>
    public int Sign => !Domain.MayEqual(Span.Point(0)) && IsNumber ? (Domain.MayBeBelow(Span.Point(0)) ? -1 : 1) : 0;

    public bool Allows(Fraction value) => Domain.MayEqual(Span.Point(value));

    public static Fraction ScaleOf(string unit) => Fraction.Of(UnitOf(unit).Scale);

    public static Unit UnitOf(string text) =>
        text.Length == 0 ? Unit.One : Unit.TryParse(text) ?? throw new System.FormatException($"'{text}' is no unit.");
}
