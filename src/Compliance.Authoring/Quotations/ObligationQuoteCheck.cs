using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>A rule is as strict as its strictest words; where they are silent it is binding, or what its reading says.</summary>
internal sealed class ObligationQuoteCheck : IQuoteCheck
{
    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        var found = rule.Rule.Obligation;
        var allowed = rule.Quotations.Select(quotation => Allowed(rule, quotation)).ToList();

        // Of several clauses the strictest governs.
        var strictest = allowed.Min(each => each.Min());
        var governing = rule.Quotations[allowed.FindIndex(each => each.Contains(strictest))];
        if (found == strictest || (rule.Reading is not null && allowed.Count == 1 && allowed[0].Contains(found)))
            yield break;

        // Or the one that the reading says prevails, in words of its own.
        if (allowed.Count > 1 && allowed.Exists(each => each.Contains(found)) && rule.Reading?.Obligations.Distinct().ToList() is [var prevailing] && prevailing == found)
            yield break;

        var word = governing.Modalities.FirstOrDefault(modality => modality.Obligation == strictest);
        var part = word is null ? QuotedPart.Whole(governing.Clause) : governing.Part(word.Start, word.Length);
        yield return rule.Find(
            QuotationKinds.WrongObligation, rule.Rule.Span, part, LocalizedText.Same($"obligation: {found.Word()}"),
            ("words", part.Words), ("expected", Name(strictest)), ("found", Name(found)));
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule)
    {
        foreach (var quotation in rule.Quotations)
        {
            if (quotation.Obligations.Count == 0)
                yield return new OpenPoint(new LocalizedText("没有写明是否必须", "it does not say how strongly it binds"), QuotedPart.Whole(quotation.Clause));
            if (quotation.Obligations.Count > 1)
                yield return new OpenPoint(new LocalizedText("约束强度的表述不一致", "it says in more than one way how strongly it binds"), QuotedPart.Whole(quotation.Clause));
        }
    }

    private static LocalizedText Name(Obligation obligation)
    {
        var zh = obligation switch { Obligation.Must => "必须", Obligation.InPrinciple => "原则上", Obligation.Strive => "力争", _ => "鼓励" };
        return new LocalizedText($"“{zh}”（{obligation.Word()}）", obligation.Word());
    }

    private static IReadOnlyList<Obligation> Allowed(QuotedRule rule, Quotation quotation)
    {
        if (quotation.Obligations.Count > 0)
            return quotation.Obligations;

        // A reading that settles one clause does not weaken another that speaks plainly.
        var read = rule.Reading?.Obligations.Distinct().ToList() ?? [];
        return rule.Quotations.Count == 1 && read.Count == 1 ? read : [Obligation.Must];
    }
}
