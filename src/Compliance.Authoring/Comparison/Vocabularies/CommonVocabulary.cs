using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Comparison.Vocabularies;

/// <summary>
/// The kinds and facts that two vocabularies both have, by name: each fact with the values that both allow it, in the unit of
/// the older one. What is found over it can be stated in either.
/// </summary>
internal sealed class CommonVocabulary
{
    private readonly Dictionary<string, SubjectKind> _kinds;

    public CommonVocabulary(Vocabulary before, Vocabulary after)
    {
        _kinds = before.Kinds
            .Select(kind => (Kind: kind, Other: after.FindKind(kind.Name)))
            .Where(pair => pair.Other is not null)
            .ToDictionary(pair => pair.Kind.Name, pair => Common(pair.Kind, pair.Other!), StringComparer.Ordinal);
    }

    /// <summary>A rule over the common facts; nothing, and the names of what only one vocabulary knows, where it reads such facts.</summary>
    public TranslatedRule Translate(Rule rule) => new RuleTranslation(name => _kinds.TryGetValue(name, out var kind) ? kind : null).Translate(rule);

    private static SubjectKind Common(SubjectKind before, SubjectKind after)
    {
        var facts = new List<Fact>();
        foreach (var fact in before.Facts)
        {
            if (after.SlotOf(fact.Name) is var slot && slot >= 0 && Common(fact, after.Facts[slot]) is { } common)
                facts.Add(common);
        }

        return new SubjectKind(before.Name, before.Label, facts, before.Units);
    }

    private static Fact? Common(Fact before, Fact after)
    {
        if (before.Type != after.Type || !before.Unit.Dimension.Equals(after.Unit.Dimension) || before.Unit.IsDifference != after.Unit.IsDifference)
            return null;

        var choices = before.Choices.Where(choice => after.Choices.Any(other => other.Name == choice.Name)).ToList();
        var domain = before.Domain.Intersect(after.Domain.Scale(after.Unit.Scale / before.Unit.Scale));
        return domain is null || (before.Type == FactType.Choice && choices.Count == 0)
            ? null
            : new Fact(before.Name, before.Label, before.Type, before.Unit, domain, choices, before.About);
    }
}
