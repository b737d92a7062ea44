using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Portfolios;
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
    private const string MadeBy = "made_by";

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

    /// <summary>Whether the database cannot tell what a subject amounts to: a rule is refused, or its parts have rules of their own.</summary>
    internal bool LeavesAllToKernel => Refused.Count > 0 || Mapping.Kind.Contains.Count > 0;

    /// <summary>What the rows come to for rules about members in the year of <see cref="AsOf"/>, drawn together by the jurisdictions that they name.</summary>
    /// <param name="rules">The rules about members.</param>
    /// <param name="knownNames">The names that are known to be those of jurisdictions.</param>
    internal SettledMembersQueries MembersOf(IReadOnlyList<AggregateRule> rules, IEnumerable<string> knownNames)
    {
        var members = new SettledMembersQuery(rules, new FactColumns(Mapping), AsOf!.Value.Year, Mapping.Jurisdiction is null ? [] : knownNames, Dialect);
        var listed = VerdictsQuery(withProjected: false);
        var columns = listed.Columns.Concat(FactSelection()).ToList();
        IReadOnlyList<SelectedColumn> place = Mapping.Jurisdiction is null ? [] : [new SelectedColumn(Column(FactsQuery.Jurisdiction), FactsQuery.Jurisdiction)];
        var all = Materialized(VerdictsName, listed with { Columns = [.. columns, .. members.Columns] });
        var from = TableReference.Of(VerdictsName);
        var isSettled = Apply(SqlOperator.Equal, Column(SettledMembersQuery.IsSettled), Whole(1));
        string Of(IReadOnlyList<SelectedColumn> selected, SqlExpression where, IReadOnlyList<SqlExpression> by) => Write([all], new SelectQuery(selected, from) { Where = where, GroupBy = by });

        var decision = Decision();
        var sums = members.Groups.SelectMany((group, i) => new[] { group.Count, group.Of, group.To }.Select((total, j) => (total, Name: $"{i}/{j}")).Where(one => one.total is not null).Select(one => new SelectedColumn(one.total!, one.Name)));
        var open = Of(Same(columns.Select(column => column.Name)), Apply(SqlOperator.Equal, Column(SettledMembersQuery.IsSettled), Whole(0)), []);
        return place.Count == 0
            ? new SettledMembersQueries(null, null, open, members.Groups)
            : new SettledMembersQueries(
                Of([.. place, new SelectedColumn(decision, "decision"), new SelectedColumn(Call("COUNT", Whole(1)), "subjects")], isSettled, [place[0].Value, .. Grouping(decision)]),
                Of([.. place, .. sums], isSettled, [place[0].Value]),
                open,
                members.Groups);
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

    /// <summary>
    /// Statements that keep the facts and the findings in tables, and bring them up to date when they are run again: <c>PREFIX_facts</c>, of which only rows are read anew
    /// whose version is another one (or all, where the mapping names no column of versions), and <c>PREFIX_findings</c>, one a row, with the pack, its digest and the day.
    /// </summary>
    /// <param name="prefix">What the names begin with: <c>compliance_project</c>.</param>
    /// <exception cref="InvalidOperationException">The plan is for each subject's own day, which would have to be read anew each day; or the dialect has no transactions.</exception>
    public IReadOnlyList<string> Tables(string prefix)
    {
        if (AsOf is not { } day)
            throw new InvalidOperationException("Findings are kept as of one day: set AsOf.");
        if (!Dialect.HasTransactions)
            throw new InvalidOperationException($"Findings are kept where tables change all together: {Dialect.Name} has no transactions.");

        var (facts, findings) = (TableReference.Of($"{prefix}_facts"), TableReference.Of($"{prefix}_findings"));
        var made = Literal(FileHash.OfText(Pack.Digest + Write([], new SelectQuery(Same(_facts.KeptNames), TableReference.Of(FactsQuery.Name)))));
        SelectQuery Facts(SqlExpression? where) => new([.. Same(_facts.KeptNames), new SelectedColumn(made, MadeBy)], TableReference.Of(FactsQuery.Name)) { Where = where };
        string Read(SqlQuery query) => Dialect.Write(new WithQuery(_facts.Queries, query));
        var (keptTable, source) = (Dialect.Quote(facts), Dialect.Quote(TableNames.Read(Mapping.Table)));
        var sourceId = Dialect.Write(Dialect.ToText(Column(Mapping.Id.Name)));
        var isSame = Mapping.Version is not { } version ? null
            : $"EXISTS (SELECT 1 FROM {source} AS source WHERE {sourceId} = {keptTable}.{Dialect.Quote(FactColumns.Id)} AND source.{Dialect.Quote(version.Name)} = {keptTable}.{Dialect.Quote(FactsQuery.Version)})";

        var kept = new NamedQuery(FactsQuery.Name, new SelectQuery(Same(_facts.KeptNames), facts), IsMaterialized: false);
        var found = (SelectQuery part) => part with
        {
            Columns = [.. part.Columns, .. new[] { ("pack", Pack.Id), ("pack_version", Pack.Version), ("digest", Pack.Digest), ("as_of", day.ToString()) }.Select(one => new SelectedColumn(new Cast(Literal(one.Item2), Dialect.TextTypeName), one.Item1))],
        };
        SqlQuery Findings(SqlExpression? where) => FindingsQuery([]) is UnionQuery union ? new UnionQuery([.. union.Parts.Cast<SelectQuery>().Select(part => found(part with { Where = where }))]) : found((SelectQuery)FindingsQuery([]));
        string Evaluated(SqlExpression? where) => Dialect.Write(new WithQuery([kept, .. _waived?.Queries ?? [], Materialized(VerdictsName, VerdictsQuery())], Findings(where)));
        return
        [
            "BEGIN",
            $"CREATE TABLE IF NOT EXISTS {keptTable} AS\n{Read(Facts(False))}",
            isSame is null ? $"DELETE FROM {keptTable}" : $"DELETE FROM {keptTable} WHERE {Dialect.Quote(MadeBy)} <> {Dialect.Write(made)} OR NOT {isSame}",
            $"INSERT INTO {keptTable}\n{Read(Facts(null))}\nWHERE {Dialect.Quote(FactColumns.Id)} NOT IN (SELECT {Dialect.Quote(FactColumns.Id)} FROM {keptTable} WHERE {Dialect.Quote(FactColumns.Id)} IS NOT NULL)",
            $"CREATE TABLE IF NOT EXISTS {Dialect.Quote(findings)} AS\n{Evaluated(False)}",
            $"DELETE FROM {Dialect.Quote(findings)}",
            $"INSERT INTO {Dialect.Quote(findings)}\n{Evaluated(null)}",
            "COMMIT",
        ];
    }

    /// <summary>Everything as a script, with the pack, its version and digest in front, and the rules that were refused.</summary>
    /// <param name="viewPrefix">What the names of views begin with; null for queries.</param>
    public string ToScript(string? viewPrefix = null)
    {
        IEnumerable<(string Name, string Query)> parts = viewPrefix is null
            ? [("facts", Facts), ("verdicts", Verdicts), ("findings", Findings()), ("counts", Counts), ("problems", Problems), ("rows for the kernel", ForKernel), ("duplicate ids", Duplicates)]
            : Views(viewPrefix).Select(view => ("view", view));
        var text = Heading();
        foreach (var (name, query) in parts)
            text.Append("\n-- ").Append(name).Append('\n').Append(query).Append(";\n");
        return text.ToString();
    }

    /// <summary>The statements of <see cref="Tables"/> as a script, with the same in front.</summary>
    /// <param name="prefix">What the names of tables begin with.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="Tables"/>.</exception>
    public string ToTableScript(string prefix)
    {
        var text = Heading();
        foreach (var statement in Tables(prefix))
            text.Append('\n').Append(statement).Append(";\n");
        return text.ToString();
    }

    private StringBuilder Heading()
    {
        var text = new StringBuilder($"-- {Pack.Id}@{Pack.Version} {Pack.Digest}\n-- {Mapping.Kind}, {(AsOf is { } day ? $"as of {day}" : "each as of its own day")}, {Dialect.Name}\n");
        if (!Dialect.IsVerified)
            text.Append("-- written by the documentation of the dialect, and not run against a database of it\n");
        text.Append("-- verdicts: ").AppendJoin(", ", AllVerdicts.Select(verdict => $"{(int)verdict} {VerdictWord.Of(verdict)}")).Append('\n');
        foreach (var (rule, reason) in Refused)
            text.Append("-- refused: ").Append(rule.Id).Append(": ").Append(reason.En).Append('\n');
        foreach (var fact in Unmapped)
            text.Append("-- not mapped, and so missing of every subject: ").Append(fact.Name).Append('\n');
        return text;
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
        return new SelectQuery([new SelectedColumn(decision, "decision"), new SelectedColumn(Call("COUNT", Whole(1)), "subjects")], TableReference.Of(VerdictsName)) { GroupBy = Grouping(decision) };
    }

    // A number there would be that of a column.
    private static IReadOnlyList<SqlExpression> Grouping(SqlExpression expression) => expression is WholeLiteral ? [] : [expression];

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
