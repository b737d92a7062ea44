using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing;
using Compliance.Packs;

namespace Compliance.Cli.Test;

/// <summary>What testing a pack came to.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Rules">The rules that were tested, in the pack's order.</param>
internal sealed record PackTest(RulePack Pack, IReadOnlyList<RuleTest> Rules)
{
    public bool Passed => Rules.All(rule => rule.Passed);

    public int Cases => Rules.Sum(rule => rule.Results.Count);

    public int Failures => Rules.Sum(rule => rule.Failures.Count());

    /// <summary>How many of the goals are shown; null if nothing was requested.</summary>
    public Score? Coverage => Rules.All(rule => rule.Coverage is null) ? null : new(Rules.Sum(rule => rule.Coverage!.Met.Count), Rules.Sum(rule => rule.Coverage!.Count));

    /// <summary>How many of the changes are noticed; null if there were none.</summary>
    public Score? Mutation => Rules.All(rule => rule.Mutation is null) ? null : new(Rules.Sum(rule => rule.Mutation!.Killed), Rules.Sum(rule => rule.Mutation!.Count));

    /// <summary>How many changes are proven to change nothing.</summary>
    public int Equivalent => Rules.Sum(rule => rule.Mutation?.Equivalent.Count ?? 0);
}
