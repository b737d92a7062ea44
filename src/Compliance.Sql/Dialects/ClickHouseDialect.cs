using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.RegularExpressions;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Dialects;

/// <summary>
/// ClickHouse: whole numbers of 64 and 256 bits. They wrap in silence where they overflow; nothing is written here that could, since
/// every number has a bound that is known beforehand.
/// </summary>
internal sealed partial class ClickHouseDialect : SqlDialect
{
    // The day number of 1970-01-01.
    private const int Epoch = 719_162;

    // A query may have 262,144 letters and 50,000 parts, unless it says otherwise: a pack of many tables of limits takes more.
    private const int UsualLength = 100_000;
    private const string LongQuery = ", max_query_size = 268435456, max_ast_elements = 10000000, max_expanded_ast_elements = 10000000";

    internal override bool HasTransactions => false;

    internal override bool KeepsTables => true;

    internal override string ReplaceTable(TableReference table, string query) => $"CREATE OR REPLACE TABLE {Quote(table)} ENGINE = MergeTree ORDER BY tuple() AS\n{query}";

    // A function that fails with words of its own takes none that are computed: so a text is read as the number that it is not.
    internal override string RefuseEach(string query, string column, string before, string after) =>
        $"SELECT toInt8(concat({QuoteText(before)}, assumeNotNull({Quote(column)}), {QuoteText(after)})) FROM (\n{query}\n)";

    public override string Name => "clickhouse";

    internal override BigInteger? Greatest { get; } = (BigInteger.One << 255) - 1;

    private protected override string WideType => "Int256";

    private protected override string TextType => "String";

    // Without the first a column without a match is no NULL but a zero; without the second a cast of NULL is an error; and without the
    // last a name is that of what is selected under it, and not of the column.
    private protected override string Ending(int length) => "\nSETTINGS join_use_nulls = 1, cast_keep_nullable = 1, transform_null_in = 0, prefer_column_name_to_alias = 1" + (length < UsualLength ? "" : LongQuery);

    internal override string CountType => "Int64";

    internal override string SmallType => "Nullable(Int16)";

    internal override ColumnType TypeOf(string name)
    {
        var type = name.StartsWith("LowCardinality(", StringComparison.Ordinal) ? name[15..^1] : name;
        type = type.StartsWith("Nullable(", StringComparison.Ordinal) ? type[9..^1] : type;
        if (DecimalType().Match(type) is { Success: true } match)
        {
            var (width, scale) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            return new ColumnType(ColumnKind.DecimalNumber, Math.Max(1, width - scale), scale);
        }

        return type switch
        {
            "Int8" or "UInt8" => new ColumnType(ColumnKind.Whole, 3),
            "Int16" or "UInt16" => new ColumnType(ColumnKind.Whole, 5),
            "Int32" or "UInt32" => new ColumnType(ColumnKind.Whole, 10),
            "Int64" or "UInt64" => new ColumnType(ColumnKind.Whole, 20),
            "Float32" or "Float64" => new ColumnType(ColumnKind.Binary),
            "String" => new ColumnType(ColumnKind.Text),
            "Bool" => new ColumnType(ColumnKind.Truth),
            "Date" or "Date32" => new ColumnType(ColumnKind.Date),
            _ when type.StartsWith("Enum", StringComparison.Ordinal) || type.StartsWith("FixedString", StringComparison.Ordinal) => new ColumnType(ColumnKind.Text),
            _ => new ColumnType(ColumnKind.Other),
        };
    }

    private protected override SqlExpression ExactWhole(SqlExpression column, NumberForm form, bool isSure)
    {
        var exact = Call("accurateCastOrNull", column, Literal($"Decimal({form.Digits}, {form.Decimals})"));
        var whole = Call("toInt64", form.Decimals == 0 ? exact : Apply(SqlOperator.Times, new Cast(exact, $"Decimal(38, {form.Decimals})"), Whole(form.Scale)));
        // A decimal may have one digit more than its type says, so that the number is held to its bound even where the type would be enough.
        var isWithin = All(Apply(SqlOperator.AtMost, Whole(-form.Most), whole), Apply(SqlOperator.AtMost, whole, Whole(form.Most)));
        var fits = isSure ? isWithin : All(Apply(SqlOperator.Equal, exact, column), isWithin);
        return Case([new CaseBranch(IsNull(exact), Null), new CaseBranch(fits, whole)], Null);
    }

