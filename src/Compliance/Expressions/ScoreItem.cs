using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>What gives points: a condition, or the row of a table that a subject lies in; rows exclude each other, and none gives none.</summary>
public abstract class ScoreItem
{
    private protected ScoreItem()
    {
    }

    /// <summary>The slots of the facts that it reads.</summary>
    public abstract IEnumerable<int> Slots { get; }

    /// <summary>Its points, from the least to the most.</summary>
    public abstract Interval Points(IFactValues box);

    /// <summary>The slots of the facts that leave its points open.</summary>
    internal abstract IEnumerable<int> Open(IFactValues box);

    /// <summary>What an item comes to by its kind.</summary>
    public T Match<T>(Func<ConditionItem, T> condition, Func<RowsItem, T> rows) => this switch
    {
        ConditionItem it => Argument.NotNull(condition, nameof(condition))(it),
        RowsItem it => Argument.NotNull(rows, nameof(rows))(it),
        _ => throw new InvalidOperationException($"{GetType().Name} is not among the kinds above."),
    };

    /// <summary>From the least of some points to the most.</summary>
    private protected static Interval Between(IEnumerable<Rational> points)
    {
        var ordered = points.OrderBy(value => value).ToList();
        return Interval.Closed(ordered[0], ordered[ordered.Count - 1]);
    }
}

/// <summary>Points where a condition holds.</summary>
/// <param name="when">The condition.</param>
/// <param name="gives">The points.</param>
public sealed class ConditionItem(Condition when, Rational gives) : ScoreItem
{
    /// <summary>The condition.</summary>
    public Condition When { get; } = when;

    /// <summary>The points.</summary>
    public Rational Gives { get; } = gives;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => When.Slots;

    /// <inheritdoc/>
    public override Interval Points(IFactValues box)
    {
        var truth = When.Evaluate(box);
        return Between([.. (truth & Truth.True) != 0 ? new[] { Gives } : [], .. (truth & Truth.False) != 0 ? new[] { Rational.Zero } : []]);
    }

    internal override IEnumerable<int> Open(IFactValues box) => When.Open(box);
}

/// <summary>Points by the row that a subject lies in.</summary>
/// <param name="rows">The rows.</param>
/// <param name="gives">The points of each.</param>
public sealed class RowsItem(RowSet rows, IReadOnlyList<Rational> gives) : ScoreItem
{
    /// <summary>The rows.</summary>
    public RowSet Rows { get; } = rows;

    /// <summary>The points of each row.</summary>
    public IReadOnlyList<Rational> Gives { get; } = gives;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => Rows.Slots;

    /// <inheritdoc/>
    public override Interval Points(IFactValues box)
    {
        var points = Rows.Touched(box).Select(row => Gives[row]);
        return Between(Rows.Contains(box) == Truth.True ? points : points.Append(Rational.Zero));
    }

    internal override IEnumerable<int> Open(IFactValues box) => Rows.Open(box);
}
