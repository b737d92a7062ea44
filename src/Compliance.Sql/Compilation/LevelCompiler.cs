using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>Turns schemes of points into the level that is certainly reached and the one that may be, as <see cref="Score.Level"/> computes them.</summary>
internal sealed class LevelCompiler(ConditionCompiler conditions, Arithmetic arithmetic)
{
    private static readonly BigInteger MostPoints = 1_000_000_000;

    /// <summary>The numbers of the two levels.</summary>
    public (Amount Certain, Amount Possible) Compile(LevelScheme scheme, Scope scope)
    {
        if (scheme is not Score score)
            throw new RefusedException(new LocalizedText("其等级由其他主体推出", "its level follows from other subjects"));

        var unit = PartsOf(score);
        var chapters = score.Chapters.Select(chapter => (chapter, points: PointsOf(chapter, scope, unit))).ToList();
        var total = (Low: Total(chapters.Select(one => one.points.Low)), High: Total(chapters.Select(one => one.points.High)));
        var floors = Answer.All([.. chapters.Where(one => one.chapter.Floor is not null).Select(one => AtLeast(one.points, one.chapter.Floor!.Value, unit))]);
        var reached = score.Levels.Select(level => Answer.All(
            [AtLeast(total, level.Points, unit), floors, .. level.When is { } when ? new[] { conditions.Compile(when, scope) } : []])).ToList();

        // The highest level that is certainly reached, and the highest that is not certainly missed.
        var certain = Case(reached.Select((answer, i) => new CaseBranch(answer.Always, Whole(i + 1))).Reverse(), Whole(0));
        var possible = reached.Select((answer, i) => (answer, i)).Aggregate(Whole(0), (lower, one) => If(one.answer.Never, lower, Whole(one.i + 1)));
        return (new Amount(certain, reached.Count, MayBeNull: false), new Amount(possible, reached.Count, MayBeNull: false));
    }

    private (Amount Low, Amount High) PointsOf(ScoreChapter chapter, Scope scope, BigInteger unit)
    {
        var items = chapter.Items.Select(item => item.Match(
            condition: condition => Outcomes(condition, scope, unit),
            rows: rows => Outcomes(rows, scope, unit))).ToList();
        var (low, high) = (Total(items.Select(item => item.Low)), Total(items.Select(item => item.High)));
        return chapter.Cap is { } cap ? (Capped(low, InParts(cap, unit)), Capped(high, InParts(cap, unit))) : (low, high);
    }

    private (Amount Low, Amount High) Outcomes(ConditionItem item, Scope scope, BigInteger unit)
    {
        var answer = conditions.Compile(item.When, scope);
        return LeastAndMost([(answer.Never, InParts(item.Gives, unit)), (answer.Always, 0)]);
    }

    private static (Amount Low, Amount High) Outcomes(RowsItem item, Scope scope, BigInteger unit)
    {
        var inARow = All(CellSet.Gaps(scope.Kind, item.Rows).Select(gap => Outside(gap, scope)));
        return LeastAndMost([.. item.Rows.Boxes.Select((box, i) => (Outside(CellSet.Of(box), scope), InParts(item.Gives[i], unit))), (inARow, 0)]);
    }

    private static SqlExpression Outside(Dictionary<int, PossibleValues> box, Scope scope) => Any(box.Select(cell => scope.IsOutside(cell.Key, cell.Value)));

    // Of some points those that are not certainly left out, from the least and from the most.
    private static (Amount Low, Amount High) LeastAndMost(IReadOnlyList<(SqlExpression IsOut, BigInteger Points)> outcomes)
    {
        var ordered = outcomes.OrderBy(outcome => outcome.Points).ToList();
        var most = outcomes.Max(outcome => BigInteger.Abs(outcome.Points));
        Amount First(IEnumerable<(SqlExpression IsOut, BigInteger Points)> some) => new(
            some.Reverse().Aggregate((SqlExpression?)null, (rest, one) => rest is null ? Whole(one.Points) : If(one.IsOut, rest, Whole(one.Points)))!, most, MayBeNull: false);
        return (First(ordered), First(Enumerable.Reverse(ordered)));
    }

    private Amount Total(IEnumerable<Amount> amounts) => amounts.Aggregate(Amount.Of(0), arithmetic.Plus) is var sum && sum.Most <= MostPoints
        ? sum
        : throw new RefusedException(new LocalizedText("分值过大", "its points are too many"));

    private static Amount Capped(Amount amount, BigInteger cap) => Arithmetic.If(Apply(SqlOperator.Less, amount.Value, Whole(cap)), amount, Amount.Of(cap));

    private static Answer AtLeast((Amount Low, Amount High) points, Rational needed, BigInteger unit)
    {
        var limit = Whole(InParts(needed, unit));
        return new Answer(Apply(SqlOperator.AtMost, limit, points.Low.Value), Apply(SqlOperator.Less, points.High.Value, limit));
    }

    private static BigInteger InParts(Rational points, BigInteger unit) => (points * Rational.Of(unit)).Numerator;

    private static BigInteger PartsOf(Score score)
    {
        var numbers = score.Chapters
            .SelectMany(chapter => chapter.Items.SelectMany(item => item.Match(condition: one => [one.Gives], rows: one => one.Gives))
                .Concat(new[] { chapter.Floor, chapter.Cap }.OfType<Rational>()))
            .Concat(score.Levels.Select(level => level.Points));
        return numbers.Aggregate(BigInteger.One, (unit, number) => unit / BigInteger.GreatestCommonDivisor(unit, number.Denominator) * number.Denominator);
    }
}