    // A double is cut and not rounded by a cast.
    private protected override SqlExpression RoundedWhole(SqlExpression column, NumberForm form)
    {
        var number = Call("toFloat64", column);
        var bound = Call("toFloat64", Whole(NumberForm.DoubleLimit / form.Scale));
        return If(Apply(SqlOperator.Less, Call("abs", number), bound), Call("toInt64", Call("round", Apply(SqlOperator.Times, number, Whole(form.Scale)))), Null);
    }

    private protected override SqlExpression IsBinary(SqlExpression column) => Apply(SqlOperator.Less, Whole(0), Call("position", Call("toTypeName", column), Literal("Float")));

    internal override SqlExpression IsNoNumber(SqlExpression column, ColumnType? type) => type is { Kind: not ColumnKind.Binary }
        ? False
        : new Membership(ToText(column), [Literal("nan"), Literal("-nan"), Literal("inf"), Literal("-inf")]);

    // Of Date32 no day before 1900 and none after 2299 is itself: the first and the last stand for all others. The last year is left out, since that it ends is not seen.
    internal override SqlExpression ToDay(SqlExpression column, ColumnType? type)
    {
        var day = Apply(SqlOperator.Plus, Call("toInt64", Call("toInt32", Call("toDate32", column))), Whole(Epoch));
        return If(
            All(Apply(SqlOperator.Less, Whole(new Values.CalendarDate(1900, 1, 1).DayNumber), day), Apply(SqlOperator.Less, day, Whole(new Values.CalendarDate(2299, 1, 1).DayNumber))),
            day, Null);
    }

    internal override SqlExpression NewYear(SqlExpression day) => Apply(
        SqlOperator.Plus,
        Call("toInt64", Call("toInt32", Call("makeDate32", Call("toYear", Call("toDate32", Call("toInt32", Apply(SqlOperator.Minus, day, Whole(Epoch))))), Whole(1), Whole(1)))),
        Whole(Epoch));

    // Its dates end where a number of months may lead beyond, and say nothing of it.
    internal override SqlExpression? AddMonths(SqlExpression day, SqlExpression months) => null;

    internal override SqlExpression ToText(SqlExpression column) => Call("toString", column);

    internal override SqlExpression Translate(SqlExpression text, string from, string to) => Call("translateUTF8", text, Literal(from), Literal(to));

    internal override SqlExpression Length(SqlExpression text) => Call("lengthUTF8", text);

    internal override SqlExpression Trim(SqlExpression text) => Call("trimBoth", text);

    internal override SqlExpression Contains(SqlExpression text, string part) => Apply(SqlOperator.Less, Whole(0), Call("position", text, Literal(part)));

    private protected override void WriteBinary(BinaryOperation operation, System.Text.StringBuilder text)
    {
        if (operation.Operator is SqlOperator.BitAnd or SqlOperator.BitOr)
            Write(Call(operation.Operator == SqlOperator.BitAnd ? "bitAnd" : "bitOr", operation.Left, operation.Right), text);
        else
            base.WriteBinary(operation, text);
    }

    private protected override string QuoteText(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    internal override string Quote(string name) => $"`{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)}`";

    // What does not fit 64 bits would be read as a double.
    private protected override string Write(BigInteger value) => BigInteger.Abs(value) <= long.MaxValue ? base.Write(value) : $"toInt256('{value.ToString(CultureInfo.InvariantCulture)}')";

    // A query that is named is evaluated as often as that is done: so each row is made into several at once.
    private protected override SqlQuery Unpivot(UnpivotQuery query)
    {
        const string Values = "values";
        var rows = Call("arrayJoin", Call("array", [.. query.Rows.Select(row => Call("tuple", [.. row]))]));
        SqlExpression Value(int place) => Call("tupleElement", Column(Values), Whole(place + 1));
        return new SelectQuery(
            [.. Same(query.Before), .. query.Names.Select((name, i) => new SelectedColumn(Value(i), name)), .. Same(query.Behind)], TableReference.Of("unpivoted"))
        {
            Inner = new SelectQuery([.. query.Before, new SelectedColumn(rows, Values), .. query.Behind], query.From),
            Where = query.Only is { } only ? new Membership(Value(only.Place), only.Values) : null,
        };
    }

    private static IEnumerable<SelectedColumn> Same(IEnumerable<SelectedColumn> columns) => columns.Select(column => new SelectedColumn(Column(column.Name), column.Name));

    private protected override string Named(NamedQuery query) => $"{Quote(query.Name)} AS (";

    [GeneratedRegex(@"^Decimal\((\d+),\s*(\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalType();
}
