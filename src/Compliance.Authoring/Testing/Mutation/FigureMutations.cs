using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Every number over parts that differs from a given one in one part: how they are drawn together, what is measured, what it weighs, and which count.</summary>
internal static class FigureMutations
{
    private static readonly FigureKind[] Middle = [FigureKind.Average, FigureKind.Least, FigureKind.Greatest];

    /// <summary>The rule over a kind that has the mutations of all such numbers in it as facts; itself where it has no such number.</summary>
    public static Rule WithFacts(Rule rule)
    {
        var changed = rule.Requirement.Slots.Concat(rule.When?.Slots ?? []).Distinct().SelectMany(slot => Facts(rule.Subject.Facts[slot])).ToList();
        return changed.Count == 0 ? rule : ChangedRule.Subject(rule, rule.Subject.With(changed));
    }

    /// <summary>The mutations of a fact that is such a number, as far as a kind has them as facts; none of any other.</summary>
    public static IEnumerable<Measure> Of(FactMeasure measure, SubjectKind kind) => Facts(measure.Fact)
        .Select(fact => kind.SlotOf(fact.Name))
        .Where(slot => slot >= 0)
        .Select(slot => new FactMeasure(kind.Facts[slot], slot));

    private static IEnumerable<Fact> Facts(Fact fact) => fact.Derivation is not FigureDerivation { Figure: var figure }
        ? []
        : Changed(figure)
            .Where(changed => changed.MayCount)
            .Select(changed => new FigureDerivation(ExpressionSyntax.Of(changed), changed).Fact)
            .Where(changed => changed.Unit.Dimension.Equals(fact.Unit.Dimension) && changed.Name != fact.Name);

    private static IEnumerable<PartsFigure> Changed(PartsFigure figure)
    {
        foreach (var other in Middle.Contains(figure.Kind) ? Middle.Where(kind => kind != figure.Kind) : [])
            yield return new PartsFigure(other, figure.Parts, figure.Of, null, figure.Where);
        if (figure.By is { } by)
        {
            yield return new PartsFigure(figure.Kind, figure.Parts, figure.Of, null, figure.Where);
            foreach (var changed in Others(by, figure.Parts).Where(changed => IsNeverNegative(changed, figure.Parts)))
                yield return new PartsFigure(figure.Kind, figure.Parts, figure.Of, changed, figure.Where);
        }

        foreach (var changed in figure.Of is null ? [] : Others(figure.Of, figure.Parts).Where(changed => figure.Kind != FigureKind.Share || IsNeverNegative(changed, figure.Parts)))
            yield return new PartsFigure(figure.Kind, figure.Parts, changed, figure.By, figure.Where, figure.Among);
        foreach (var changed in figure.Where is null ? [] : ConditionMutations.Of(figure.Where, figure.Parts).Append(null))
            yield return new PartsFigure(figure.Kind, figure.Parts, figure.Of, figure.By, changed, changed is null ? null : figure.Among);
        foreach (var changed in figure.Among is null ? [] : ConditionMutations.Of(figure.Among, figure.Parts).Append(null))
            yield return new PartsFigure(figure.Kind, figure.Parts, figure.Of, figure.By, figure.Where, changed);
    }

    // Other facts of the dimension, and the measure changed in itself.
    private static IEnumerable<Measure> Others(Measure measure, SubjectKind parts)
    {
        var facts = measure is not FactMeasure own ? [] : parts.Facts
            .Select((fact, slot) => (Fact: fact, Slot: slot))
            .Where(other => !other.Fact.IsDerived && other.Fact.Type is FactType.Number or FactType.Count && other.Slot != own.Slot && other.Fact.Unit.Dimension.Equals(own.Dimension))
            .Select(Measure (other) => new FactMeasure(other.Fact, other.Slot));
        return facts.Concat(MeasureMutations.Of(measure, parts));
    }

    private static bool IsNeverNegative(Measure measure, SubjectKind parts) => measure.Enclose(new DomainFactValues(parts)).Lower.Value is { Sign: >= 0 };
}
