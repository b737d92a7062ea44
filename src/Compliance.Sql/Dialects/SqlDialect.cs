using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using Compliance.Sql.Syntax;
using Compliance.Values;

namespace Compliance.Sql.Dialects;

/// <summary>The SQL of one database: how expressions are written, and how whole numbers are made of its own types. One class a dialect.</summary>
public abstract class SqlDialect
{
    private protected SqlDialect()
    {
    }

    /// <summary>Its name on a command line: <c>duckdb</c>, <c>postgresql</c>, <c>clickhouse</c>, <c>spark</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether what is written has been run against the database, with each verdict compared.</summary>
    public virtual bool IsVerified => true;

    /// <summary>The greatest whole number that its widest type holds; null where there is none.</summary>
    internal abstract BigInteger? Greatest { get; }

    /// <summary>The type that <see cref="WideNumber"/> casts to.</summary>
    private protected abstract string WideType { get; }

    /// <summary>The type of a text.</summary>
    private protected abstract string TextType { get; }

    /// <summary>A type that the number of rows fits.</summary>
    internal virtual string CountType => "BIGINT";

    /// <summary>A type that the number of a verdict fits, and NULL too.</summary>
    internal virtual string SmallType => "SMALLINT";

    /// <summary>What a column's type can hold, by its name in the database's catalogue.</summary>
    internal abstract ColumnType TypeOf(string name);

    /// <summary>A number times a power of ten, as a whole number of 64 bits; NULL where it is none, where it does not fit, and where it is a binary fraction.</summary>
    /// <param name="column">The number.</param>
    /// <param name="type">Its type; null where it is not known.</param>
    /// <param name="form">How many digits are kept.</param>
    internal SqlExpression ToWhole(SqlExpression column, ColumnType? type, NumberForm form)
    {
        if (form.IsRounded && type is not null)
            return RoundedWhole(column, form);
        if (type is not null)
            return type.Kind == ColumnKind.Binary ? SqlSyntax.Null : ExactWhole(column, form, isSure: form.Holds(type));
        return SqlSyntax.If(IsBinary(column), form.IsRounded ? RoundedWhole(column, form) : SqlSyntax.Null, ExactWhole(column, form, isSure: false));
    }

    /// <summary>The whole number of a decimal; NULL where more digits would be needed, unless it is certain that none are.</summary>
    private protected abstract SqlExpression ExactWhole(SqlExpression column, NumberForm form, bool isSure);

    /// <summary>The whole number next to a binary fraction.</summary>
    private protected abstract SqlExpression RoundedWhole(SqlExpression column, NumberForm form);

    /// <summary>Whether the type of a column holds binary fractions.</summary>
    private protected abstract SqlExpression IsBinary(SqlExpression column);

    /// <summary>Whether a number is none, or is infinite; no for types that have no such values.</summary>
    internal abstract SqlExpression IsNoNumber(SqlExpression column, ColumnType? type);

    /// <summary>The number of the day of a date, from 0 for 0001-01-01 on; NULL where it is no day of these.</summary>
    internal abstract SqlExpression ToDay(SqlExpression column, ColumnType? type);

    /// <summary>The number of 1 January of the year that a day lies in.</summary>
    internal abstract SqlExpression NewYear(SqlExpression day);

    /// <summary>The number of the day some months after another, or before it; null where the dialect's dates do not reach as far as the calendar's.</summary>
    internal abstract SqlExpression? AddMonths(SqlExpression day, SqlExpression months);

    /// <summary>A value as a text.</summary>
    internal virtual SqlExpression ToText(SqlExpression column) => new Cast(column, TextType);

    /// <summary>A text without blanks around it.</summary>
    internal virtual SqlExpression Trim(SqlExpression text) => SqlSyntax.Call("TRIM", text);

    /// <summary>A text with each of some signs as another one.</summary>
    internal virtual SqlExpression Translate(SqlExpression text, string from, string to) => SqlSyntax.Call("TRANSLATE", text, SqlSyntax.Literal(from), SqlSyntax.Literal(to));

    /// <summary>Whether several statements take effect all together or not at all.</summary>
    internal virtual bool HasTransactions => true;

    /// <summary>Whether tables can be kept: all change together, or each at once.</summary>
    internal virtual bool KeepsTables => HasTransactions;

    /// <summary>Begin statements that take effect all together, and see the tables as they are at the first of them.</summary>
    internal virtual IReadOnlyList<string> Begin => ["BEGIN"];

