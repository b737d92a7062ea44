using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Packs;

/// <summary>
/// What <c>share</c>, <c>count</c>, <c>sum</c> and <c>ratio</c> say where the kind that is counted is a part of the rule's own: the number over
/// parts that is the same. A ratio of two sums is the mean of each part's own ratio, weighted by what it is divided by, and known as narrowly as either.
/// </summary>
internal static class PartsAggregate
{
    /// <summary>The number as a measure of what contains the parts; null where no part can count.</summary>
    public static FactMeasure? Measure(SubjectKind whole, Aggregate aggregate, AggregateText text)
    {
        var figure = FigureOf(aggregate);
        return figure.MayCount ? FigureDerivation.Measure(whole, NameOf(aggregate, text), figure) : null;
    }

    private static PartsFigure FigureOf(Aggregate aggregate)
    {
        var (members, counted) = (aggregate.Members, And(aggregate.Among, aggregate.Where));
        return aggregate.Kind switch
        {
            AggregateKind.Count => new PartsFigure(FigureKind.Count, members, null, null, counted),
            AggregateKind.Sum => new PartsFigure(FigureKind.Sum, members, aggregate.Of, null, counted),
            AggregateKind.Share => new PartsFigure(FigureKind.Share, members, aggregate.Of, null, aggregate.Where, aggregate.Among),
            _ => new PartsFigure(FigureKind.Average, members, new ArithmeticMeasure(aggregate.Of!, ArithmeticOperator.Divide, aggregate.To!), aggregate.To, counted, total: aggregate.Of),
        };
    }

    // As it would be written, so that a case may state it by that name.
    private static string NameOf(Aggregate aggregate, AggregateText text)
    {
        var members = aggregate.Members.Name;
        var of = aggregate.Of is FactMeasure { Fact.IsDerived: false } ? $"{members}.{text.Of}" : $"{members}: {text.Of}";
        var counted = text.Among is null || text.Where is null ? text.Among ?? text.Where : $"({text.Among}) and ({text.Where})";
        var where = counted is null ? "" : $" where {counted}";
        return aggregate.Kind switch
        {
            AggregateKind.Count => $"count({members}{where})",
            AggregateKind.Sum => $"sum({of}{where})",
            AggregateKind.Share => $"share({of} where {text.Where}{(text.Among is null ? "" : $" among {text.Among}")})",
            _ => $"average({members}: ({text.Of}) / ({text.To}) by {text.To}{where})",
        };
    }

    private static Condition? And(Condition? among, Condition? where) =>
        new[] { among, where }.OfType<Condition>().ToArray() is { Length: 2 } both ? new AllCondition(both) : among ?? where;
}
