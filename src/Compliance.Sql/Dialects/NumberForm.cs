using System.Numerics;

namespace Compliance.Sql.Dialects;

/// <summary>How a number is held as a whole one.</summary>
/// <param name="Decimals">How many digits behind the point are kept: the whole number is that of 10 to the power of so many parts.</param>
/// <param name="Digits">How many digits it may have in all, at most 18.</param>
/// <param name="IsRounded">Whether more digits are rounded to so many, as for binary fractions of which it is said how many count.</param>
internal sealed record NumberForm(int Decimals, int Digits, bool IsRounded)
{
    /// <summary>The greatest that it may be.</summary>
    public BigInteger Most => BigInteger.Pow(10, Digits) - 1;

    /// <summary>How many there are of the whole number to one of the number.</summary>
    public BigInteger Scale => BigInteger.Pow(10, Decimals);

    /// <summary>The least binary fraction of so many decimals that doubles do not tell from its neighbours, as a whole number.</summary>
    public static BigInteger DoubleLimit { get; } = BigInteger.Pow(2, 53);

    /// <summary>Whether every number of a type fits.</summary>
    public bool Holds(ColumnType type) => type.Kind is ColumnKind.Whole or ColumnKind.DecimalNumber && type.WholeDigits > 0 && type.WholeDigits + Decimals <= Digits && type.Decimals <= Decimals;
}
