using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Facts;

namespace Compliance.Authoring.Quotations;

/// <summary>A rule measures what its words speak of: no other fact of the same type and dimension is called much more like them.</summary>
internal sealed class MeasureQuoteCheck : IQuoteCheck
{
    // Labels are not sentences: most of the other one has to be there, and clearly more than of the rule's own.
    private const double Most = 0.6;
    private const double Clearly = 0.3;

    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        var facts = rule.Rule.Subject.Facts;
        var read = rule.Rule.Requirement.Slots.Distinct().Select(slot => facts[slot]).ToList();
        var all = rule.Facts().ToList();
        double Likeness(Fact fact) => rule.Quotations.Max(quotation => Wording.Overlap(quotation.Text, fact.Label.Zh));

        foreach (var fact in read)
        {
            var other = facts
                .Where(each => each.Type == fact.Type && each.Unit.Dimension.Equals(fact.Unit.Dimension) && !all.Contains(each))
                .OrderByDescending(Likeness)
                .FirstOrDefault();
            if (other is null || Likeness(other) < Most || Likeness(other) < Likeness(fact) + Clearly)
                continue;

            yield return rule.Find(
                QuotationKinds.OtherMeasure, rule.Rule.Span, QuotedPart.Whole(rule.Quotations[0].Clause), rule.Rule.Requirement.Text,
                ("expected", other.Label), ("fact", other.Name), ("label", fact.Label), ("found", fact.Name));
        }
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];
}
