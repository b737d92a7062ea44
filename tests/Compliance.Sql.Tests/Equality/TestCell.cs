using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Sql.Tests.Equality;

/// <summary>What a fact may be as the cells of a table.</summary>
internal static class TestCell
{
    /// <summary>The cells: one of a choice or Boolean, two of a number or day.</summary>
    public static IEnumerable<string?> Of(Fact fact, PossibleValues values) => values is NumberRange range
        ? [Of(fact, range.Interval.Lower), Of(fact, range.Interval.Upper)]
        : [Words(fact, ((ChoiceSet)values).Members)];

    /// <summary>Whether a value is one that a table can hold: 901 s are no decimal number of minutes.</summary>
    public static bool IsDecimal(StatedValue stated) => stated.PossibleValues is not NumberRange range
        || new[] { range.Interval.Lower.Value, range.Interval.Upper.Value }.All(end => end is not { } value || Decimals.Write(Fraction.Of(value)) is not null);

    /// <summary>An end; null where there is none, and where it is open: then it is that of the domain, and not stated.</summary>
    public static string? Of(Fact fact, Bound end) => end is not { Value: { } value, IsClosed: true } ? null
        : fact.Type == FactType.Date ? CalendarDate.FromDayNumber((int)value.Numerator).ToString()
        : Decimals.Write(Fraction.Of(value))!;

    /// <summary>Words with a sign between them; null for all of them.</summary>
    public static string? Words(Fact fact, ulong members)
    {
        if (members == ((ChoiceSet)fact.DomainValues).Members)
            return null;
        return fact.Type == FactType.Boolean ? (members == 2 ? "true" : "false") : string.Join("|", fact.Choices.Where((_, i) => ((members >> i) & 1) != 0).Select(choice => choice.Name));
    }
}
