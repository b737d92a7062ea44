using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>Writes the facts of a case as a reader is told them.</summary>
internal static class CaseFacts
{
    public static string Of(Rule rule, RuleCase @case, Language language)
    {
        var own = Of(rule.Subject, @case.Facts, language);
        if (@case.Members.Count == 0 || rule.Requirement is not AggregateRequirement aggregate)
            return own;

        var members = @case.Members.Select((facts, place) => $"{aggregate.Aggregate.Members.Label.In(language)} {place + 1}: {Of(aggregate.Aggregate.Members, facts, language)}");
        return string.Join(language == Language.Chinese ? "；" : "; ", (@case.Facts.Count == 0 ? [] : new[] { own }).Concat(members));
    }

    private static string Of(SubjectKind kind, IReadOnlyDictionary<int, StatedValue> facts, Language language)
    {
        var zh = language == Language.Chinese;
        if (facts.Count == 0)
            return zh ? "没有填报" : "nothing stated";

        return string.Join(zh ? "，" : ", ", facts
            .OrderBy(fact => fact.Key)
            .Select(fact => $"{kind.Facts[fact.Key].Label.In(language)} = {StatedText.Of(kind.Facts[fact.Key], fact.Value, language)}"));
    }
}
