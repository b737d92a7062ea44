using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A checked expression whose value is a number with a dimension, or a day.</summary>
public abstract class Measure
{
    private protected Measure(Dimension dimension) => Dimension = dimension;

    /// <summary>What the number measures; <see cref="Dimension.None"/> for a day.</summary>
    public Dimension Dimension { get; }

    /// <summary>Whether the value is a day, as a day number.</summary>
    public virtual bool IsDate => false;

    /// <summary>A unit of the dimension that a message may give as an example.</summary>
    internal abstract Unit UsualUnit { get; }

    /// <summary>What the value may be over a box, exactly, in coherent base units. It may be overstated only where one fact occurs twice.</summary>
    public abstract Interval Enclose(IFactValues box);

    /// <summary>The slots of the facts that it reads, in the order of the text.</summary>
    public abstract IEnumerable<int> Slots { get; }

    /// <summary>The same, made once: asked for with each finding.</summary>
    internal int[] SlotList => field ??= [.. Slots];

    /// <summary>The slots of the facts that leave it open over a box, in the order of the text.</summary>
    /// <param name="box">The facts.</param>
    internal virtual IEnumerable<int> Open(IFactValues box) => Slots.Where(slot => !box.RangeOf(slot).IsPoint);

    /// <summary>
    /// What a measure comes to by its kind. A new kind is one parameter more, so that the compiler points at every place that
    /// has to say what it makes of it; name the arguments.
    /// </summary>
    /// <param name="fact">What a fact comes to.</param>
    /// <param name="constant">What a number as written comes to.</param>
    /// <param name="arithmetic">What two measures under an operation come to.</param>
    /// <param name="level">What the level of a scheme of points comes to.</param>
    /// <param name="shifted">What a day some time from another comes to.</param>
    /// <param name="difference">What the time between two days comes to.</param>
    /// <typeparam name="T">What it comes to.</typeparam>
    public T Match<T>(
        Func<FactMeasure, T> fact, Func<ConstantMeasure, T> constant, Func<ArithmeticMeasure, T> arithmetic, Func<ShiftedDayMeasure, T> shifted, Func<DayDifferenceMeasure, T> difference, Func<LevelMeasure, T> level) => this switch
        {
            FactMeasure it => Argument.NotNull(fact, nameof(fact))(it),
            ConstantMeasure it => Argument.NotNull(constant, nameof(constant))(it),
            ArithmeticMeasure it => Argument.NotNull(arithmetic, nameof(arithmetic))(it),
            ShiftedDayMeasure it => Argument.NotNull(shifted, nameof(shifted))(it),
            DayDifferenceMeasure it => Argument.NotNull(difference, nameof(difference))(it),
            LevelMeasure it => Argument.NotNull(level, nameof(level))(it),
            _ => throw new InvalidOperationException($"{GetType().Name} is not among the kinds above."),
        };
}

/// <summary>The value of a fact.</summary>
public sealed class FactMeasure(Fact fact, int slot) : Measure(fact.Unit.Dimension)
{
    /// <summary>The fact.</summary>
    public Fact Fact { get; } = fact;

    /// <summary>Its slot in the box.</summary>
    public int Slot { get; } = slot;

    /// <inheritdoc/>
    public override bool IsDate => Fact.Type == FactType.Date;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => [Slot];

    /// <inheritdoc/>
    internal override Unit UsualUnit => UsualUnits.Of(Fact.Unit);

    /// <inheritdoc/>
    public override Interval Enclose(IFactValues box) => box.RangeOf(Slot).Scale(Fact.Unit.Scale);
}

/// <summary>A number with its unit, or a day, written in the expression.</summary>
public sealed class ConstantMeasure(Quantity quantity, bool isDate) : Measure(quantity.Unit.Dimension)
{
    private readonly Interval _value = Interval.Point(quantity.Value * quantity.Unit.Scale);

    /// <summary>The number and its unit as written.</summary>
    public Quantity Quantity { get; } = quantity;

    /// <inheritdoc/>
    public override bool IsDate { get; } = isDate;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => [];

    /// <inheritdoc/>
    internal override Unit UsualUnit => UsualUnits.Of(Quantity.Unit);

    /// <inheritdoc/>
    public override Interval Enclose(IFactValues box) => _value;
}

/// <summary>Two measures under one of the operations.</summary>
public sealed class ArithmeticMeasure(Measure left, ArithmeticOperator operation, Measure right)
    : Measure(DimensionOf(left, operation, right))
{
    /// <summary>The left side.</summary>
    public Measure Left { get; } = left;

    /// <summary>The operation.</summary>
    public ArithmeticOperator Operation { get; } = operation;

    /// <summary>The right side; of a quotient, never 0 anywhere in the domains of its facts.</summary>
    public Measure Right { get; } = right;

    /// <inheritdoc/>
    public override bool IsDate => Left.IsDate;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => [.. Left.Slots, .. Right.Slots];

    internal override IEnumerable<int> Open(IFactValues box) => SlotUnion.Of(Left.Open(box), Right.Open(box));

    /// <inheritdoc/>
    internal override Unit UsualUnit => UsualUnits.Of(Left.UsualUnit, Operation, Right.UsualUnit);

    /// <inheritdoc/>
    public override Interval Enclose(IFactValues box)
    {
        var left = Left.Enclose(box);
        var right = Right.Enclose(box);
        return Operation switch
        {
            ArithmeticOperator.Add => left + right,
            ArithmeticOperator.Subtract => left - right,
            ArithmeticOperator.Multiply => left * right,
            ArithmeticOperator.Divide => left / right,
            ArithmeticOperator.Least => Interval.Least(left, right),
            _ => Interval.Greatest(left, right),
        };
    }

    /// <summary>Whether it is the least or the greatest of several.</summary>
    internal bool IsExtremum => Operation is ArithmeticOperator.Least or ArithmeticOperator.Greatest;

    /// <summary>All measures of which it is the least or the greatest, in the order of the text: of three it is that of two and the third.</summary>
    internal IEnumerable<Measure> Chain() => Left is ArithmeticMeasure inner && inner.Operation == Operation && IsExtremum ? inner.Chain().Append(Right) : [Left, Right];

    private static Dimension DimensionOf(Measure left, ArithmeticOperator operation, Measure right) => operation switch
    {
        ArithmeticOperator.Multiply => left.Dimension * right.Dimension,
        ArithmeticOperator.Divide => left.Dimension / right.Dimension,
        _ => left.Dimension,
    };
}
