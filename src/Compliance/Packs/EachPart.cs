using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>
/// What a rule asks of each part of its subject, as something that is asked of the subject: that the greatest of some numbers is at
/// most 2 says that each of them is, and that no part fails says that each passes.
/// </summary>
/// <param name="whole">The kind of the subject.</param>
/// <param name="part">The kind of its parts.</param>
/// <param name="when">Which of the parts it applies to; null for all.</param>
/// <param name="whenText">The same as it is written.</param>
internal sealed class EachPart(SubjectKind whole, SubjectKind part, Condition? when, string? whenText)
{
    /// <summary>When what was asked applies: a condition, where there is one part at least; a number, where there is such a number.</summary>
    public Condition? When(Requirement requirement) => (requirement is BoundRequirement bound ? bound.Inner : requirement) is ConditionRequirement
        ? Is(FigureDerivation.Measure(whole, $"count({part.Name}{Where})", new PartsFigure(FigureKind.Count, part, null, null, when)), Comparator.MoreThan)
        : null;

    /// <summary>What a rule asks of the parts by a condition; null where no part can fail.</summary>
    public ConditionRequirement? Require(string text, Condition condition, IReadOnlyList<Limit> limits)
    {
        var failing = new PartsFigure(FigureKind.Count, part, null, null, And(new NotCondition(condition)));
        if (!failing.MayCount)
            return null;

        var fails = $"count({part.Name} where {(whenText is null ? "" : $"({whenText}) and ")}not ({text}))";
        return new ConditionRequirement(fails + " = 0", Is(FigureDerivation.Measure(whole, fails, failing), Comparator.EqualTo), limits);
    }

    /// <summary>What a rule measures of the parts; null where its limits are on different sides, or no part can count.</summary>
    public NumberRequirement? Measure(string text, Measure measure, IReadOnlyList<Limit> limits)
    {
        var comparators = limits.OfType<Threshold>().Select(threshold => threshold.Comparator).ToList();
        var isUpper = comparators.TrueForAll(comparator => comparator is Comparator.AtMost or Comparator.LessThan);
        var isLower = comparators.TrueForAll(comparator => comparator is Comparator.AtLeast or Comparator.MoreThan);
        if (comparators.Count < limits.Count || (!isUpper && !isLower))
            return null;

        var figure = new PartsFigure(isUpper ? FigureKind.Greatest : FigureKind.Least, part, measure, null, when);
        var name = $"{(isUpper ? "greatest" : "least")}({(measure is FactMeasure { Fact.IsDerived: false } ? $"{part.Name}." : $"{part.Name}: ")}{text}{Where})";
        return figure.MayCount ? new NumberRequirement(name, FigureDerivation.Measure(whole, name, figure), limits, whole) : null;
    }

    private string Where => whenText is null ? "" : $" where {whenText}";

    private Condition And(Condition condition) => when is null ? condition : new AllCondition([when, condition]);

    private ComparisonCondition Is(Measure count, Comparator comparator) =>
        new(count, comparator, new ConstantMeasure(new Quantity(Rational.Zero, Unit.Plain), isDate: false), whole.Facts);
}
