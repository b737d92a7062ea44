using System;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.NRules;

/// <summary>Tells a name that another kind of subject has from one that nobody has, which is a mistake.</summary>
internal sealed class PackNames(RulePack pack)
{
    /// <exception cref="ArgumentException">No kind of the vocabulary has the fact; the message names the nearest one of the subject's kind.</exception>
    public void RequireFact(string fact, SubjectKind kind)
    {
        if (!pack.Vocabulary.Kinds.Any(other => FactSlots.Of(other, fact) >= 0))
            kind.RequireSlot(fact);
    }

    /// <exception cref="ArgumentException">The pack has no such rule; the message names the nearest one.</exception>
    public void RequireRule(string rule)
    {
        if (pack.Rules.Any(one => one.Id == rule))
            return;

        var nearest = NearestName.Of(rule, pack.Rules.Select(one => one.Id));
        throw new ArgumentException($"The pack {pack.Id}@{pack.Version} has no rule '{rule}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", nameof(rule));
    }
}
