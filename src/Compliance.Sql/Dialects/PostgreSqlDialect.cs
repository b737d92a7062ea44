using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Dialects;

/// <summary>PostgreSQL: whole numbers of 64 bits, which report an overflow, and <c>numeric</c>, which has none.</summary>
internal sealed partial class PostgreSqlDialect : SqlDialect
{
    private static readonly SqlExpression DayZero = new Cast(Literal("0001-01-01"), "date");
    private static readonly SqlExpression[] NoNumbers = [Literal("NaN"), Literal("Infinity"), Literal("-Infinity")];

    // A double is cast to a numeric of so many digits.
    private static readonly BigInteger DoubleLimit = BigInteger.Pow(10, 15);

    public override string Name => "postgresql";

    internal override BigInteger? Greatest => null;

    private protected override string WideType => "numeric";

    private protected override string TextType => "text";

    internal override bool RepeatsQueries => true;

    // To compile so long expressions takes longer than to run them on a million rows.
    internal override IReadOnlyList<string> Begin => ["BEGIN ISOLATION LEVEL REPEATABLE READ", "SET LOCAL jit = off"];

    internal override string RefuseEach(string query, string column, string before, string after) =>
        $"""
        DO $compliance$ DECLARE refused text; BEGIN
        SELECT {Quote(column)} INTO refused FROM (
        {query}
        ) AS rows LIMIT 1;
        IF refused IS NOT NULL THEN RAISE EXCEPTION USING MESSAGE = {QuoteText(before)} || refused || {QuoteText(after)}; END IF;
        END $compliance$
        """;

    internal override ColumnType TypeOf(string name)
    {
        var type = name.ToLowerInvariant();
        if (NumericType().Match(type) is { Success: true } match)
        {
            var (width, scale) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            return new ColumnType(ColumnKind.DecimalNumber, Math.Max(1, width - scale), scale);
        }

        return type switch
        {
            "smallint" => new ColumnType(ColumnKind.Whole, 5),
            "integer" => new ColumnType(ColumnKind.Whole, 10),
            "bigint" => new ColumnType(ColumnKind.Whole, 19),
            "numeric" => new ColumnType(ColumnKind.DecimalNumber),
            "double precision" or "real" => new ColumnType(ColumnKind.Binary),
            "text" or "character varying" or "character" or "name" or "user-defined" => new ColumnType(ColumnKind.Text),
            "boolean" => new ColumnType(ColumnKind.Truth),
            "date" => new ColumnType(ColumnKind.Date),
            "timestamp without time zone" => new ColumnType(ColumnKind.Moment),
            _ when type.StartsWith("character", StringComparison.Ordinal) => new ColumnType(ColumnKind.Text),
            _ => new ColumnType(ColumnKind.Other),
        };
    }

    // A numeric may be NaN, and infinite, whatever its digits: neither is below a bound, and so each is NULL.
    private protected override SqlExpression ExactWhole(SqlExpression column, NumberForm form, bool isSure)
    {
        var number = new Cast(column, "numeric");
        var scaled = Times(number, form);
        var fits = All(
            Apply(SqlOperator.Less, Call("ABS", number), Whole(BigInteger.Pow(10, form.Digits - form.Decimals))),
            isSure ? True : Apply(SqlOperator.Equal, scaled, Call("TRUNC", scaled)));
        return If(fits, new Cast(scaled, "bigint"), Null);
    }

    private protected override SqlExpression RoundedWhole(SqlExpression column, NumberForm form)
    {
        var number = new Cast(column, "numeric");
        var bound = Whole(DoubleLimit / form.Scale);
        return If(Apply(SqlOperator.Less, Call("ABS", number), bound), new Cast(Times(Call("ROUND", number, Whole(form.Decimals)), form), "bigint"), Null);
    }

    private protected override SqlExpression IsBinary(SqlExpression column) => new Membership(new Cast(Call("pg_typeof", column), "text"), [Literal("double precision"), Literal("real")]);

    internal override SqlExpression IsNoNumber(SqlExpression column, ColumnType? type) => type?.Kind switch
    {
        null => new Membership(ToText(column), NoNumbers),
        ColumnKind.DecimalNumber or ColumnKind.Binary => new Membership(column, NoNumbers),
        _ => False,
    };

    internal override SqlExpression ToDay(SqlExpression column, ColumnType? type)
    {
        var date = type is { Kind: ColumnKind.Date } ? column : new Cast(column, "date");
        return If(Call("isfinite", date), OfCalendar(Apply(SqlOperator.Minus, date, DayZero)), Null);
    }

    internal override SqlExpression NewYear(SqlExpression day) =>
        Apply(SqlOperator.Minus, new Cast(Call("date_trunc", Literal("year"), new Cast(DateOf(day), "timestamp")), "date"), DayZero);

    internal override SqlExpression? AddMonths(SqlExpression day, SqlExpression months) =>
        Apply(SqlOperator.Minus, new Cast(Apply(SqlOperator.Plus, DateOf(day), Call("make_interval", Whole(0), new Cast(months, "integer"))), "date"), DayZero);

    internal override SqlExpression Contains(SqlExpression text, string part) => Apply(SqlOperator.Less, Whole(0), Call("strpos", text, Literal(part)));

    private static SqlExpression DateOf(SqlExpression day) => Apply(SqlOperator.Plus, DayZero, new Cast(day, "integer"));

    private static SqlExpression Times(SqlExpression number, NumberForm form) => form.Decimals == 0 ? number : Apply(SqlOperator.Times, number, Whole(form.Scale));

    [GeneratedRegex(@"^numeric\((\d+),\s*(\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumericType();
}
