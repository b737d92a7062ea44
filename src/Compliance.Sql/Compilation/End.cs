using Compliance.Sql.Syntax;

namespace Compliance.Sql.Compilation;

/// <summary>One end of what a measure may be over a row: a fraction of whole numbers.</summary>
/// <param name="Numerator">The number above the line; NULL where there is no end on this side.</param>
/// <param name="Denominator">The one below it, greater than 0 wherever there is an end.</param>
/// <param name="IsOpen">Whether the end itself is left out; never NULL.</param>
internal sealed record End(Amount Numerator, Amount Denominator, SqlExpression IsOpen)
{
    /// <summary>No end on this side, of no row.</summary>
    public static End None { get; } = new(new Amount(SqlSyntax.Null, 0, MayBeNull: true), Amount.One, SqlSyntax.False);

    /// <summary>Whether there is none on this side, of no row.</summary>
    public bool IsNone => Numerator.Value is NullLiteral;

    /// <summary>Whether it is a number that is known beforehand.</summary>
    public bool IsKnown => Numerator.Known is not null && Denominator.Known is not null;

    /// <summary>An end that belongs to what it ends.</summary>
    public static End Closed(Amount numerator) => new(numerator, Amount.One, SqlSyntax.False);
}
