using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A checked expression whose value is yes or no.</summary>
public abstract class Condition
{
    private protected Condition()
    {
    }

    /// <summary>The slots of the facts that it reads, in the order of the text.</summary>
    public abstract IEnumerable<int> Slots { get; }

    // Each once, computed once: it is asked for every row that leaves an answer open.
    private int[] SlotList => field ??= SlotUnion.Of(Slots);

    /// <summary>What it answers for a whole box, exactly; where facts have several readings, for each combination of them.</summary>
    public Truth Evaluate(IFactValues box)
    {
        // What the whole box agrees on, each reading agrees on.
        var whole = EvaluateWhole(box);
        return whole == Truth.Unknown && Readings.Among(box, SlotList) is { } several ? Readings.Join(several, SlotList, EvaluateWhole) : whole;
    }

    /// <summary>The same where everything between two readings is possible.</summary>
    private protected abstract Truth EvaluateWhole(IFactValues box);

    /// <summary>The same of another condition, for those that are made of several.</summary>
    private protected static Truth EvaluateWhole(Condition part, IFactValues box) => part.EvaluateWhole(box);

    /// <summary>
    /// The slots of the facts whose values could still settle it over a box, in the order of the text. Where one side of an
    /// <c>and</c> or <c>or</c> is settled, only the other side matters; once all of these are known, it is settled.
    /// </summary>
    public abstract IEnumerable<int> Open(IFactValues box);

    /// <summary>
    /// What a condition comes to by its kind. A new kind is one parameter more, so that the compiler points at every place that
    /// has to say what it makes of it; name the arguments.
    /// </summary>
    /// <param name="membership">What a Boolean or a choice comes to.</param>
    /// <param name="comparison">What two measures compared come to.</param>
    /// <param name="all">What several conditions that must all hold come to.</param>
    /// <param name="any">What several of which one must hold comes to.</param>
    /// <param name="not">What one that must not hold comes to.</param>
    /// <param name="rows">What it comes to for a subject that has to lie in a row of a table.</param>
    /// <param name="atLeast">What several of which so many must hold come to.</param>
    /// <typeparam name="T">What it comes to.</typeparam>
    public T Match<T>(
        Func<MembershipCondition, T> membership, Func<ComparisonCondition, T> comparison, Func<AllCondition, T> all, Func<AnyCondition, T> any, Func<NotCondition, T> not,
        Func<RowsCondition, T> rows, Func<AtLeastCondition, T> atLeast) => this switch
        {
            MembershipCondition it => Argument.NotNull(membership, nameof(membership))(it),
            ComparisonCondition it => Argument.NotNull(comparison, nameof(comparison))(it),
            AllCondition it => Argument.NotNull(all, nameof(all))(it),
            AnyCondition it => Argument.NotNull(any, nameof(any))(it),
            NotCondition it => Argument.NotNull(not, nameof(not))(it),
            RowsCondition it => Argument.NotNull(rows, nameof(rows))(it),
            AtLeastCondition it => Argument.NotNull(atLeast, nameof(atLeast))(it),
            _ => throw new InvalidOperationException($"{GetType().Name} is not among the kinds above."),
        };
}

/// <summary>A Boolean, or whether a choice is among some: a set of allowed bits.</summary>
public sealed class MembershipCondition(Fact fact, int slot, ulong allowed) : Condition
{
    /// <summary>The fact.</summary>
    public Fact Fact { get; } = fact;

    /// <summary>Its slot in the box.</summary>
    public int Slot { get; } = slot;

    /// <summary>The bits for which it is true.</summary>
    public ulong Allowed { get; } = allowed;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => [Slot];

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(IFactValues box)
    {
        var members = box.MembersOf(Slot);
        return ((members & Allowed) != 0 ? Truth.True : 0) | ((members & ~Allowed) != 0 ? Truth.False : 0);
    }

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => Evaluate(box) == Truth.Unknown ? [Slot] : [];
}

/// <summary>Two measures compared.</summary>
public sealed class ComparisonCondition(Measure left, Comparator comparator, Measure right) : Condition
{
    /// <summary>The left side.</summary>
    public Measure Left { get; } = left;

    /// <summary>How they are compared.</summary>
    public Comparator Comparator { get; } = comparator;

    /// <summary>The right side, of the same dimension.</summary>
    public Measure Right { get; } = right;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of(Left.Slots, Right.Slots);

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(IFactValues box) => Comparisons.Evaluate(Left.Enclose(box), Comparator, Right.Enclose(box));

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => Evaluate(box) == Truth.Unknown
        ? SlotUnion.Of(Left.Open(box), Right.Open(box))
        : [];
}

/// <summary>Several conditions that must all hold.</summary>
public sealed class AllCondition(IReadOnlyList<Condition> operands) : Condition
{
    /// <summary>The conditions, in the order of the text.</summary>
    public IReadOnlyList<Condition> Operands { get; } = operands;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of([.. Operands.Select(operand => operand.Slots)]);

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(IFactValues box)
    {
        var truth = Truth.True;
        for (var i = 0; i < Operands.Count; i++)
        {
            var next = EvaluateWhole(Operands[i], box);
            if (next == Truth.False)
                return Truth.False;
            truth = next == Truth.Unknown ? Truth.Unknown : truth;
        }

        return truth;
    }

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => Evaluate(box) == Truth.Unknown
        ? SlotUnion.Of([.. Operands.Select(operand => operand.Open(box))])
        : [];
}

/// <summary>Several conditions of which one must hold.</summary>
public sealed class AnyCondition(IReadOnlyList<Condition> operands) : Condition
{
    /// <summary>The conditions, in the order of the text.</summary>
    public IReadOnlyList<Condition> Operands { get; } = operands;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of([.. Operands.Select(operand => operand.Slots)]);

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(IFactValues box)
    {
        var truth = Truth.False;
        for (var i = 0; i < Operands.Count; i++)
        {
            var next = EvaluateWhole(Operands[i], box);
            if (next == Truth.True)
                return Truth.True;
            truth = next == Truth.Unknown ? Truth.Unknown : truth;
        }

        return truth;
    }

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => Evaluate(box) == Truth.Unknown
        ? SlotUnion.Of([.. Operands.Select(operand => operand.Open(box))])
        : [];
}

/// <summary>A condition that must not hold.</summary>
public sealed class NotCondition(Condition operand) : Condition
{
    /// <summary>The condition.</summary>
    public Condition Operand { get; } = operand;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => Operand.Slots;

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(IFactValues box) => EvaluateWhole(Operand, box).Not();

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => Operand.Open(box);
}
