using System.Linq;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Sql.Dialects;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>Turns conditions into what they answer for a row.</summary>
internal sealed class ConditionCompiler
{
    private static readonly Rational SecondsOfMonth = 2_629_746;

    private readonly EndArithmetic _ends;
    private readonly MeasureCompiler _measures;

    public ConditionCompiler(SqlDialect dialect)
    {
        var arithmetic = new Arithmetic(dialect.Greatest);
        _ends = new EndArithmetic(arithmetic);
        _measures = new MeasureCompiler(arithmetic, _ends, new LevelCompiler(this, arithmetic), dialect);
    }

    /// <summary>The facts of a row.</summary>
    public Scope ScopeOf(FactColumns columns) => new(columns, _ends);

    /// <summary>What a condition answers.</summary>
    public Answer Compile(Condition condition, Scope scope) => condition.Match(
        membership: membership => new Answer(scope.HasNoneOf(membership.Slot, ~membership.Allowed), scope.HasNoneOf(membership.Slot, membership.Allowed)),
        comparison: comparison => Compare(comparison.Left, comparison.Comparator, comparison.Right, scope),
        all: all => Answer.All([.. all.Operands.Select(operand => Compile(operand, scope))]),
        any: any => Answer.Any([.. any.Operands.Select(operand => Compile(operand, scope))]),
        not: not => Compile(not.Operand, scope).Negated,
        rows: rows => IsIn(rows.Rows, scope),
        atLeast: atLeast => AtLeast(atLeast, scope));

    /// <summary>What a row weighs.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="scope">The facts of the row.</param>
    /// <param name="most">The greatest weight that may be summed, its sign aside.</param>
    /// <exception cref="RefusedException">It cannot be summed exactly.</exception>
    public Weight Weigh(Measure measure, Scope scope, System.Numerics.BigInteger most)
    {
        var range = _measures.Compile(measure, scope);
        if (!range.Low.Denominator.Is(1) || !range.High.Denominator.Is(1) || range.Low.Numerator.Most > most || range.High.Numerator.Most > most)
            throw new RefusedException(new LocalizedText("其合计所需位数过多，或其数为商", "what it sums is a quotient, or has too many digits"));

        var isPoint = range.Low.IsNone || range.High.IsNone ? False : Apply(SqlOperator.Equal, range.Low.Numerator.Value, range.High.Numerator.Value);
        return new Weight(range.Low.Numerator.Value, isPoint, !MeasureCompiler.IsNotNegative(measure.Enclose(new DomainBox(scope.Kind))), range.Scale);
    }

    /// <summary>Whether a row lies in a row of a table.</summary>
    public static Answer IsIn(RowSet rows, Scope scope) => new(
        All(CellSet.Gaps(scope.Kind, rows).Select(gap => Any(gap.Select(cell => scope.IsOutside(cell.Key, cell.Value))))),
        All(rows.Boxes.Select(box => IsOutside(box, scope))));

    /// <summary>Whether no point of a row lies in a row of a table.</summary>
    public static SqlExpression IsOutside(RowBox box, Scope scope) => Any(CellSet.Of(box).Select(cell => scope.IsOutside(cell.Key, cell.Value)));

    /// <summary>What a comparison of two measures answers.</summary>
    public Answer Compare(Measure left, Comparator comparator, Measure right, Scope scope)
    {
        if (left is DayDifferenceMeasure { IsInMonths: true } months)
            return CompareMonths(months, comparator, right, scope);
        if (right is DayDifferenceMeasure { IsInMonths: true })
            return Compare(right, Turned(comparator), left, scope);

        // With a divisor on the other side nothing is divided.
        if (left is ArithmeticMeasure { Operation: ArithmeticOperator.Divide } quotient && right is ConstantMeasure number)
            return CompareQuotient(quotient, comparator, number.Quantity.Value * number.Quantity.Unit.Scale, scope);
        if (right is ArithmeticMeasure { Operation: ArithmeticOperator.Divide } && left is ConstantMeasure)
            return Compare(right, Turned(comparator), left, scope);
        return Compare(_measures.Compile(left, scope), comparator, _measures.Compile(right, scope));
    }

