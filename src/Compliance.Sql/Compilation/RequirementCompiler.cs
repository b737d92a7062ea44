using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>Turns what a rule asks for into whether a row meets it.</summary>
/// <param name="conditions">The compiler of conditions.</param>
/// <param name="day">The day that is evaluated.</param>
internal sealed class RequirementCompiler(ConditionCompiler conditions, EvaluatedDay day)
{
    /// <summary>Whether a limit is met.</summary>
    public Answer Compile(Requirement requirement, Limit limit, Scope scope) => requirement.Match(
        number: number => limit.Match(
            threshold: threshold => Compare(number.Measure, threshold, scope),
            relative: relative => conditions.Compare(number.Measure, relative.Comparator, relative.Value, scope),
            mustHold: _ => throw Unknown(),
            deadline: _ => throw Unknown(),
            table: table => Compile(number.Measure, table, scope)),
        condition: condition => conditions.Compile(condition.Condition, scope),
        deadline: deadline => Compile(deadline, (Deadline)limit, scope),
        aggregate: _ => throw new RefusedException(new LocalizedText("对成员汇总的规则见组合查询", "a rule about members is evaluated by the queries of portfolios")),
        bound: bound => Compile(bound, scope));

    private Answer Compare(Measure measure, Threshold threshold, Scope scope) =>
        conditions.Compare(measure, threshold.Comparator, new ConstantMeasure(threshold.Value, measure.IsDate), scope);

    // Every row of the table that is touched is asked about what lies in it; a point in no row has no answer.
    private Answer Compile(Measure measure, LimitTable table, Scope scope)
    {
        var rows = new List<Answer>();
        for (var i = 0; i < table.Limits.Count; i++)
        {
            var box = table.Rows.Boxes[i];
            if (scope.Narrow(CellSet.Of(box)) is not { } narrowed)
                continue;

            var isOutside = ConditionCompiler.IsOutside(box, scope);
            var answer = Compare(measure, table.Limits[i], narrowed);
            rows.Add(new Answer(Any(isOutside, answer.Always), Any(isOutside, answer.Never)));
        }

        var isIn = table.NeedsRow ? ConditionCompiler.IsIn(table.Rows, scope).Always : True;
        return new Answer(All([.. rows.Select(row => row.Always), isIn]), All([.. rows.Select(row => row.Never), isIn]));
    }

    // A day of a former year does not answer for this one: it fails once the deadline is past, and is open before.
    private Answer Compile(DeadlineRequirement requirement, Deadline limit, Scope scope)
    {
        var deadline = day.InYear(limit.Month, limit.Day);
        var fromNewYear = conditions.CompareDay(requirement.Done, Comparator.AtLeast, day.NewYear, scope);
        var byDeadline = conditions.CompareDay(requirement.Done, Comparator.AtMost, deadline, scope);
        return new Answer(
            All(fromNewYear.Always, byDeadline.Always),
            Any(byDeadline.Never, All(fromNewYear.Never, Apply(SqlOperator.Less, deadline, day.Number))));
    }

    // Each limit that may bind on the day of the subject's own is asked about the days on which it does.
    private Answer Compile(BoundRequirement requirement, Scope scope)
    {
        var answers = new List<Answer>();
        foreach (var period in requirement.Periods)
        {
            KeyValuePair<int, PossibleValues> days = new(requirement.Day.Slot, new NumberRange(period.Days));
            if (period.Limit is not { } limit || scope.Narrow([days]) is not { } narrowed)
                continue;

            var isOutside = scope.IsOutside(days.Key, days.Value);
            var answer = Compile(requirement.Inner, limit, narrowed);
            answers.Add(new Answer(Any(isOutside, answer.Always), Any(isOutside, answer.Never)));
        }

        return new Answer(All(answers.Select(answer => answer.Always)), All(answers.Select(answer => answer.Never)));
    }

    private static RefusedException Unknown() => new(new LocalizedText("未知的限值种类", "its limit is of a kind that is not known"));
}
