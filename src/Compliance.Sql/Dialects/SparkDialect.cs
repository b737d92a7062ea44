using System;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Dialects;

/// <summary>Spark SQL from version 3.4 on, by its documentation; nothing of it has been run. Whole numbers of 64 bits and decimals of 38 digits.</summary>
internal sealed partial class SparkDialect : TryCastDialect
{
    private static readonly SqlExpression DayZero = new Cast(Literal("0001-01-01"), "DATE");

    internal override bool HasTransactions => false;

    public override string Name => "spark";

    public override bool IsVerified => false;

    internal override BigInteger? Greatest { get; } = BigInteger.Pow(10, 38) - 1;

    private protected override string WideType => "DECIMAL(38, 0)";

    private protected override string TextType => "STRING";

    internal override ColumnType TypeOf(string name)
    {
        var type = name.ToLowerInvariant();
        if (DecimalType().Match(type) is { Success: true } match)
        {
            var (width, scale) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            return new ColumnType(ColumnKind.DecimalNumber, Math.Max(1, width - scale), scale);
        }

        return type switch
        {
            "tinyint" => new ColumnType(ColumnKind.Whole, 3),
            "smallint" => new ColumnType(ColumnKind.Whole, 5),
            "int" => new ColumnType(ColumnKind.Whole, 10),
            "bigint" => new ColumnType(ColumnKind.Whole, 19),
            "double" or "float" => new ColumnType(ColumnKind.Binary),
            "string" => new ColumnType(ColumnKind.Text),
            "boolean" => new ColumnType(ColumnKind.Truth),
            "date" => new ColumnType(ColumnKind.Date),
            "timestamp_ntz" => new ColumnType(ColumnKind.Moment),
            _ => new ColumnType(ColumnKind.Other),
        };
    }

    private protected override SqlExpression IsBinary(SqlExpression column) => new Membership(Call("typeof", column), [Literal("double"), Literal("float")]);

    internal override SqlExpression IsNoNumber(SqlExpression column, ColumnType? type) => type is { Kind: not ColumnKind.Binary }
        ? False
        : new Membership(ToText(column), [Literal("NaN"), Literal("Infinity"), Literal("-Infinity")]);

    internal override SqlExpression ToDay(SqlExpression column, ColumnType? type) => OfCalendar(new Cast(Call("DATEDIFF", new Cast(column, "DATE"), DayZero), "BIGINT"));

    internal override SqlExpression NewYear(SqlExpression day) => new Cast(Call("DATEDIFF", Call("TRUNC", DateOf(day), Literal("YEAR")), DayZero), "BIGINT");

    internal override SqlExpression? AddMonths(SqlExpression day, SqlExpression months) =>
        new Cast(Call("DATEDIFF", Call("ADD_MONTHS", DateOf(day), new Cast(months, "INT")), DayZero), "BIGINT");

    internal override SqlExpression Contains(SqlExpression text, string part) => Apply(SqlOperator.Less, Whole(0), Call("INSTR", text, Literal(part)));

    internal override string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private protected override string QuoteText(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private protected override string Named(NamedQuery query) => $"{Quote(query.Name)} AS (";

    // The product of decimals has the widths of both, of which there are 38 at most.
    protected override int DigitsOfProducts => 30;

    private static FunctionCall DateOf(SqlExpression day) => new("DATE_ADD", [DayZero, new Cast(day, "INT")]);

    [GeneratedRegex(@"^decimal\((\d+),\s*(\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalType();
}
