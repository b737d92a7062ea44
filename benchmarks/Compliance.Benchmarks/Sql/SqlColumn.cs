using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Benchmarks.Sql;

/// <summary>A fact as columns of a table: a bit set of choices, or the two ends of a number in the unit of the register's heading.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Heading">The heading of its column in the register.</param>
/// <param name="Unit">The unit of its bare numbers.</param>
internal sealed record SqlColumn(Fact Fact, string Heading, Unit Unit)
{
    /// <summary>Every choice there is.</summary>
    public ulong DomainValues => ((ChoiceSet)Fact.DomainValues).Members;

    /// <summary>An end of the domain in the heading's unit; null where it has none.</summary>
    public Rational? DomainEnd(bool isUpper) =>
        (isUpper ? Fact.Domain.Upper : Fact.Domain.Lower).Value is { } value ? Fact.Unit.Convert(value, Unit) : null;

    /// <summary>The column of a bit set.</summary>
    public static string Members(Fact fact) => fact.Name;

    /// <summary>The column of an end; it is null where nothing bounds the number.</summary>
    public static string End(Fact fact, bool isUpper) => fact.Name + (isUpper ? "_high" : "_low");
}
