using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Sql.Compilation;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql;

/// <summary>Statements that keep a plan's facts, findings and problems in tables of the database.</summary>
/// <param name="plan">The plan, for one day.</param>
/// <param name="facts">Its query of facts.</param>
/// <param name="waived">Its queries of deviations.</param>
/// <param name="day">The day.</param>
/// <param name="prefix">What the names of the tables begin with.</param>
internal sealed class KeptTables(SqlPlan plan, FactsQuery facts, IReadOnlyList<NamedQuery> waived, CalendarDate day, string prefix)
{
    private const string MadeBy = "made_by";

    private readonly TableReference _facts = TableReference.Of(prefix + "_facts");
    private readonly TableReference _findings = TableReference.Of(prefix + "_findings");
    private readonly TableReference _problems = TableReference.Of(prefix + "_problems");

    private SqlDialect Dialect => plan.Dialect;

    // What the facts in the table were made by: a pack, and a way to read rows.
    private SqlExpression Maker => Literal(FileHash.OfText(
        plan.Pack.Digest + Dialect.Write(new WithQuery(facts.Queries, new SelectQuery(SqlPlan.Same(facts.KeptNames), TableReference.Of(FactsQuery.Name))))));

    private IEnumerable<SelectedColumn> Origin => new[] { ("pack", plan.Pack.Id), ("pack_version", plan.Pack.Version), ("digest", plan.Pack.Digest), ("as_of", day.ToString()) }
        .Select(one => new SelectedColumn(new Cast(Literal(one.Item2), Dialect.TextTypeName), one.Item1));

    /// <summary>The statements, in their order.</summary>
    /// <param name="viewPrefix">What the names of views over the kept facts begin with; null for none.</param>
    public IEnumerable<string> Statements(string? viewPrefix) => Dialect.HasTransactions
        ? [.. Dialect.Begin, .. Refusals(), .. Changed(), .. Views(viewPrefix), "COMMIT"]
        : [.. Refusals(), .. Replaced(), .. Views(viewPrefix)];

    // Of a register in which an id stands twice, or a deviation is from nobody knows what, nothing is known for certain.
    private IEnumerable<string> Refusals() =>
    [
        Dialect.RefuseEach(
            Dialect.Write(new WithQuery([facts.Ids], SqlPlan.DuplicatesQuery())),
            FactColumns.Id,
            $"CP5002: duplicate {plan.Mapping.Kind} '",
            $"': {plan.Mapping.Table} has more than one row of it, and nothing is kept"),
        .. plan.Deviations?.Refusals ?? [],
    ];

    // All tables change together, and of the facts only what has another version.
    private IEnumerable<string> Changed()
    {
        var (kept, id) = (Dialect.Quote(_facts), Dialect.Quote(FactColumns.Id));
        var isSame = plan.Mapping.Version is not { } version ? null
            : $"EXISTS (SELECT 1 FROM {Dialect.Quote(TableNames.Read(plan.Mapping.Table))} AS source WHERE {Dialect.Write(facts.Id)} = {kept}.{id} AND source.{Dialect.Quote(version.Name)} = {kept}.{Dialect.Quote(FactsQuery.Version)})";
        return
        [
            $"CREATE TABLE IF NOT EXISTS {kept} AS\n{Facts(False)}",
            isSame is null ? $"DELETE FROM {kept}" : $"DELETE FROM {kept} WHERE {Dialect.Quote(MadeBy)} <> {Dialect.Write(Maker)} OR {id} IS NULL OR NOT {isSame}",
            $"INSERT INTO {kept}\n{Facts(null)}\nWHERE ({id} IS NULL OR {id} NOT IN (SELECT {id} FROM {kept} WHERE {id} IS NOT NULL))",
            .. Filled(_problems, ["fact", "found", "expected"], Dialect.TextTypeName, Problems()),
            .. Filled(_findings, ["verdict", "projected"], Dialect.SmallType, Findings(), "rule"),
        ];
    }

    private IEnumerable<string> Filled(TableReference table, IEnumerable<string> columns, string type, string query, params IEnumerable<string> texts)
    {
        var typed = new[] { FactColumns.Id }.Concat(texts).Select(name => (name, Dialect.TextTypeName)).Concat(columns.Select(name => (name, type))).Concat(Origin.Select(column => (column.Name, Dialect.TextTypeName)));
        return
        [
            $"CREATE TABLE IF NOT EXISTS {Dialect.Quote(table)} ({string.Join(", ", typed.Select(column => $"{Dialect.Quote(column.Item1)} {column.Item2}"))})",
            $"DELETE FROM {Dialect.Quote(table)}",
            $"INSERT INTO {Dialect.Quote(table)}\n{query}",
        ];
    }

    // Each table changes at once, one after the other.
    private IEnumerable<string> Replaced() => [Dialect.ReplaceTable(_facts, Facts(null)), Dialect.ReplaceTable(_problems, Problems()), Dialect.ReplaceTable(_findings, Findings())];

    private IEnumerable<string> Views(string? viewPrefix) => viewPrefix is null
        ? []
        : new[] { ("verdicts", Evaluated([], plan.VerdictsQuery())), ("counts", Evaluated(plan.TotalsQueries, plan.CountsQuery())) }
            .Select(view => $"CREATE OR REPLACE VIEW {Dialect.Quote(TableReference.Of($"{viewPrefix}_{view.Item1}"))} AS\n{view.Item2}");

    private string Facts(SqlExpression? where) => Dialect.Write(new WithQuery(
        facts.Queries, new SelectQuery([.. SqlPlan.Same(facts.KeptNames), new SelectedColumn(Maker, MadeBy)], TableReference.Of(FactsQuery.Name)) { Where = where }));

    private string Findings() => Evaluated([SqlPlan.Materialized(SqlPlan.VerdictsName, plan.VerdictsQuery())], plan.FindingsQuery([], [.. Origin]));

    // Of the rows that have no finding alone it is read again what their columns say.
    private string Problems()
    {
        var isWithout = new SelectQuery(SqlPlan.Same([FactColumns.Id]), _facts) { Where = Apply(SqlOperator.Less, Whole(FactsQuery.Evaluated), Column(FactsQuery.Status)) };
        var stated = facts.StatedAsFound(Any(IsNull(facts.Id), new QueryMembership(facts.Id, isWithout)));
        return Dialect.Write(new WithQuery([stated], SqlPlan.ProblemsQuery(facts.Problems().Concat(facts.ForKernelOnly()), [.. Origin])));
    }

    private string Evaluated(IEnumerable<NamedQuery> named, SqlQuery body) =>
        Dialect.Write(new WithQuery([new NamedQuery(FactsQuery.Name, new SelectQuery(SqlPlan.Same(facts.KeptNames), _facts), IsMaterialized: false), .. waived, .. named], body));
}
