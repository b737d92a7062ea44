using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sql.Compilation;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql;

/// <summary>
/// The rules of a pack for one kind of subject as queries that a database runs over its own tables, with the verdicts of the kernel. A rule for
/// which the dialect has no exact words is in <see cref="Refused"/>, and in no query. It never changes.
/// </summary>
/// <remarks>
/// A subject has no verdict where a value of its row is none that the vocabulary has: then it is in <see cref="Problems"/>; nor where one of its
/// numbers has more digits than are held: then it is in <see cref="ForKernel"/>, and the kernel evaluates it. Verdicts are the numbers of
/// <see cref="Verdict"/>: 0 pass, 1 fail, 2 undetermined, 3 not applicable, 4 upcoming, 5 waived.
/// </remarks>
public sealed class SqlPlan
{
    private const string VerdictsName = "verdicts";
    private const string ProjectedSuffix = "/projected";

    private static readonly Verdict[] AllVerdicts = Enum.GetValues<Verdict>();

    private readonly FactsQuery _facts;
    private readonly WaivedSubjects? _waived;
    private readonly List<(Rule Rule, SqlExpression Verdict, SqlExpression? Projected)> _rules = [];

    private SqlPlan(RulePack pack, SubjectKind kind, SqlDialect dialect, SqlMapping mapping, SqlPlanOptions options)
    {
        Pack = pack;
        Dialect = dialect;
        Mapping = mapping;
        AsOf = options.AsOf;
        var day = new EvaluatedDay(options.AsOf);
        var rules = pack.Rules.Where(rule => rule.Subject == kind).ToList();
        var waivable = rules.Where(rule => rule.Obligation == Obligation.InPrinciple).ToList();
        _waived = mapping.Deviations is { } deviations && waivable.Count > 0 ? new WaivedSubjects(deviations, waivable, day, dialect) : null;
        _facts = new FactsQuery(mapping, day, options.Today, dialect, hasYears: rules.Exists(rule => rule.Requirement is DeadlineRequirement));
        var compiler = new RuleCompiler(new FactColumns(mapping), day, _waived, dialect);
        var refused = new List<RefusedRule>();
        foreach (var rule in rules)
        {
            try
            {
                _rules.Add((rule, compiler.Verdict(rule), compiler.Projected(rule)));
            }
            catch (RefusedException exception)
            {
                refused.Add(new RefusedRule(rule, exception.Reason));
            }
        }

        Refused = refused;
    }

    /// <summary>The pack.</summary>
    public RulePack Pack { get; }

    /// <summary>The dialect.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>Where the facts stand.</summary>
    public SqlMapping Mapping { get; }

    /// <summary>The day for all subjects; null where each has its own.</summary>
    public CalendarDate? AsOf { get; }

    /// <summary>The rules that are evaluated, in the pack's order.</summary>
    public IReadOnlyList<Rule> Rules => [.. _rules.Select(rule => rule.Rule)];

    /// <summary>The rules for the kind that are not, each with the reason: the kernel has to evaluate them.</summary>
    public IReadOnlyList<RefusedRule> Refused { get; }

    /// <summary>Facts that rules read and the mapping does not have: they are missing of every subject.</summary>
    public IReadOnlyList<Fact> Unmapped => [.. _rules.SelectMany(rule => rule.Rule.SlotList).Distinct().Where(slot => !Mapping.Facts.ContainsKey(slot)).Select(slot => Mapping.Kind.Facts[slot])];

    /// <summary>The facts as they are compared: a row a subject, numbers as whole ones, choices as bits, days as numbers of days.</summary>
    public string Facts => Write([], new SelectQuery(Same([FactColumns.Id, .. _facts.FactNames, FactsQuery.Status]), TableReference.Of(FactsQuery.Name)));

    /// <summary>The verdicts: a row a subject, its id in <c>subject_id</c>, and a column a rule by the rule's id; beside it, under <c>RULE/projected</c>, the verdict by its next limit.</summary>
    public string Verdicts => Write([], VerdictsQuery());

    /// <summary>How many subjects have each verdict: a row a rule, with <c>rule</c> and a column for each verdict, by the name of <see cref="Verdict"/>.</summary>
    public string Counts => Write([Materialized(VerdictsName, VerdictsQuery(withProjected: false)), Materialized("totals", TotalsQuery())], CountsQuery());

    /// <summary>How many subjects have each decision: <c>decision</c>, the number of <see cref="Compliance.Findings.Decision"/>, and <c>subjects</c>.</summary>
    public string Decisions => Write([Materialized(VerdictsName, VerdictsQuery(withProjected: false))], DecisionsQuery());

