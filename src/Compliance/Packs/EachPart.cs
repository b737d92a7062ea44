using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
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
    // Which parts a table applies to, where it does not apply to what lies in no row.
    private Condition? _inRow;
    private string? _place;

    /// <summary>When what was asked applies: a condition, where there is one part at least; a number, where there is such a number.</summary>
    public Condition? When(Requirement requirement) => (requirement is BoundRequirement bound ? bound.Inner : requirement) is ConditionRequirement
        ? Is(FigureDerivation.Measure(whole, _inRow is null ? $"count({part.Name}{Where})" : $"count({part.Name} in a row of {_place}{Where})", new PartsFigure(FigureKind.Count, part, null, null, _inRow ?? when)), Comparator.MoreThan)
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

    /// <summary>
    /// What a rule measures of the parts where a table has the limits: that none misses that of its row. A part that lies in no row leaves it open, unless the rule does
    /// not apply to it. Null where there is more than one limit, or no part can miss it.
    /// </summary>
    public ConditionRequirement? Table(string text, Measure measure, IReadOnlyList<Limit> limits)
    {
        if (limits.Count != 1 || limits[0] is not LimitTable table)
            return null;

        var rows = table.Rows.Boxes.Select(RowConditions.Of).ToList();
        var missing = rows.Select(Condition (row, index) => And([row, new NotCondition(new ComparisonCondition(measure, table.Limits[index].Comparator, new ConstantMeasure(table.Limits[index].Value, isDate: false)))])).ToList();
        var inRow = new AnyCondition(rows);
        var failing = new PartsFigure(FigureKind.Count, part, null, null, And([new AnyCondition(missing)]));
        if (!failing.MayCount)
            return null;

        // Two tables over one measure are two numbers.
        var place = $"{Path.GetFileName(table.Span.File)}:{table.Span.Line}:{table.Span.Column}";
        var fails = $"count({part.Name}: {text} misses its row of {place}{Where})";
        var asked = new List<Condition> { Is(FigureDerivation.Measure(whole, fails, failing), Comparator.EqualTo) };
        if (!table.NeedsRow)
            (_inRow, _place) = (And([inRow]), place);
        else if (new PartsFigure(FigureKind.Count, part, null, null, And([new NotCondition(inRow)])) is { MayCount: true } outside)
            asked.Add(new AnyCondition([Is(FigureDerivation.Measure(whole, $"count({part.Name}: {text} in no row of {place}{Where})", outside), Comparator.EqualTo), Unknown(place)]));
        return new ConditionRequirement(fails + " = 0", asked.Count == 1 ? asked[0] : new AllCondition(asked), [new MustHold(table.From, table.Span) { Until = table.Until }]);
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
        return figure.MayCount ? new NumberRequirement(name, FigureDerivation.Measure(whole, name, figure), limits) : null;
    }

    private string Where => whenText is null ? "" : $" where {whenText}";

    private AllCondition And(IEnumerable<Condition> conditions) => new([.. when is null ? [] : new[] { when }, .. conditions]);

    // What a part in no row would have to meet: nobody knows.
    private MembershipCondition Unknown(string place)
    {
        var slot = whole.Derive(new UnknownDerivation($"row({part.Name}: {place})", new LocalizedText($"适用于各{part.Label.Zh}的行", $"a row of the table for each {part.Label.En}")).Fact);
        return new MembershipCondition(whole.Facts[slot], slot, allowed: 2);
    }

    private Condition And(Condition condition) => when is null ? condition : new AllCondition([when, condition]);

    private static ComparisonCondition Is(Measure count, Comparator comparator) =>
        new(count, comparator, new ConstantMeasure(new Quantity(Rational.Zero, Unit.Plain), isDate: false));
}
