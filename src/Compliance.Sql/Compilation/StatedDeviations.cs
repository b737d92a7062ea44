using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>The deviations of a table's subjects as they are stated, right or wrong. Those of other kinds may stand beside them.</summary>
/// <param name="source">Where deviations stand.</param>
/// <param name="pack">The pack, whose rules they may be from.</param>
/// <param name="ids">The query of the subjects' ids.</param>
/// <param name="dialect">The dialect.</param>
internal sealed class StatedDeviations(DeviationSource source, RulePack pack, NamedQuery ids, SqlDialect dialect)
{
    private const string Named = "named";

    private static SelectQuery Known { get; } = new([new SelectedColumn(Column(FactColumns.Id), FactColumns.Id)], TableReference.Of(FactsQuery.IdsName)) { Where = IsNotNull(Column(FactColumns.Id)) };

    private SqlExpression Rule => Text(source.Rule);

    /// <summary>All of them, a row each: four texts (subject, rule, reason and approver), and two days as numbers.</summary>
    public string AsFound => dialect.Write(Query(
        [
            .. new[] { source.Subject, source.Rule, source.Reason, source.ApprovedBy }.Select((column, i) => new SelectedColumn(Text(column), $"text_{i}")),
            .. new[] { source.ApprovedOn, source.ExpiresOn }.Select((column, i) => new SelectedColumn(Day(column), $"day_{i}")),
        ],
        True));

    /// <summary>Statements that are an error where one of them is wrong, with what is said of a deviation in a file.</summary>
    public IEnumerable<string> Refusals
    {
        get
        {
            var isOfNoRule = Apply(SqlOperator.Equal, If(new Membership(Rule, [.. pack.Rules.Select(rule => rule.Id).Distinct().Select(Literal)]), Whole(0), Whole(1)), Whole(1));
            var isUpsideDown = Apply(SqlOperator.Less, Day(source.ExpiresOn), Day(source.ApprovedOn));
            yield return Refuse(Coalesce(Rule, Literal("")), isOfNoRule, $"CP5001: the pack {pack.Id} has no rule '", $"': a deviation in {source.Table} is from it, and nothing is kept");
            yield return Refuse(Text(source.Subject), isUpsideDown, "CP5008: the deviation of '", $"' in {source.Table} expires before it was approved, and nothing is kept");
        }
    }

    private string Refuse(SqlExpression name, SqlExpression where, string before, string after) => dialect.RefuseEach(dialect.Write(Query([new SelectedColumn(name, Named)], where)), Named, before, after);

    private WithQuery Query(IReadOnlyList<SelectedColumn> columns, SqlExpression where) => new([ids], new SelectQuery(columns, TableNames.Read(source.Table))
    {
        Where = All(new QueryMembership(Text(source.Subject), Known), where),
    });

    private SqlExpression Text(SourceColumn column) => dialect.Trim(dialect.ToText(Column(column.Name)));

    private SqlExpression Day(SourceColumn column) => dialect.ToDay(Column(column.Name), column.Type);
}