    /// <summary>The rows with a value that the vocabulary does not have: <c>subject_id</c>, <c>fact</c>, <c>found</c> and <c>expected</c>.</summary>
    public string Problems => Dialect.Write(new WithQuery([_facts.StatedAsFound], ProblemsQuery()));

    /// <summary>Ids of more than one row, with their number: of a register with any nothing may be concluded.</summary>
    public string Duplicates => Write([], new SelectQuery([Id, new SelectedColumn(Call("COUNT", Whole(1)), "times")], TableReference.Of(FactsQuery.Name))
    {
        GroupBy = [Column(FactColumns.Id)],
        Having = Apply(SqlOperator.Less, Whole(1), Call("COUNT", Whole(1))),
    });

    /// <summary>The ids of rows that have no verdict since a number of theirs has more digits than are held.</summary>
    public string ForKernel => Write([], new SelectQuery([Id], TableReference.Of(FactsQuery.Name)) { Where = Apply(SqlOperator.Equal, Column(FactsQuery.Status), Whole(FactsQuery.ForKernel)) });

    /// <summary>Compiles the rules of a pack for one kind of subject.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="kind">The kind, that of <paramref name="mapping"/>.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="mapping">Where the facts stand.</param>
    /// <param name="options">For which day.</param>
    /// <exception cref="ArgumentException">The kind is not that of the mapping, there are several packs side by side, or nothing says for which day it is.</exception>
    public static SqlPlan Compile(RulePack pack, SubjectKind kind, SqlDialect dialect, SqlMapping mapping, SqlPlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(options);
        if (mapping.Kind != kind)
            throw new ArgumentException($"The mapping is of a {mapping.Kind}, and not of a {kind}.", nameof(kind));
        if (pack.Packs.Count > 1)
            throw new ArgumentException("Packs side by side are compiled one by one.", nameof(pack));
        if (options.AsOf is null && options.Today is null)
            throw new ArgumentException("Nothing says what day it is: set AsOf, or Today for subjects without a day of their own.", nameof(options));
        return new SqlPlan(pack, kind, dialect, mapping, options);
    }

    /// <summary>The findings, one a row: <c>subject_id</c>, <c>rule</c>, <c>verdict</c> and <c>projected</c>, which is NULL where no limit is to come.</summary>
    /// <param name="verdicts">Which verdicts are of interest; all where none is given.</param>
    public string Findings(params IReadOnlyCollection<Verdict> verdicts) => Write([Materialized(VerdictsName, VerdictsQuery())], FindingsQuery(verdicts));

    /// <summary>How many subjects are evaluated on today, since they have no day of their own and none is given for all.</summary>
    internal string OnToday
    {
        get
        {
            var isOnToday = AsOf is not null ? Null : Mapping.Date is null ? Whole(1) : Case([new CaseBranch(Column(FactsQuery.HasDate), Null)], Whole(1));
            var isEvaluated = Apply(SqlOperator.Less, Column(FactsQuery.Status), Whole(FactsQuery.Problem));
            return Write([], new SelectQuery([new SelectedColumn(Call("COUNT", isOnToday), "subjects")], TableReference.Of(FactsQuery.Name)) { Where = isEvaluated });
        }
    }

    /// <summary>The facts and verdicts of the subjects with a verdict of interest, for who evaluates them again: what is listed is explained by the kernel alone.</summary>
    internal string Listed(IReadOnlyCollection<Verdict> verdicts)
    {
        var isListed = verdicts.Count == AllVerdicts.Length || _rules.Count == 0
            ? True
            : Any(_rules.Select(rule => (SqlExpression)new Membership(Column(rule.Rule.Id), [.. verdicts.Select(verdict => Whole((int)verdict))])));
        var verdictColumns = VerdictsQuery(withProjected: false);
        var columns = verdictColumns.Columns.Concat(FactSelection()).ToList();
        return Write([Materialized(VerdictsName, verdictColumns with { Columns = columns })], new SelectQuery(Same(columns.Select(column => column.Name)), TableReference.Of(VerdictsName)) { Where = isListed });
    }

    /// <summary>The facts of the subjects that the kernel has to evaluate, with what their numbers say.</summary>
    internal string LeftToKernel()
    {
        var isForKernel = Apply(SqlOperator.Equal, Column(FactsQuery.Status), Whole(FactsQuery.ForKernel));
        var left = new SelectQuery([Id, .. FactSelection(), .. Same(_facts.FoundNames)], TableReference.Of(FactsQuery.Name)) { Where = isForKernel };
        return Dialect.Write(new WithQuery(_facts.QueriesAsFound, left));
    }

