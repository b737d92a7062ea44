using System.Numerics;
using Compliance.Sql.Syntax;

namespace Compliance.Sql.Compilation;

/// <summary>A whole number of a row, with the greatest that it may be on either side of 0: so it is known beforehand that nothing overflows.</summary>
/// <param name="Value">The number; NULL where there is none, if it may be.</param>
/// <param name="Most">The greatest that it may be, its sign aside.</param>
/// <param name="MayBeNull">Whether there may be none.</param>
internal sealed record Amount(SqlExpression Value, BigInteger Most, bool MayBeNull)
{
    /// <summary>A number that is known beforehand.</summary>
    public static Amount Of(BigInteger value) => new(SqlSyntax.Whole(value), BigInteger.Abs(value), MayBeNull: false);

    /// <summary>1.</summary>
    public static Amount One { get; } = Of(1);

    /// <summary>The number, where it is known beforehand.</summary>
    public BigInteger? Known => (Value as WholeLiteral)?.Value;

    /// <summary>Whether it is a number that is known beforehand.</summary>
    public bool Is(int value) => Known is { } known && known == value;
}
