using System;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Display;

/// <summary>Finds the rule that a command names.</summary>
internal static class RuleLookup
{
    /// <summary>The rule with an id or a title; null where the pack has none, which is said with the nearest right name.</summary>
    public static Rule? Rule(RulePack pack, string name, Language language)
    {
        var rule = pack.FindRule(name) ?? pack.Rules.FirstOrDefault(one => one.Title.Zh == name || string.Equals(one.Title.En, name, StringComparison.OrdinalIgnoreCase));
        if (rule is null)
        {
            var nearest = NearestName.Of(name, pack.Rules.Select(one => one.Id));
            Refusal.Write(
                language,
                $"规则包 {pack.Id}@{pack.Version} 中没有规则“{name}”；{(nearest is null ? "rules list 列出全部规则" : $"是否应为“{nearest}”？")}",
                $"the pack {pack.Id}@{pack.Version} has no rule '{name}'; {(nearest is null ? "rules list names those that there are" : $"did you mean '{nearest}'?")}");
        }

        return rule;
    }
}
