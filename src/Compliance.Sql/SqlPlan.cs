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
    internal const string VerdictsName = "verdicts";
    private const string AlikeName = "alike";
    private const string Subjects = "?subjects";
    private const int VerdictsInCode = 20;
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
    public string Counts => Write(TotalsQueries, CountsQuery());

    /// <summary>How many subjects have each decision: <c>decision</c>, the number of <see cref="Compliance.Findings.Decision"/>, and <c>subjects</c>.</summary>
    public string Decisions => Write(AlikeQueries, DecisionsQuery());

    /// <summary>The rows with a value that the vocabulary does not have: <c>subject_id</c>, <c>fact</c>, <c>found</c> and <c>expected</c>.</summary>
    public string Problems => Dialect.Write(new WithQuery([_facts.StatedAsFound()], ProblemsQuery(_facts.Problems())));

    /// <summary>Ids of more than one row, with their number: of a register with any nothing may be concluded.</summary>
    public string Duplicates => Dialect.Write(new WithQuery([_facts.Ids], DuplicatesQuery()));

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
        var columns = verdictColumns.Columns.Concat(FactsBesideVerdicts()).ToList();
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
        var columns = listed.Columns.Concat(FactsBesideVerdicts()).ToList();
        IReadOnlyList<SelectedColumn> place = Mapping.Jurisdiction is null ? [] : [new SelectedColumn(Column(FactsQuery.Jurisdiction + "?fact"), FactsQuery.Jurisdiction)];
        var all = Materialized(VerdictsName, listed with { Columns = [.. columns, .. members.Columns] });
        var from = TableReference.Of(VerdictsName);
        var isSettled = Apply(SqlOperator.Equal, Column(SettledMembersQuery.IsSettled), Whole(1));
        string Of(IReadOnlyList<SelectedColumn> selected, SqlExpression where, IReadOnlyList<SqlExpression> by) => Write([all], new SelectQuery(selected, from) { Where = where, GroupBy = by });

        var decision = Decision((rule, verdict) => Apply(SqlOperator.Equal, Column(_rules[rule].Rule.Id), Whole((int)verdict)));
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

    /// <summary>The deviations of the table's subjects as they are stated; null where there is no table of them.</summary>
    internal StatedDeviations? Deviations => Mapping.Deviations is { } source ? new StatedDeviations(source, Pack, _facts.Ids, Dialect) : null;

    /// <summary>Statements that make a view of each query, under names that begin with a prefix.</summary>
    /// <param name="prefix">What the names begin with: <c>compliance_project</c>.</param>
    public IReadOnlyList<string> Views(string prefix) =>
    [
        .. new[] { ("facts", Facts), ("verdicts", Verdicts), ("findings", Findings()), ("counts", Counts), ("problems", Problems), ("for_kernel", ForKernel), ("duplicates", Duplicates) }
            .Select(view => $"CREATE OR REPLACE VIEW {Dialect.Quote(TableReference.Of($"{prefix}_{view.Item1}"))} AS\n{view.Item2}"),
    ];

    /// <summary>
    /// Statements that keep what comes out in tables, and bring them up to date when they are run again: <c>PREFIX_facts</c>, <c>PREFIX_findings</c>, one a row, and
    /// <c>PREFIX_problems</c>, the values of rows that have none there; the last two with the pack, its digest and the day. An id that stands twice is an error of the
    /// statements, <c>CP5002</c>. Where the mapping names a column of versions, rows whose version is the same are not read anew, in databases with transactions.
    /// </summary>
    /// <param name="prefix">What the names begin with: <c>compliance_project</c>.</param>
    /// <param name="viewPrefix">What the names of views over the kept facts begin with, <c>VIEWS_verdicts</c> and <c>VIEWS_counts</c>; null for none.</param>
    /// <exception cref="InvalidOperationException">The plan is for each subject's own day, which would have to be read anew each day; or the dialect has no way to change tables all at once.</exception>
    public IReadOnlyList<string> Tables(string prefix, string? viewPrefix = null)
    {
        if (AsOf is not { } day)
            throw new InvalidOperationException("Findings are kept as of one day: set AsOf.");
        if (!Dialect.KeepsTables)
            throw new InvalidOperationException($"Findings are kept where tables change all at once: {Dialect.Name} has no statement for that.");
        return [.. new KeptTables(this, _facts, _waived?.Queries ?? [], day, prefix).Statements(viewPrefix)];
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
    /// <param name="viewPrefix">What the names of views over the kept facts begin with; null for none.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="Tables"/>.</exception>
    public string ToTableScript(string prefix, string? viewPrefix = null)
    {
        var text = Heading();
        foreach (var statement in Tables(prefix, viewPrefix))
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

    internal static IReadOnlyList<SelectedColumn> Same(IEnumerable<string> names) => [.. names.Select(name => new SelectedColumn(Column(name), name))];

    internal static NamedQuery Materialized(string name, SqlQuery query) => new(name, query, IsMaterialized: true);

    private string Write(IEnumerable<NamedQuery> named, SqlQuery body) => Dialect.Write(new WithQuery([.. _facts.Queries, .. _waived?.Queries ?? [], .. named], body));

    internal SelectQuery VerdictsQuery(bool withProjected = true, Func<Rule, SqlExpression, SqlExpression>? change = null)
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

    private IEnumerable<SelectedColumn> FactSelection() => Same(FactColumnNames);

    // Beside verdicts, of which one may have the name of a fact.
    private IEnumerable<SelectedColumn> FactsBesideVerdicts() => FactColumnNames.Select(name => new SelectedColumn(Column(name), name + "?fact"));

    // By the verdicts at level error, the weightiest first.
    private SqlExpression Decision(Func<int, Verdict, SqlExpression> has)
    {
        var deciding = Enumerable.Range(0, _rules.Count).Where(i => _rules[i].Rule.Obligation is Obligation.Must or Obligation.InPrinciple).ToList();
        return Case(
            Compliance.Findings.Decisions.Precedence.Select(verdict => new CaseBranch(Any(deciding.Select(rule => has(rule, verdict))), Whole((int)Compliance.Findings.Decisions.By(verdict)))),
            Whole((int)Compliance.Findings.Decision.NothingApplied));
    }

    private SelectQuery DecisionsQuery()
    {
        var decision = Decision(IsAlike);
        return new SelectQuery([new SelectedColumn(decision, "decision"), new SelectedColumn(SumOfSubjects(Column(Subjects)), "subjects")], TableReference.Of(AlikeName)) { GroupBy = Grouping(decision) };
    }

    // A number there would be that of a column.
    private static IReadOnlyList<SqlExpression> Grouping(SqlExpression expression) => expression is WholeLiteral ? [] : [expression];

    internal SqlQuery FindingsQuery(IReadOnlyCollection<Verdict> verdicts, params IReadOnlyList<SelectedColumn> behind) => _rules.Count == 0
        ? None([Id, .. Texts("rule", "verdict", "projected"), .. behind])
        : new UnpivotQuery(
            [Id],
            ["rule", "verdict", "projected"],
            [.. _rules.Select(rule => (IReadOnlyList<SqlExpression>)[Literal(rule.Rule.Id), Column(rule.Rule.Id), rule.Projected is null ? new Cast(Null, Dialect.SmallType) : Column(rule.Rule.Id + ProjectedSuffix)])],
            behind,
            TableReference.Of(VerdictsName))
        {
            Only = verdicts.Count == 0 ? null : (1, [.. verdicts.Select(verdict => Whole((int)verdict))]),
        };

    /// <summary>
    /// The queries of how many subjects have each verdict of each rule. Those with the same verdicts are counted first, of which there are few: what would be asked of each
    /// subject for each verdict is asked of these, and no table of all verdicts is made.
    /// </summary>
    internal IReadOnlyList<NamedQuery> TotalsQueries => [.. AlikeQueries, Materialized("totals", TotalsQuery())];

    private IReadOnlyList<NamedQuery> AlikeQueries
    {
        get
        {
            var codes = Enumerable.Range(0, (_rules.Count + VerdictsInCode - 1) / VerdictsInCode).Select(code => new SelectedColumn(Sum(
                _rules.Skip(code * VerdictsInCode).Take(VerdictsInCode).Select((rule, i) => Apply(SqlOperator.Times, new Cast(Column(rule.Rule.Id), Dialect.CountType), Whole(PlaceOf(i))))), CodeName(code))).ToList();
            var names = Same(codes.Select(code => code.Name));
            return
            [
                new NamedQuery(VerdictsName, VerdictsQuery(withProjected: false), IsMaterialized: false),
                new NamedQuery("codes", new SelectQuery(codes, TableReference.Of(VerdictsName)), IsMaterialized: false),
                Materialized(AlikeName, new SelectQuery([.. names, new SelectedColumn(Call("COUNT", Whole(1)), Subjects)], TableReference.Of("codes")) { GroupBy = [.. names.Select(name => name.Value)] }),
            ];
        }
    }

    private SelectQuery TotalsQuery() => new(
        [.. _rules.SelectMany((rule, i) => AllVerdicts.Select(verdict => new SelectedColumn(
            SumOfSubjects(Case([new CaseBranch(IsAlike(i, verdict), Column(Subjects))], Null)), Total(rule.Rule, verdict))))],
        TableReference.Of(AlikeName));

    // Verdicts stand beside each other in a number, each in three bits of it: one number is sorted more quickly than many.
    private static SqlExpression IsAlike(int rule, Verdict verdict) => Apply(
        SqlOperator.Equal,
        Apply(SqlOperator.BitAnd, Column(CodeName(rule / VerdictsInCode)), Whole(7 * PlaceOf(rule % VerdictsInCode))),
        Whole((int)verdict * PlaceOf(rule % VerdictsInCode)));

    private static long PlaceOf(int rule) => 1L << (3 * rule);

    private static string CodeName(int code) => $"?{code}";

    // The sum of none is NULL.
    private Cast SumOfSubjects(SqlExpression subjects) => new(Coalesce(Call("SUM", subjects), Whole(0)), Dialect.CountType);

    internal SqlQuery CountsQuery() => _rules.Count == 0 ? None(Texts(["rule", .. AllVerdicts.Select(VerdictWord.Of)])) : new UnpivotQuery(
        [],
        ["rule", .. AllVerdicts.Select(VerdictWord.Of)],
        [.. _rules.Select(rule => (IReadOnlyList<SqlExpression>)[Literal(rule.Rule.Id), .. AllVerdicts.Select(verdict => Column(Total(rule.Rule, verdict)))])],
        [],
        TableReference.Of("totals"));

    internal static UnionQuery ProblemsQuery(IEnumerable<ValueProblem> problems, params IReadOnlyList<SelectedColumn> behind) => new([.. problems.Select(problem => new SelectQuery(
        [Id, new SelectedColumn(Literal(problem.Fact), "fact"), new SelectedColumn(Column(FactsQuery.FoundIn(problem.Column)), "found"), new SelectedColumn(Literal(problem.Expected), "expected"), .. behind],
        TableReference.Of(FactsQuery.StatedName))
    {
        Where = problem.IsSo,
    })]);

    internal static SelectQuery DuplicatesQuery() => new([Id, new SelectedColumn(Call("COUNT", Whole(1)), "times")], TableReference.Of(FactsQuery.IdsName))
    {
        Where = IsNotNull(Column(FactColumns.Id)),
        GroupBy = [Column(FactColumns.Id)],
        Having = Apply(SqlOperator.Less, Whole(1), Call("COUNT", Whole(1))),
    };

    private static string Total(Rule rule, Verdict verdict) => $"{rule.Id}/{(int)verdict}";

    private static SelectedColumn[] Texts(params IEnumerable<string> names) => [.. names.Select(name => new SelectedColumn(Null, name))];

    private static SelectQuery None(IReadOnlyList<SelectedColumn> columns) => new(columns, TableReference.Of(FactsQuery.Name)) { Where = False };
}
