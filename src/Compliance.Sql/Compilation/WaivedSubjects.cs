using System.Linq;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>The subjects with a deviation from a rule that is approved and has not expired on the day that is evaluated.</summary>
internal sealed class WaivedSubjects(DeviationSource source, EvaluatedDay day, SqlDialect dialect)
{
    private const string Table = "deviations";

    /// <summary>The query of all deviations that are approved, with their days as numbers, under the name that <see cref="Of"/> reads.</summary>
    public NamedQuery Approved => new(
        Table,
        new SelectQuery(
            [
                new SelectedColumn(dialect.ToText(Column(source.Subject.Name)), "deviating_id"),
                new SelectedColumn(dialect.ToText(Column(source.Rule.Name)), "rule"),
                new SelectedColumn(dialect.ToDay(Column(source.ApprovedOn.Name), source.ApprovedOn.Type), "approved_day"),
                new SelectedColumn(dialect.ToDay(Column(source.ExpiresOn.Name), source.ExpiresOn.Type), "last_day"),
            ],
            TableNames.Read(source.Table))
        {
            Where = All(IsStated(source.Reason), IsStated(source.ApprovedBy)),
        },
        IsMaterialized: true);

    /// <summary>Whether a row's failure of a rule is waived.</summary>
    public SqlExpression Of(Rule rule)
    {
        var isRule = Apply(SqlOperator.Equal, Column("rule"), Literal(rule.Id));
        var isValid = All(
            isRule,
            Apply(SqlOperator.AtMost, Column("approved_day"), day.Number),
            Apply(SqlOperator.AtMost, day.Number, Column("last_day")));
        SelectedColumn[] id = [new SelectedColumn(Column("deviating_id"), "deviating_id")];
        var valid = day.AsOf is not null
            ? new SelectQuery(id, TableReference.Of(Table)) { Where = isValid }
            : new SelectQuery(id, TableReference.Of(Table))
            {
                // The day is each row's own.
                Join = TableReference.Of(FactsQuery.Name),
                On = Apply(SqlOperator.Equal, Column("deviating_id"), Column(FactColumns.Id)),
                Where = isValid,
            };
        return new SubqueryMembership(Column(FactColumns.Id), valid);
    }

    // A word that says nothing names neither an approver nor a reason.
    private SqlExpression IsStated(SourceColumn column)
    {
        var text = WordText.Of(Column(column.Name), dialect);
        var says = If(new Membership(text, [.. NotStated.Words.Select(WordText.Of).Distinct().Select(Literal)]), Whole(0), Whole(1));
        return All(IsNotNull(Column(column.Name)), Apply(SqlOperator.Equal, says, Whole(1)));
    }
}