    /// <summary>What a comparison of a day with another one answers.</summary>
    public Answer CompareDay(FactMeasure day, Comparator comparator, SqlExpression other, Scope scope)
    {
        var end = End.Closed(new Amount(other, 10_000_000, MayBeNull: false));
        return Compare(_measures.Compile(day, scope), comparator, new Range(end, end, Rational.One));
    }

    private Answer CompareQuotient(ArithmeticMeasure quotient, Comparator comparator, Rational limit, Scope scope)
    {
        var (dividend, divisor) = (_measures.Compile(quotient.Left, scope), _measures.Compile(quotient.Right, scope));
        if (!MeasureCompiler.IsNotNegative(quotient.Right.Enclose(new DomainBox(scope.Kind))))
            (dividend, divisor) = (_measures.Negate(dividend), _measures.Negate(divisor));
        var limits = limit.IsZero ? MeasureCompiler.Constant(limit) : divisor with { Scale = divisor.Scale * Rational.Abs(limit) };
        return Compare(dividend, comparator, limit.Sign < 0 ? _measures.Negate(limits) : limits);
    }

    // A time is at most so many months exactly where the later day is not after the earlier one and as many months.
    private Answer CompareMonths(DayDifferenceMeasure difference, Comparator comparator, Measure other, Scope scope)
    {
        if (other is not ConstantMeasure constant || constant.Quantity.Value * constant.Quantity.Unit.Scale / SecondsOfMonth is not { IsWhole: true } months)
            throw new RefusedException(new LocalizedText("以月计的时间只能与整月数比较", "a time in months is compared with a whole number of them only"));

        var (later, earlier) = (_measures.Compile(difference.Later, scope), _measures.Compile(difference.Earlier, scope));
        var count = Amount.Of(months.Numerator);
        return Compare(later, comparator, new Range(_measures.AddMonths(earlier.Low, count), _measures.AddMonths(earlier.High, count), Rational.One));
    }

    private Answer Compare(Range left, Comparator comparator, Range right)
    {
        // Both as whole multiples of one number.
        var scale = left.Scale / Rational.Of((left.Scale / right.Scale).Numerator);
        (left, right) = (_measures.InScale(left, scale), _measures.InScale(right, scale));
        return comparator switch
        {
            Comparator.AtMost => Below(left, right, orEqual: true),
            Comparator.LessThan => Below(left, right, orEqual: false),
            Comparator.AtLeast => Below(right, left, orEqual: true),
            Comparator.MoreThan => Below(right, left, orEqual: false),
            _ => new Answer(
                All(_ends.IsApart(left.High, right.Low, isTouching: true), _ends.IsApart(right.High, left.Low, isTouching: true)),
                Any(_ends.IsApart(left.High, right.Low, isTouching: false), _ends.IsApart(right.High, left.Low, isTouching: false))),
        };
    }

    private Answer Below(Range left, Range right, bool orEqual) =>
        new(_ends.IsApart(left.High, right.Low, isTouching: orEqual), _ends.IsApart(right.High, left.Low, isTouching: !orEqual));

    private Answer AtLeast(AtLeastCondition condition, Scope scope)
    {
        var answers = condition.Operands.Select(operand => Compile(operand, scope)).ToList();
        var certain = SqlSyntax.Sum(answers.Select(answer => If(answer.Always, Whole(1), Whole(0))));
        var missed = SqlSyntax.Sum(answers.Select(answer => If(answer.Never, Whole(1), Whole(0))));
        return new Answer(
            Apply(SqlOperator.AtMost, Whole(condition.Count), certain),
            Apply(SqlOperator.Less, Whole(answers.Count - condition.Count), missed));
    }

    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.MoreThan => Comparator.LessThan,
        _ => comparator,
    };
}