    /// <summary>The names of the columns of facts, and of what else a row says of its subject, in the order of <see cref="Listed"/>.</summary>
    internal IEnumerable<string> FactColumnNames => _facts.HeaderNames.Concat(_facts.FactNames);

    /// <summary>The names of what columns of numbers say, in the order of <see cref="LeftToKernel"/>.</summary>
    internal IEnumerable<string> FoundNames => _facts.FoundNames;

    /// <summary>All deviations as they are stated, their days as numbers; null where there is no table of them.</summary>
    internal string? DeviationsAsFound => Mapping.Deviations is { } source ? Dialect.Write(new SelectQuery(
        [
            .. new[] { source.Subject, source.Rule, source.Reason, source.ApprovedBy }.Select((column, i) => new SelectedColumn(Dialect.ToText(Column(column.Name)), $"text_{i}")),
            .. new[] { source.ApprovedOn, source.ExpiresOn }.Select((column, i) => new SelectedColumn(Dialect.ToDay(Column(column.Name), column.Type), $"day_{i}")),
        ],
        TableNames.Read(source.Table))) : null;

    /// <summary>Statements that make a view of each query, under names that begin with a prefix.</summary>
    /// <param name="prefix">What the names begin with: <c>compliance_project</c>.</param>
    public IReadOnlyList<string> Views(string prefix) =>
    [
        .. new[] { ("facts", Facts), ("verdicts", Verdicts), ("findings", Findings()), ("counts", Counts), ("problems", Problems), ("for_kernel", ForKernel), ("duplicates", Duplicates) }
            .Select(view => $"CREATE OR REPLACE VIEW {Dialect.Quote(TableReference.Of($"{prefix}_{view.Item1}"))} AS\n{view.Item2}"),
    ];

    /// <summary>Everything as a script, with the pack, its version and digest in front, and the rules that were refused.</summary>
    /// <param name="viewPrefix">What the names of views begin with; null for queries.</param>
    public string ToScript(string? viewPrefix = null)
    {
        var text = new StringBuilder($"-- {Pack.Id}@{Pack.Version} {Pack.Digest}\n-- {Mapping.Kind}, {(AsOf is { } day ? $"as of {day}" : "each as of its own day")}, {Dialect.Name}\n");
        if (!Dialect.IsVerified)
            text.Append("-- written by the documentation of the dialect, and not run against a database of it\n");
        text.Append("-- verdicts: ").AppendJoin(", ", AllVerdicts.Select(verdict => $"{(int)verdict} {VerdictWord.Of(verdict)}")).Append('\n');
        foreach (var (rule, reason) in Refused)
            text.Append("-- refused: ").Append(rule.Id).Append(": ").Append(reason.En).Append('\n');
        foreach (var fact in Unmapped)
            text.Append("-- not mapped, and so missing of every subject: ").Append(fact.Name).Append('\n');
        IEnumerable<(string Name, string Query)> parts = viewPrefix is null
            ? [("facts", Facts), ("verdicts", Verdicts), ("findings", Findings()), ("counts", Counts), ("problems", Problems), ("rows for the kernel", ForKernel), ("duplicate ids", Duplicates)]
            : Views(viewPrefix).Select(view => ("view", view));
        foreach (var (name, query) in parts)
            text.Append("\n-- ").Append(name).Append('\n').Append(query).Append(";\n");
        return text.ToString();
    }

    /// <summary>The rules of which a limit is to come, on some day.</summary>
    internal IReadOnlyList<Rule> ProjectedRules => [.. _rules.Where(rule => rule.Projected is not null).Select(rule => rule.Rule)];

    /// <summary>The verdict of one rule as an expression over the facts, for tests that change it.</summary>
    internal SqlExpression ExpressionOf(Rule rule) => _rules.Find(one => one.Rule == rule).Verdict;

    /// <summary>The verdicts by other expressions than those of the rules, for tests that change them.</summary>
    internal string VerdictsBy(Func<Rule, SqlExpression, SqlExpression> change) => Write([], VerdictsQuery(withProjected: false, change));

    private static SelectedColumn Id => new(Column(FactColumns.Id), FactColumns.Id);

    private static IReadOnlyList<SelectedColumn> Same(IEnumerable<string> names) => [.. names.Select(name => new SelectedColumn(Column(name), name))];

    private static NamedQuery Materialized(string name, SqlQuery query) => new(name, query, IsMaterialized: true);

    private string Write(IEnumerable<NamedQuery> named, SqlQuery body) => Dialect.Write(new WithQuery([.. _facts.Queries, .. _waived?.Queries ?? [], .. named], body));

