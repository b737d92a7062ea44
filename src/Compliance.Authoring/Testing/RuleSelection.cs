using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Authoring.Testing;

/// <summary>The rules of packs that are to be tested, by their names.</summary>
public static class RuleSelection
{
    /// <summary>The rules of a pack with some names, in the pack's order; all of them where no names are given.</summary>
    public static IEnumerable<Rule> Of(RulePack pack, IReadOnlyList<string> names) =>
        pack.Rules.Where(rule => names.Count == 0 || names.Contains(rule.Id));

    /// <summary>An error for each name that no rule of the packs has: a misspelt rule is a mistake, and not one without failures.</summary>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<RulePack> packs, IReadOnlyList<string> names)
    {
        var diagnostics = new DiagnosticBag();
        List<string> known = [.. packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id)];
        var searched = string.Join(", ", packs.Select(pack => $"{pack.Id}@{pack.Version}"));
        foreach (var name in names.Where(name => !known.Contains(name)))
            diagnostics.Report(DiagnosticKinds.UnknownRule, SourceSpan.None, diagnostics.Nearest(name, known), ("pack", searched), ("found", name));
        return diagnostics.Items;
    }
}