    /// <summary>A statement that makes a table of a query's rows at once, in place of the one that there was.</summary>
    internal virtual string ReplaceTable(TableReference table, string query) => throw new NotSupportedException($"{Name} has no such statement.");

    /// <summary>A statement that is an error where a query has a row, and names the row in it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="column">Its column that names a row, a text.</param>
    /// <param name="before">What the error says in front of the name.</param>
    /// <param name="after">And what behind it.</param>
    internal virtual string RefuseEach(string query, string column, string before, string after) =>
        $"SELECT error({QuoteText(before)} || {Quote(column)} || {QuoteText(after)}) FROM (\n{query}\n) AS refused";

    /// <summary>The name of the type of texts.</summary>
    internal string TextTypeName => TextType;

    /// <summary>Whether a query that is named once is put in its place and computed there, as often as its columns are read.</summary>
    internal virtual bool RepeatsQueries => false;

    /// <summary>Whether a text has another one in it.</summary>
    internal abstract SqlExpression Contains(SqlExpression text, string part);

    /// <summary>How many characters a text has.</summary>
    internal virtual SqlExpression Length(SqlExpression text) => SqlSyntax.Call("LENGTH", text);

    /// <summary>What stands behind a query of so many letters that reads rows; empty for most dialects.</summary>
    private protected virtual string Ending(int length) => "";

    /// <summary>A query as text.</summary>
    internal string Write(SqlQuery query)
    {
        var text = new StringBuilder();
        Write(query, text);
        return text.Append(Ending(text.Length)).ToString();
    }

    /// <summary>An expression as text.</summary>
    internal string Write(SqlExpression expression)
    {
        var text = new StringBuilder();
        Write(expression, text);
        return text.ToString();
    }

    /// <summary>A name as the database reads it letter by letter.</summary>
    internal virtual string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The name of a table.</summary>
    internal string Quote(TableReference table) => string.Join(".", table.Parts.Select(Quote));

