using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>A fact as it is stated, and as far as invariants leave it.</summary>
internal static class NarrowedValue
{
    // By what a value is derived that is stated by nobody.
    private const string Invariants = "invariants";

    /// <summary>What there is of a fact by what is stated of it and what is left of it.</summary>
    public static StatedValue? Of(Fact fact, int slot, StatedValue? stated, Narrowing narrowing, SubjectHeader header)
    {
        if (!narrowing.Values.TryGetValue(slot, out var left) || ReferenceEquals(left, stated?.PossibleValues ?? fact.DomainValues))
            return stated;

        // Of a fact of which nothing is known any more, nothing is stated.
        if (ReferenceEquals(left, fact.DomainValues))
            return null;
        return new StatedValue(left, fact.Unit, Write(fact, left), stated?.Span ?? header.Span) { DerivedBy = Invariants };
    }

    private static string Write(Fact fact, PossibleValues values)
    {
        if (values is NumberRange range)
        {
            return fact.Type == FactType.Date
                ? string.Join("..", new[] { range.Interval.Lower, range.Interval.Upper }.Distinct().Select(end => end.Value is { } day ? CalendarDate.FromDayNumber((int)day.Numerator).ToString() : ""))
                : FigureDerivation.Write(range.Interval);
        }

        var members = ((ChoiceSet)values).Members;
        if (fact.Type == FactType.Boolean)
            return members == 2 ? "yes" : members == 1 ? "no" : "yes | no";
        return string.Join(" | ", fact.Choices.Where((_, place) => (members & (1UL << place)) != 0).Select(choice => choice.Name));
    }
}
