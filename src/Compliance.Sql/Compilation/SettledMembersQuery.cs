using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Sql.Dialects;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>
/// What rows bring to rules about members. A row is settled where nothing of it is open that any of these rules asks: then it counts in a year or not, the
/// condition holds or not, and its weights are numbers. Settled rows are drawn together by their jurisdictions; all others are for the kernel.
/// </summary>
internal sealed class SettledMembersQuery
{
    /// <summary>The column that says whether a row is settled: 1 where it is, else 0.</summary>
    public const string IsSettled = "is_settled";

    // A sum of so many rows of the greatest weight still fits 127 bits.
    private static readonly System.Numerics.BigInteger MostWeight = System.Numerics.BigInteger.Pow(10, 24);

    private readonly List<SelectedColumn> _columns = [];
    private readonly List<SqlExpression> _settled = [];
    private readonly List<SettledGroup> _groups = [];

    /// <summary>The query for the members of one kind in one year.</summary>
    /// <param name="rules">The rules about members.</param>
    /// <param name="facts">Where the members' facts stand.</param>
    /// <param name="year">The year that is evaluated.</param>
    /// <param name="knownNames">The names that are known to be those of jurisdictions: what lies elsewhere is not settled.</param>
    /// <param name="dialect">The dialect.</param>
    public SettledMembersQuery(IReadOnlyList<AggregateRule> rules, FactColumns facts, int year, IEnumerable<string> knownNames, SqlDialect dialect)
    {
        var known = knownNames.Select(Literal).ToList();
        _settled.Add(known.Count == 0 ? False : new Membership(Column(FactsQuery.Jurisdiction), known));
        var conditions = new ConditionCompiler(dialect);
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Aggregate.Members == facts.Kind)
                Add(i, rules[i].Aggregate, conditions, conditions.ScopeOf(facts), year, dialect);
        }
    }

    /// <summary>For each row what it brings to each rule, and whether it is settled.</summary>
    public IEnumerable<SelectedColumn> Columns => [.. _columns, new SelectedColumn(If(All(_settled), Whole(1), Whole(0)), IsSettled)];

    /// <summary>The sums over settled rows: for each group how many there are and what they weigh.</summary>
    public IReadOnlyList<SettledGroup> Groups => _groups;

    private void Add(int rule, Aggregate aggregate, ConditionCompiler conditions, Scope scope, int year, SqlDialect dialect)
    {
        Weight? of;
        Weight? to;
        Answer among;
        Answer holds;
        Answer now;
        Answer before;
        try
        {
            RuleCompiler.CheckFacts(scope.Kind, aggregate.MemberSlots);
            of = aggregate.Of is null ? null : conditions.Weigh(aggregate.Of, scope, MostWeight);
            to = aggregate.To is null ? null : conditions.Weigh(aggregate.To, scope, MostWeight);
            among = aggregate.Among is { } some ? conditions.Compile(some, scope) : new Answer(True, False);
            holds = aggregate.Where is { } where ? conditions.Compile(where, scope) : new Answer(True, False);
            now = InYear(aggregate.InYear, scope, year);
            before = aggregate.AgainstYearBefore ? InYear(aggregate.InYear, scope, year - 1) : new Answer(False, True);
        }
        catch (RefusedException)
        {
            // Nothing of it is known to the database.
            _settled.Add(False);
            return;
        }

        var (counts, countsBefore) = (Answer.All([among, now]), Answer.All([among, before]));
        var isForSome = aggregate.Kind is AggregateKind.Count or AggregateKind.Sum;
        var isNothing = Any(All(counts.Never, countsBefore.Never), isForSome ? holds.Never : False);
        _settled.Add(Any(isNothing, All(
            Any(counts.Always, All(countsBefore.Always, counts.Never)),
            aggregate.Kind == AggregateKind.Ratio ? True : Any(holds.Always, holds.Never),
            of?.IsPoint ?? True,
            to?.IsPoint ?? True)));

        var (yearColumn, holdsColumn, ofColumn, toColumn) = ($"{rule}/year", $"{rule}/holds", $"{rule}/of", $"{rule}/to");
        _columns.Add(new SelectedColumn(Case([new CaseBranch(isNothing, Whole(0)), new CaseBranch(counts.Always, Whole(1)), new CaseBranch(countsBefore.Always, Whole(2))], Whole(0)), yearColumn));
        if (aggregate.Kind == AggregateKind.Share)
            _columns.Add(new SelectedColumn(If(holds.Always, Whole(1), Whole(0)), holdsColumn));
        if (of is not null)
            _columns.Add(new SelectedColumn(of.Value, ofColumn));
        if (to is not null)
            _columns.Add(new SelectedColumn(to.Value, toColumn));

        foreach (var isYearBefore in aggregate.AgainstYearBefore ? new[] { false, true } : [false])
        {
            foreach (var isHolding in aggregate.Kind == AggregateKind.Share ? new[] { true, false } : [true])
            {
                foreach (var sign in of is { MayBeNegative: true } ? new[] { 1, -1 } : [1])
                {
                    var weighs = (of, to) switch
                    {
                        (null, _) => True,
                        (_, null) => sign > 0 ? Apply(SqlOperator.Less, Whole(0), Column(ofColumn)) : Apply(SqlOperator.Less, Column(ofColumn), Whole(0)),
                        _ => Any(Apply(SqlOperator.Less, Whole(0), Column(ofColumn)), Apply(SqlOperator.Less, Whole(0), Column(toColumn))),
                    };
                    var belongs = All(
                        Apply(SqlOperator.Equal, Column(yearColumn), Whole(isYearBefore ? 2 : 1)),
                        aggregate.Kind == AggregateKind.Share ? Apply(SqlOperator.Equal, Column(holdsColumn), Whole(isHolding ? 1 : 0)) : True,
                        weighs);
                    _groups.Add(new SettledGroup(
                        rule,
                        isYearBefore,
                        isHolding,
                        Call("COUNT", Case([new CaseBranch(belongs, Whole(1))], Null)),
                        of is null ? null : Sum(belongs, ofColumn, dialect),
                        to is null ? null : Sum(belongs, toColumn, dialect),
                        of is null ? Rational.One : of.Scale / UnitOf(aggregate.Of),
                        to is null ? Rational.One : to.Scale / UnitOf(aggregate.To)));
                }
            }
        }
    }

    // As a text, since it may have more digits than a decimal of the driver has.
    private static SqlExpression Sum(SqlExpression belongs, string column, SqlDialect dialect) => dialect.ToText(Call("SUM", Case([new CaseBranch(belongs, new WideNumber(Column(column)))], Null)));

    // Facts are totalled in their own units, and other measures in coherent base units.
    private static Rational UnitOf(Expressions.Measure? measure) => measure is Expressions.FactMeasure fact ? fact.Fact.Unit.Scale : Rational.One;

    // A day that may lie in the year and beside it is neither.
    private static Answer InYear(Expressions.FactMeasure? date, Scope scope, int year)
    {
        if (date is null)
            return new Answer(True, False);
        if (year < 1)
            return new Answer(False, True);

        var (first, last) = (Whole(new CalendarDate(year, 1, 1).DayNumber), Whole(new CalendarDate(year, 12, 31).DayNumber));
        var (low, high) = (scope.RangeOf(date.Slot).Low, scope.RangeOf(date.Slot).High);
        return new Answer(
            low.IsNone || high.IsNone ? False : All(Apply(SqlOperator.AtMost, first, low.Numerator.Value), Apply(SqlOperator.AtMost, high.Numerator.Value, last)),
            Any(
                high.IsNone ? False : Apply(SqlOperator.Less, high.Numerator.Value, first),
                low.IsNone ? False : Apply(SqlOperator.Less, last, low.Numerator.Value)));
    }
}
