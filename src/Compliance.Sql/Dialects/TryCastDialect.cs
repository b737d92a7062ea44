using System.Globalization;
using Compliance.Sql.Syntax;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Dialects;

/// <summary>A dialect with <c>TRY_CAST</c>, which gives NULL for what does not fit.</summary>
internal abstract class TryCastDialect : SqlDialect
{
    /// <summary>How many digits a decimal has that is multiplied by a power of ten: the product has room for them.</summary>
    protected abstract int DigitsOfProducts { get; }

    // The comparison with the column itself comes after the one with NULL: what does not fit cannot be compared either.
    private protected override SqlExpression ExactWhole(SqlExpression column, NumberForm form, bool isSure)
    {
        var exact = new Cast(column, FixedType(form), IsTry: !isSure);
        return isSure ? Widen(exact, form) : Case([new CaseBranch(IsNull(exact), Null), new CaseBranch(Apply(SqlOperator.Equal, exact, column), Widen(exact, form))], Null);
    }

    // Of doubles beyond so many, two decimals of as many digits are one double.
    private protected override SqlExpression RoundedWhole(SqlExpression column, NumberForm form)
    {
        var number = new Cast(column, "DOUBLE");
        var bound = new Cast(Literal((NumberForm.DoubleLimit / form.Scale).ToString(CultureInfo.InvariantCulture)), "DOUBLE");
        return If(Apply(SqlOperator.Less, Call("ABS", number), bound), Widen(new Cast(number, FixedType(form), IsTry: true), form), Null);
    }

    private static string FixedType(NumberForm form) => $"DECIMAL({form.Digits}, {form.Decimals})";

    private Cast Widen(SqlExpression exact, NumberForm form) => form.Decimals == 0
        ? new Cast(exact, "BIGINT")
        : new Cast(Apply(SqlOperator.Times, new Cast(exact, $"DECIMAL({DigitsOfProducts}, {form.Decimals})"), Whole(form.Scale)), "BIGINT");
}
