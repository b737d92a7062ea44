using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>The subjects with deviations that are approved and have not expired on the day that is evaluated, from rules that may be departed from.</summary>
/// <param name="source">Where deviations stand.</param>
/// <param name="rules">The rules.</param>
/// <param name="day">The day.</param>
/// <param name="dialect">The dialect.</param>
internal sealed class WaivedSubjects(DeviationSource source, IReadOnlyList<Rule> rules, EvaluatedDay day, SqlDialect dialect)
{
    /// <summary>The name of the query of them, a row a subject.</summary>
    public const string Name = "waived";

    private const string Deviations = "deviations";
    private const string Subject = "deviating_id";

    /// <summary>The queries: that of all deviations that are approved, with their days as numbers, and that of the subjects.</summary>
    public IReadOnlyList<NamedQuery> Queries => [new NamedQuery(Deviations, Approved(), IsMaterialized: false), new NamedQuery(Name, Waived(), IsMaterialized: dialect.RepeatsQueries)];

    /// <summary>Which of them a row of facts is.</summary>
    public static SqlExpression On => Apply(SqlOperator.Equal, Column(FactColumns.Id), Column(Subject));

    /// <summary>Whether a row's failure of a rule is waived; NULL counts as no.</summary>
    public SqlExpression Of(Rule rule) => rules.Contains(rule) ? Apply(SqlOperator.Equal, Column(ColumnOf(rule)), Whole(1)) : False;

    private SelectQuery Approved() => new(
        [
            new SelectedColumn(dialect.Trim(dialect.ToText(Column(source.Subject.Name))), Subject),
            new SelectedColumn(dialect.Trim(dialect.ToText(Column(source.Rule.Name))), "rule"),
            new SelectedColumn(dialect.ToDay(Column(source.ApprovedOn.Name), source.ApprovedOn.Type), "approved_day"),
            new SelectedColumn(dialect.ToDay(Column(source.ExpiresOn.Name), source.ExpiresOn.Type), "last_day"),
        ],
        TableNames.Read(source.Table))
    {
        Where = All(IsStated(source.Reason), IsStated(source.ApprovedBy)),
    };

    private SelectQuery Waived()
    {
        var isValid = All(Apply(SqlOperator.AtMost, Column("approved_day"), day.Number), Apply(SqlOperator.AtMost, day.Number, Column("last_day")));
        var columns = rules.Select(rule => new SelectedColumn(
            Call("MAX", If(All(Apply(SqlOperator.Equal, Column("rule"), Literal(rule.Id)), isValid), Whole(1), Whole(0))), ColumnOf(rule)));
        var query = new SelectQuery([new SelectedColumn(Column(Subject), Subject), .. columns], TableReference.Of(Deviations)) { GroupBy = [Column(Subject)] };

        // Each row of facts may have a day of its own.
        return day.AsOf is not null ? query : query with { Join = new JoinedTable(TableReference.Of(FactsQuery.Name), On, IsLeft: false) };
    }

    private static string ColumnOf(Rule rule) => rule.Id + "/waived";

    // A word that says nothing names neither an approver nor a reason.
    private SqlExpression IsStated(SourceColumn column)
    {
        var text = WordText.Of(Column(column.Name), dialect);
        var says = If(new Membership(text, [.. NotStated.Words.Select(WordText.Of).Distinct().Select(Literal)]), Whole(0), Whole(1));
        return All(IsNotNull(Column(column.Name)), Apply(SqlOperator.Equal, says, Whole(1)));
    }
}
