using System;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// A fact of a subject, or a sum, difference, product or quotient of several, in the conditions of rules. What is not known
/// exactly has several possible values, so each question stands twice: <c>Is…</c> where it holds for all of them, <c>MayBe…</c>
/// where it holds for some. Numbers are compared exactly, whatever their units. A subject whose kind has no such fact answers no.
/// </summary>
public readonly struct FactTerm : IEquatable<FactTerm>
{
    private readonly Subject? _subject;
    private readonly Measure? _measure;
    private readonly int _slot;

    internal FactTerm(Subject subject, int slot)
    {
        _subject = subject;
        _slot = slot;
        var fact = subject.Kind.Facts[slot];
        _measure = fact.IsRange ? new FactMeasure(fact, slot) : null;
    }

    private FactTerm(Subject? subject, Measure? measure)
    {
        _subject = subject;
        _measure = measure;
        _slot = -1;
    }

    /// <summary>The sum of two numbers.</summary>
    public static FactTerm operator +(FactTerm left, FactTerm right) => Combine(left, ArithmeticOperator.Add, right);

    /// <summary>The difference of two numbers.</summary>
    public static FactTerm operator -(FactTerm left, FactTerm right) => Combine(left, ArithmeticOperator.Subtract, right);

    /// <summary>The product of two numbers.</summary>
    public static FactTerm operator *(FactTerm left, FactTerm right) => Combine(left, ArithmeticOperator.Multiply, right);

    /// <summary>The quotient of two numbers; the second one is never 0, anywhere in the domains of its facts.</summary>
    public static FactTerm operator /(FactTerm left, FactTerm right) => Combine(left, ArithmeticOperator.Divide, right);

    /// <summary>The sum with a number as it stands.</summary>
    public static FactTerm operator +(FactTerm left, Quantity right) => Combine(left, ArithmeticOperator.Add, left.Constant(right));

    /// <summary>The difference to a number as it stands.</summary>
    public static FactTerm operator -(FactTerm left, Quantity right) => Combine(left, ArithmeticOperator.Subtract, left.Constant(right));

    /// <summary>The product with a number as it stands.</summary>
    public static FactTerm operator *(FactTerm left, Quantity right) => Combine(left, ArithmeticOperator.Multiply, left.Constant(right));

    /// <summary>The quotient by a number as it stands, which is not 0.</summary>
    public static FactTerm operator /(FactTerm left, Quantity right) => Combine(left, ArithmeticOperator.Divide, left.Constant(right));

    /// <summary>A number as it stands and a term.</summary>
    public static FactTerm operator +(Quantity left, FactTerm right) => Combine(right.Constant(left), ArithmeticOperator.Add, right);

    /// <summary>A number as it stands less a term.</summary>
    public static FactTerm operator -(Quantity left, FactTerm right) => Combine(right.Constant(left), ArithmeticOperator.Subtract, right);

    /// <summary>A number as it stands times a term.</summary>
    public static FactTerm operator *(Quantity left, FactTerm right) => Combine(right.Constant(left), ArithmeticOperator.Multiply, right);

    /// <summary>A number as it stands divided by a term, which is never 0.</summary>
    public static FactTerm operator /(Quantity left, FactTerm right) => Combine(right.Constant(left), ArithmeticOperator.Divide, right);

    /// <summary>Whether they are the same term of the same subject.</summary>
    public static bool operator ==(FactTerm left, FactTerm right) => left.Equals(right);

    /// <summary>Whether they are not the same term of the same subject.</summary>
    public static bool operator !=(FactTerm left, FactTerm right) => !left.Equals(right);

    /// <summary>Whether a yes or no is certainly as given.</summary>
    public bool Is(bool value) => OfSet(value ? 2UL : 1UL) == Truth.True;

    /// <summary>Whether a yes or no is possibly as given.</summary>
    public bool MayBe(bool value) => IsOpen(OfSet(value ? 2UL : 1UL));

    /// <summary>Whether a choice is certainly one of some, by their names or either label: <c>school</c>, <c>school | hospital</c>.</summary>
    /// <exception cref="ArgumentException">The fact has no such choice.</exception>
    public bool Is(string choices) => OfSet(ChoicesIn(choices)) == Truth.True;

    /// <summary>Whether a choice is possibly one of some, by their names or either label: <c>school</c>, <c>school | hospital</c>.</summary>
    /// <exception cref="ArgumentException">The fact has no such choice.</exception>
    public bool MayBe(string choices) => IsOpen(OfSet(ChoicesIn(choices)));

    /// <summary>Whether it is certainly at most so much.</summary>
    public bool IsAtMost(Quantity limit) => Compare(Comparator.AtMost, limit) == Truth.True;

    /// <summary>Whether it is certainly less than so much.</summary>
    public bool IsLessThan(Quantity limit) => Compare(Comparator.LessThan, limit) == Truth.True;

    /// <summary>Whether it is certainly at least so much.</summary>
    public bool IsAtLeast(Quantity limit) => Compare(Comparator.AtLeast, limit) == Truth.True;

    /// <summary>Whether it is certainly more than so much.</summary>
    public bool IsMoreThan(Quantity limit) => Compare(Comparator.MoreThan, limit) == Truth.True;

    /// <summary>Whether it is certainly so much.</summary>
    public bool IsEqualTo(Quantity limit) => Compare(Comparator.EqualTo, limit) == Truth.True;

    /// <summary>Whether it is possibly at most so much.</summary>
    public bool MayBeAtMost(Quantity limit) => IsOpen(Compare(Comparator.AtMost, limit));

    /// <summary>Whether it is possibly less than so much.</summary>
    public bool MayBeLessThan(Quantity limit) => IsOpen(Compare(Comparator.LessThan, limit));

    /// <summary>Whether it is possibly at least so much.</summary>
    public bool MayBeAtLeast(Quantity limit) => IsOpen(Compare(Comparator.AtLeast, limit));

    /// <summary>Whether it is possibly more than so much.</summary>
    public bool MayBeMoreThan(Quantity limit) => IsOpen(Compare(Comparator.MoreThan, limit));

    /// <summary>Whether it is possibly so much.</summary>
    public bool MayBeEqualTo(Quantity limit) => IsOpen(Compare(Comparator.EqualTo, limit));

    /// <summary>Whether it is certainly at most another term.</summary>
    public bool IsAtMost(FactTerm other) => Compare(Comparator.AtMost, other) == Truth.True;

    /// <summary>Whether it is certainly less than another term.</summary>
    public bool IsLessThan(FactTerm other) => Compare(Comparator.LessThan, other) == Truth.True;

    /// <summary>Whether it is certainly at least another term.</summary>
    public bool IsAtLeast(FactTerm other) => Compare(Comparator.AtLeast, other) == Truth.True;

    /// <summary>Whether it is certainly more than another term.</summary>
    public bool IsMoreThan(FactTerm other) => Compare(Comparator.MoreThan, other) == Truth.True;

    /// <summary>Whether it is certainly the same as another term.</summary>
    public bool IsEqualTo(FactTerm other) => Compare(Comparator.EqualTo, other) == Truth.True;

    /// <summary>Whether it is possibly at most another term.</summary>
    public bool MayBeAtMost(FactTerm other) => IsOpen(Compare(Comparator.AtMost, other));

    /// <summary>Whether it is possibly less than another term.</summary>
    public bool MayBeLessThan(FactTerm other) => IsOpen(Compare(Comparator.LessThan, other));

    /// <summary>Whether it is possibly at least another term.</summary>
    public bool MayBeAtLeast(FactTerm other) => IsOpen(Compare(Comparator.AtLeast, other));

    /// <summary>Whether it is possibly more than another term.</summary>
    public bool MayBeMoreThan(FactTerm other) => IsOpen(Compare(Comparator.MoreThan, other));

    /// <summary>Whether it is possibly the same as another term.</summary>
    public bool MayBeEqualTo(FactTerm other) => IsOpen(Compare(Comparator.EqualTo, other));

    /// <summary>Whether it is certainly at most so much, as a pack writes it: <c>300 t/10⁴m²</c>, <c>2030-12-31</c>.</summary>
    public bool IsAtMost(string limit) => Compare(Comparator.AtMost, limit) == Truth.True;

    /// <summary>Whether it is certainly less than so much, as a pack writes it.</summary>
    public bool IsLessThan(string limit) => Compare(Comparator.LessThan, limit) == Truth.True;

    /// <summary>Whether it is certainly at least so much, as a pack writes it.</summary>
    public bool IsAtLeast(string limit) => Compare(Comparator.AtLeast, limit) == Truth.True;

    /// <summary>Whether it is certainly more than so much, as a pack writes it.</summary>
    public bool IsMoreThan(string limit) => Compare(Comparator.MoreThan, limit) == Truth.True;

    /// <summary>Whether it is certainly so much, as a pack writes it.</summary>
    public bool IsEqualTo(string limit) => Compare(Comparator.EqualTo, limit) == Truth.True;

    /// <summary>Whether it is possibly at most so much, as a pack writes it.</summary>
    public bool MayBeAtMost(string limit) => IsOpen(Compare(Comparator.AtMost, limit));

    /// <summary>Whether it is possibly less than so much, as a pack writes it.</summary>
    public bool MayBeLessThan(string limit) => IsOpen(Compare(Comparator.LessThan, limit));

    /// <summary>Whether it is possibly at least so much, as a pack writes it.</summary>
    public bool MayBeAtLeast(string limit) => IsOpen(Compare(Comparator.AtLeast, limit));

    /// <summary>Whether it is possibly more than so much, as a pack writes it.</summary>
    public bool MayBeMoreThan(string limit) => IsOpen(Compare(Comparator.MoreThan, limit));

    /// <summary>Whether it is possibly so much, as a pack writes it.</summary>
    public bool MayBeEqualTo(string limit) => IsOpen(Compare(Comparator.EqualTo, limit));

    /// <summary>Whether they are the same term of the same subject.</summary>
    public bool Equals(FactTerm other) => ReferenceEquals(_subject, other._subject) && _slot == other._slot && (_slot >= 0 || ReferenceEquals(_measure, other._measure));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactTerm other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _slot;

    internal Truth Compare(Comparator comparator, FactTerm other) => (_subject, _measure, other._measure) is ({ } subject, { } left, { } right)
        ? new ComparisonCondition(left, comparator, right).Evaluate(subject)
        : 0;

    internal Truth Compare(Comparator comparator, Quantity limit) => Compare(comparator, Constant(limit));

    internal Truth Compare(Comparator comparator, string limit) =>
        _measure is null ? 0 : Compare(comparator, new FactTerm(_subject, LimitOf(limit, _measure)));

    /// <summary>What stands beside a measure, as a pack writes it: a day beside a day, else a number with its unit.</summary>
    internal static ConstantMeasure LimitOf(string limit, Measure measure) => measure.IsDate
        ? new ConstantMeasure(new Quantity(CalendarDate.Parse(limit).DayNumber, Unit.One), isDate: true)
        : new ConstantMeasure(Literal.Parse(limit), isDate: false);

    /// <summary>The bits of choices that stand beside each other.</summary>
    internal static ulong ChoicesOf(Fact fact, string choices) => choices.Split('|').Aggregate(0UL, (bits, name) => bits | BitOf(fact, name.Trim()));

    internal Truth OfSet(ulong allowed) => _subject is { } subject && _slot >= 0 && _measure is null
        ? new MembershipCondition(subject.Kind.Facts[_slot], _slot, allowed).Evaluate(subject)
        : 0;

    private static bool IsOpen(Truth truth) => (truth & Truth.True) != 0;

    private static FactTerm Combine(FactTerm left, ArithmeticOperator operation, FactTerm right) => (left._measure, right._measure) is ({ } one, { } other)
        ? new FactTerm(left._subject ?? right._subject, new ArithmeticMeasure(one, operation, other))
        : default;

    private FactTerm Constant(Quantity quantity) => new(_subject, new ConstantMeasure(quantity, isDate: false));

    private ulong ChoicesIn(string choices) => _subject is { } subject && _slot >= 0 ? ChoicesOf(subject.Kind.Facts[_slot], choices) : 0;

    private static ulong BitOf(Fact fact, string name) => fact.IndexOfChoice(name) is >= 0 and var choice
        ? 1UL << choice
        : throw new ArgumentException($"The fact '{fact.Name}' has no choice '{name}'.");
}
