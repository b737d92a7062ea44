using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>The level that a scheme of points comes to, as its number: 0 is none.</summary>
/// <param name="score">The scheme.</param>
public sealed class LevelMeasure(Score score) : Measure(Argument.NotNull(score, nameof(score)).Unit.Dimension)
{
    /// <summary>The scheme.</summary>
    public Score Score { get; } = score;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => Score.Slots;

    /// <inheritdoc/>
    internal override Unit UsualUnit => Score.Unit;

    /// <inheritdoc/>
    public override Interval Enclose(IFactValues box) => Score.Level(box);

    internal override IEnumerable<int> Open(IFactValues box) => Score.Open(box);

    /// <inheritdoc/>
    public override T Match<T>(Func<FactMeasure, T> fact, Func<ConstantMeasure, T> constant, Func<ArithmeticMeasure, T> arithmetic, Func<LevelMeasure, T> level) =>
        Argument.NotNull(level, nameof(level))(this);
}
