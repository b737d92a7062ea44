using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>The level that a scheme of points comes to, as its number: 0 is none.</summary>
/// <param name="scheme">The scheme.</param>
public sealed class LevelMeasure(LevelScheme scheme) : Measure(Argument.NotNull(scheme, nameof(scheme)).Unit.Dimension)
{
    /// <summary>The scheme.</summary>
    public LevelScheme Scheme { get; } = scheme;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => Scheme.Slots;

    /// <inheritdoc/>
    internal override Unit UsualUnit => Scheme.Unit;

    /// <inheritdoc/>
    public override Interval Enclose(IFactValues box) => Scheme.Level(box);

    internal override IEnumerable<int> Open(IFactValues box) => Scheme.Open(box);
}