    private protected virtual string QuoteText(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private protected virtual string Write(BigInteger value) => value.Sign < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    private protected virtual string Named(NamedQuery query) => query.IsMaterialized ? $"{Quote(query.Name)} AS MATERIALIZED (" : $"{Quote(query.Name)} AS (";

    private protected virtual void WriteBinary(BinaryOperation operation, StringBuilder text)
    {
        text.Append('(');
        Write(operation.Left, text);
        text.Append(operation.Operator switch
        {
            SqlOperator.Plus => " + ",
            SqlOperator.Minus => " - ",
            SqlOperator.Times => " * ",
            SqlOperator.Equal => " = ",
            SqlOperator.Less => " < ",
            SqlOperator.AtMost => " <= ",
            SqlOperator.BitAnd => " & ",
            SqlOperator.BitOr => " | ",
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        });
        Write(operation.Right, text);
        text.Append(')');
    }

    private protected void Write(SqlExpression expression, StringBuilder text)
    {
        switch (expression)
        {
            case ColumnReference column:
                text.Append(Quote(column.Name));
                break;
            case WholeLiteral whole:
                text.Append(Write(whole.Value));
                break;
            case TextLiteral literal:
                text.Append(QuoteText(literal.Value));
                break;
            case TruthLiteral truth:
                text.Append(truth.Value ? "TRUE" : "FALSE");
                break;
            case NullLiteral:
                text.Append("NULL");
                break;
            case BinaryOperation binary:
                WriteBinary(binary, text);
                break;
            case Junction junction:
                WriteList(junction.Operands, junction.IsAll ? " AND " : " OR ", text);
                break;
            case CaseExpression cases:
                WriteCase(cases, text);
                break;
            case NullTest test:
                text.Append('(');
                Write(test.Operand, text);
                text.Append(test.IsNull ? " IS NULL)" : " IS NOT NULL)");
                break;
            case Membership membership:
                WriteMembership(membership, text);
                break;
            case QueryMembership membership:
                text.Append('(');
                Write(membership.Operand, text);
                text.Append(" IN (");
                Write(membership.Query, text);
                text.Append("))");
                break;
            case FunctionCall call:
                text.Append(call.Name);
                WriteList(call.Arguments, ", ", text);
                break;
            case Cast cast:
                text.Append(cast.IsTry ? "TRY_CAST(" : "CAST(");
                Write(cast.Operand, text);
                text.Append(" AS ").Append(cast.Type).Append(')');
                break;
            case WideNumber wide:
                Write(new Cast(wide.Operand, WideType), text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    private protected virtual void WriteMembership(Membership membership, StringBuilder text)
    {
        text.Append('(');
        Write(membership.Operand, text);
        text.Append(" IN ");
        WriteList(membership.Values, ", ", text);
        text.Append(')');
    }

    private void WriteCase(CaseExpression cases, StringBuilder text)
    {
        text.Append("CASE");
        foreach (var branch in cases.Branches)
        {
            text.Append(" WHEN ");
            Write(branch.When, text);
            text.Append(" THEN ");
            Write(branch.Then, text);
        }

        if (cases.Otherwise is not NullLiteral)
        {
            text.Append(" ELSE ");
            Write(cases.Otherwise, text);
        }

        text.Append(" END");
    }

    private protected void WriteList(IReadOnlyList<SqlExpression> operands, string between, StringBuilder text, char opening = '(', char closing = ')')
    {
        text.Append(opening);
        for (var i = 0; i < operands.Count; i++)
        {
            text.Append(i == 0 ? "" : between);
            Write(operands[i], text);
        }

        text.Append(closing);
    }

    private void Write(SqlQuery query, StringBuilder text)
    {
        switch (query)
        {
            case WithQuery with:
                text.Append("WITH ");
                for (var i = 0; i < with.Named.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",\n").Append(Named(with.Named[i])).Append('\n');
                    Write(with.Named[i].Query, text);
                    text.Append("\n)");
                }

                text.Append('\n');
                Write(with.Body, text);
                break;
            case UnionQuery union:
                for (var i = 0; i < union.Parts.Count; i++)
                {
                    text.Append(i == 0 ? "" : "\nUNION ALL\n");
                    Write(union.Parts[i], text);
                }

                break;
            case UnpivotQuery unpivot:
                Write(Unpivot(unpivot), text);
                break;
            case SelectQuery select:
                WriteSelect(select, text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(query));
        }
    }

    // Each table that is named with a query is evaluated once.
    private protected virtual SqlQuery Unpivot(UnpivotQuery query) => new UnionQuery([.. query.Rows.Select(row => new SelectQuery(
        [.. query.Before, .. row.Select((value, i) => new SelectedColumn(value, query.Names[i])), .. query.Behind], query.From)
    {
        Where = query.Only is { } only ? new Membership(row[only.Place], only.Values) : null,
    })]);

    private void WriteSelect(SelectQuery select, StringBuilder text)
    {
        text.Append("SELECT");
        for (var i = 0; i < select.Columns.Count; i++)
        {
            text.Append(i == 0 ? "\n  " : ",\n  ");
            Write(select.Columns[i].Value, text);
            text.Append(" AS ").Append(Quote(select.Columns[i].Name));
        }

        text.Append("\nFROM ");
        if (select.Inner is { } inner)
        {
            text.Append("(\n");
            Write(inner, text);
            text.Append("\n) AS ");
        }

        text.Append(Quote(select.From));
        if (select.Join is { } join)
        {
            text.Append(join.IsLeft ? "\nLEFT JOIN " : "\nJOIN ").Append(Quote(join.Table)).Append(" ON ");
            Write(join.On, text);
        }

        WriteClause("\nWHERE ", select.Where, text);
        if (select.GroupBy.Count > 0)
        {
            text.Append("\nGROUP BY ");
            for (var i = 0; i < select.GroupBy.Count; i++)
            {
                text.Append(i == 0 ? "" : ", ");
                Write(select.GroupBy[i], text);
            }
        }

        WriteClause("\nHAVING ", select.Having, text);
    }

    private void WriteClause(string word, SqlExpression? condition, StringBuilder text)
    {
        if (condition is null or TruthLiteral { Value: true })
            return;
        text.Append(word);
        Write(condition, text);
    }

    /// <summary>The number of the last day that a date may be, 9999-12-31.</summary>
    private protected static int LastDay { get; } = new CalendarDate(9999, 12, 31).DayNumber;

    /// <summary>A day number, or NULL where it is none of the calendar's.</summary>
    private protected static SqlExpression OfCalendar(SqlExpression day) => SqlSyntax.If(
        SqlSyntax.All(SqlSyntax.Apply(SqlOperator.AtMost, SqlSyntax.Whole(0), day), SqlSyntax.Apply(SqlOperator.AtMost, day, SqlSyntax.Whole(LastDay))), day, SqlSyntax.Null);
}
