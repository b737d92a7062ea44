using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Sql.Dialects;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>Turns rules into the number of the verdict on a row: that of <see cref="Verdict"/>.</summary>
internal sealed class RuleCompiler
{
    private readonly FactColumns _columns;
    private readonly EvaluatedDay _day;
    private readonly WaivedSubjects? _waived;
    private readonly ConditionCompiler _conditions;
    private readonly RequirementCompiler _requirements;

    public RuleCompiler(FactColumns columns, EvaluatedDay day, WaivedSubjects? waived, SqlDialect dialect)
    {
        _columns = columns;
        _day = day;
        _waived = waived;
        _conditions = new ConditionCompiler(dialect);
        _requirements = new RequirementCompiler(_conditions, day);
    }

    /// <summary>The verdict by the limit in force.</summary>
    /// <exception cref="RefusedException">The dialect has no exact words for the rule.</exception>
    public SqlExpression Verdict(Rule rule)
    {
        CheckFacts(rule);
        var requirement = rule.Requirement;
        return OnEachDay(
            requirement.Limits.SelectMany(limit => limit.Changes),
            day => requirement.IsOver(day) ? Number(Compliance.Verdict.NotApplicable) : Evaluate(rule, requirement.InForce(day)),
            before: () => Evaluate(rule, null));
    }

    /// <summary>The verdict that the next limit would give today, and NULL where none is to come; null where no limit of the rule is ever to come.</summary>
    /// <exception cref="RefusedException">The dialect has no exact words for the rule.</exception>
    public SqlExpression? Projected(Rule rule)
    {
        CheckFacts(rule);
        var limits = rule.Requirement.Limits;
        var projected = OnEachDay(
            limits.Select(limit => limit.From),
            day => rule.Requirement.NextAfter(day) is { } next ? Evaluate(rule, next) : Null,
            before: () => Evaluate(rule, limits[0]));
        return projected is NullLiteral ? null : projected;
    }

    // Between two days on which something changes, one limit is in force.
    private SqlExpression OnEachDay(IEnumerable<CalendarDate> changes, System.Func<CalendarDate, SqlExpression> on, System.Func<SqlExpression> before)
    {
        var days = changes.Distinct().OrderByDescending(day => day).ToList();
        if (_day.AsOf is { } asOf)
            return days.Exists(day => day <= asOf) ? on(asOf) : before();

        // A rule that binds on all days there are, as one does that goes by a day of the subject's own.
        if (days is [{ DayNumber: 0 }])
            return on(days[0]);
        return Case(days.Select(day => new CaseBranch(Apply(SqlOperator.AtMost, Whole(day.DayNumber), _day.Number), on(day))), before());
    }

    private SqlExpression Evaluate(Rule rule, Limit? limit)
    {
        var scope = _conditions.ScopeOf(_columns);
        var applies = rule.When is { } when ? _conditions.Compile(when, scope) : new Answer(True, False);
        if (limit is null)
            return If(applies.Never, Number(Compliance.Verdict.NotApplicable), Number(Compliance.Verdict.Upcoming));

        var holds = _requirements.Compile(rule.Requirement, limit, scope);
        var failure = _waived is { } waived
            ? If(waived.Of(rule), Number(Compliance.Verdict.Waived), Number(Compliance.Verdict.Fail))
            : Number(Compliance.Verdict.Fail);
        return Case(
            [
                new CaseBranch(applies.Never, Number(Compliance.Verdict.NotApplicable)),
                new CaseBranch(holds.Always, Number(Compliance.Verdict.Pass)),
                new CaseBranch(All(applies.Always, holds.Never), failure),
            ],
            Number(Compliance.Verdict.Undetermined));
    }

    private static void CheckFacts(Rule rule) => CheckFacts(rule.Subject, rule.SlotList);

    /// <summary>Refuses facts that no table has, since they follow from other subjects, and those of a kind whose invariants say more of a subject than its row does.</summary>
    /// <exception cref="RefusedException">They are such facts.</exception>
    public static void CheckFacts(SubjectKind kind, IEnumerable<int> slots)
    {
        if (kind.Invariants is not null)
            throw new RefusedException(new LocalizedText("词汇表对该类主体规定了不变式", "the vocabulary says of every subject of its kind what has to be so, which narrows what a row leaves open"));

        var derived = slots.Select(slot => kind.Facts[slot]).FirstOrDefault(fact => fact.IsDerived);
        if (derived is not null)
            throw new RefusedException(new LocalizedText($"所用的{derived.Label.Zh}由其他主体推出", $"it reads {derived.Label.En}, which follows from other subjects"));
    }

    private static SqlExpression Number(Verdict verdict) => Whole((int)verdict);
}
