using System;
using System.Linq;
using Compliance.Findings;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>Tells what rules match on.</summary>
internal static class RulePatterns
{
    /// <summary>Whether a rule matches on evaluations.</summary>
    public static bool MatchEvaluations(IRuleDefinition rule) => Match(rule.LeftHandSide, typeof(Evaluation));

    private static bool Match(RuleElement element, Type type) => element switch
    {
        PatternElement { Source: { } source } => Match(source, type),
        PatternElement pattern => pattern.ValueType == type,
        GroupElement group => group.ChildElements.Any(child => Match(child, type)),
        NotElement not => Match(not.Source, type),
        ExistsElement exists => Match(exists.Source, type),
        ForAllElement all => Match(all.BasePattern, type) || all.Patterns.Any(pattern => Match(pattern, type)),
        AggregateElement aggregate => Match(aggregate.Source, type),
        _ => false,
    };
}
