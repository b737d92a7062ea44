using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Dialects;

/// <summary>DuckDB: whole numbers of 64 and 128 bits, which report an overflow.</summary>
internal sealed partial class DuckDbDialect : TryCastDialect
{
    private const int LongList = 6;

    private static readonly SqlExpression DayZero = new Cast(Literal("0001-01-01"), "DATE");

    public override string Name => "duckdb";

    internal override BigInteger? Greatest { get; } = (BigInteger.One << 127) - 1;

    private protected override string WideType => "HUGEINT";

    private protected override string TextType => "VARCHAR";

    internal override ColumnType TypeOf(string name)
    {
        var type = name.ToUpperInvariant();
        if (DecimalType().Match(type) is { Success: true } match)
        {
            var (width, scale) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            return new ColumnType(ColumnKind.DecimalNumber, Math.Max(1, width - scale), scale);
        }

        return type switch
        {
            "TINYINT" or "UTINYINT" => new ColumnType(ColumnKind.Whole, 3),
            "SMALLINT" or "USMALLINT" => new ColumnType(ColumnKind.Whole, 5),
            "INTEGER" or "UINTEGER" => new ColumnType(ColumnKind.Whole, 10),
            "BIGINT" or "UBIGINT" => new ColumnType(ColumnKind.Whole, 20),
            "HUGEINT" or "UHUGEINT" => new ColumnType(ColumnKind.Whole, 39),
            "DOUBLE" or "FLOAT" => new ColumnType(ColumnKind.Binary),
            "VARCHAR" => new ColumnType(ColumnKind.Text),
            "BOOLEAN" => new ColumnType(ColumnKind.Truth),
            "DATE" => new ColumnType(ColumnKind.Date),
            "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => new ColumnType(ColumnKind.Moment),
            _ when type.StartsWith("ENUM", StringComparison.Ordinal) => new ColumnType(ColumnKind.Text),
            _ => new ColumnType(ColumnKind.Other),
        };
    }

    private protected override SqlExpression IsBinary(SqlExpression column) => new Membership(Call("typeof", column), [Literal("DOUBLE"), Literal("FLOAT")]);

    internal override SqlExpression IsNoNumber(SqlExpression column, ColumnType? type) => type is { Kind: not ColumnKind.Binary }
        ? False
        : new Membership(ToText(column), [Literal("nan"), Literal("-nan"), Literal("inf"), Literal("-inf")]);

    internal override SqlExpression ToDay(SqlExpression column, ColumnType? type) =>
        OfCalendar(Apply(SqlOperator.Minus, type is { Kind: ColumnKind.Date } ? column : new Cast(column, "DATE"), DayZero));

    internal override SqlExpression NewYear(SqlExpression day) =>
        Apply(SqlOperator.Minus, new Cast(Call("date_trunc", Literal("year"), DateOf(day)), "DATE"), DayZero);

    internal override SqlExpression? AddMonths(SqlExpression day, SqlExpression months) =>
        Apply(SqlOperator.Minus, new Cast(Apply(SqlOperator.Plus, DateOf(day), Call("to_months", new Cast(months, "INTEGER"))), "DATE"), DayZero);

    internal override SqlExpression Contains(SqlExpression text, string part) => Call("contains", text, Literal(part));

    private static SqlExpression DateOf(SqlExpression day) => Apply(SqlOperator.Plus, DayZero, new Cast(day, "INTEGER"));

    // A longer IN would be a join.
    private protected override void WriteMembership(Membership membership, StringBuilder text)
    {
        if (membership.Values.Count < LongList)
        {
            base.WriteMembership(membership, text);
            return;
        }

        // Nothing is quicker than to ask a column for one value after another; of anything else a list asks once.
        if (membership.Operand is ColumnReference column)
        {
            WriteList([.. membership.Values.Select(value => Apply(SqlOperator.Equal, column, value))], " OR ", text);
            return;
        }

        text.Append("list_contains(");
        WriteList(membership.Values, ", ", text, '[', ']');
        text.Append(", ");
        Write(membership.Operand, text);
        text.Append(')');
    }

    // The product of decimals has the width of the wider factor only.
    protected override int DigitsOfProducts => 38;

    [GeneratedRegex(@"^(?:DECIMAL|NUMERIC)\((\d+),\s*(\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalType();
}