    private SelectQuery VerdictsQuery(bool withProjected = true, Func<Rule, SqlExpression, SqlExpression>? change = null)
    {
        var columns = new List<SelectedColumn> { Id };
        foreach (var (rule, verdict, projected) in _rules)
        {
            columns.Add(new SelectedColumn(change?.Invoke(rule, verdict) ?? verdict, rule.Id));
            if (withProjected && projected is not null)
                columns.Add(new SelectedColumn(projected, rule.Id + ProjectedSuffix));
        }

        return new SelectQuery(columns, TableReference.Of(FactsQuery.Name))
        {
            Join = _waived is null ? null : new JoinedTable(TableReference.Of(WaivedSubjects.Name), WaivedSubjects.On, IsLeft: true),
            Where = Apply(SqlOperator.Equal, Column(FactsQuery.Status), Whole(FactsQuery.Evaluated)),
        };
    }

    private IEnumerable<SelectedColumn> FactSelection() => Same(_facts.HeaderNames.Concat(_facts.FactNames));

    // By the verdicts at level error, the weightiest first.
    private SqlExpression Decision()
    {
        var deciding = _rules.Where(rule => rule.Rule.Obligation is Obligation.Must or Obligation.InPrinciple).ToList();
        SqlExpression Has(Verdict verdict) => Any(deciding.Select(rule => Apply(SqlOperator.Equal, Column(rule.Rule.Id), Whole((int)verdict))));
        return Case(
            Compliance.Findings.Decisions.Precedence.Select(verdict => new CaseBranch(Has(verdict), Whole((int)Compliance.Findings.Decisions.By(verdict)))),
            Whole((int)Compliance.Findings.Decision.NothingApplied));
    }

    private SelectQuery DecisionsQuery()
    {
        var decision = Decision();
        return new SelectQuery([new SelectedColumn(decision, "decision"), new SelectedColumn(Call("COUNT", Whole(1)), "subjects")], TableReference.Of(VerdictsName)) { GroupBy = [decision] };
    }

    private SqlQuery FindingsQuery(IReadOnlyCollection<Verdict> verdicts)
    {
        List<SqlQuery> parts = [.. _rules.Select(rule => new SelectQuery(
            [
                Id,
                new SelectedColumn(Literal(rule.Rule.Id), "rule"),
                new SelectedColumn(Column(rule.Rule.Id), "verdict"),
                new SelectedColumn(rule.Projected is null ? new Cast(Null, Dialect.SmallType) : Column(rule.Rule.Id + ProjectedSuffix), "projected"),
            ],
            TableReference.Of(VerdictsName))
        {
            Where = verdicts.Count == 0 ? null : new Membership(Column(rule.Rule.Id), [.. verdicts.Select(verdict => Whole((int)verdict))]),
        })];
        return parts.Count > 0 ? new UnionQuery(parts) : None([Id, .. Texts("rule", "verdict", "projected")]);
    }

    private SelectQuery TotalsQuery() => new(
        [.. _rules.SelectMany(rule => AllVerdicts.Select(verdict => new SelectedColumn(
            Call("COUNT", Case([new CaseBranch(Apply(SqlOperator.Equal, Column(rule.Rule.Id), Whole((int)verdict)), Whole(1))], Null)), Total(rule.Rule, verdict)))),
            new SelectedColumn(Call("COUNT", Whole(1)), "subjects")],
        TableReference.Of(VerdictsName));

    private SqlQuery CountsQuery() => _rules.Count == 0 ? None(Texts(["rule", .. AllVerdicts.Select(VerdictWord.Of)])) : new UnionQuery([.. _rules.Select(rule => new SelectQuery(
        [new SelectedColumn(Literal(rule.Rule.Id), "rule"), .. AllVerdicts.Select(verdict => new SelectedColumn(Column(Total(rule.Rule, verdict)), VerdictWord.Of(verdict)))],
        TableReference.Of("totals")))]);

    private UnionQuery ProblemsQuery() => new([.. _facts.Problems().Select(problem => new SelectQuery(
        [Id, new SelectedColumn(Literal(problem.Fact), "fact"), new SelectedColumn(Column(FactsQuery.FoundIn(problem.Column)), "found"), new SelectedColumn(Literal(problem.Expected), "expected")],
        TableReference.Of(FactsQuery.StatedName))
    {
        Where = problem.IsSo,
    })]);

    private static string Total(Rule rule, Verdict verdict) => $"{rule.Id}/{(int)verdict}";

    private static SelectedColumn[] Texts(params IEnumerable<string> names) => [.. names.Select(name => new SelectedColumn(Null, name))];

    private static SelectQuery None(IReadOnlyList<SelectedColumn> columns) => new(columns, TableReference.Of(FactsQuery.Name)) { Where = False };
}
