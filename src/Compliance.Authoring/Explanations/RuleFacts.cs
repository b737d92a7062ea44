using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Explanations;

/// <summary>The facts that rules read, with what a reader has to know of each.</summary>
public static class RuleFacts
{
    /// <summary>The facts that a rule reads, each with the kind of subject that states it: the rule's own, then those of members.</summary>
    public static IReadOnlyList<(SubjectKind Kind, Fact Fact)> Of(Rule rule) => rule.FactsRead;

    /// <summary>What a fact may be: <c>m², &gt; 0 m²</c>; of a choice its values with their labels.</summary>
    public static string Domain(Fact fact, Language language)
    {
        var zh = language == Language.Chinese;
        return fact.Type switch
        {
            FactType.Boolean => "true | false",
            FactType.Choice => string.Join(" | ", fact.Choices.Select(choice => $"{choice.Name} ({choice.Label.In(language)})")),
            FactType.Date => zh ? "日期，形如 2026-11-22" : "a date such as 2026-11-22",
            _ => string.Join(zh ? "，" : ", ", new[] { fact.Unit.Symbol.In(language), fact.DescribeDomain().In(language), fact.Type == FactType.Count ? (zh ? "整数" : "whole") : "" }.Where(part => part.Length > 0)),
        };
    }
}
