using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Checks that the parents' rules that a pack names are there. A parent that is not among the packs at hand is taken as it is named.</summary>
internal static class ParentRules
{
    public static void Check(string folder, IReadOnlyList<ParentRule> named, DiagnosticBag diagnostics)
    {
        var root = Path.Combine(folder, "..", "..");
        foreach (var parent in named.GroupBy(rule => rule.Pack))
        {
            if (PackFolders.VersionsIn(root, parent.Key).LastOrDefault() is not { } version)
                continue;

            var ids = IdsIn(Path.Combine(root, parent.Key, version)).ToList();
            foreach (var rule in parent.Where(rule => !ids.Contains(rule.Rule)))
                diagnostics.Report(DiagnosticKinds.UnknownRuleInPack, rule.Span, diagnostics.Nearest(rule.Rule, ids), ("pack", rule.Pack), ("found", rule.Rule));
        }
    }

    // What is wrong with the parent is said where the parent itself is read.
    private static IEnumerable<string> IdsIn(string folder)
    {
        var discarded = new DiagnosticBag();
        foreach (var chapter in PackFileList.Chapters(folder, discarded))
        {
            if (SourceFile.Read(chapter.Path, discarded) is not { } text || YamlReader.Read(text, chapter.Path, discarded) is not MappingNode file || file.Find("rules") is not SequenceNode rules)
                continue;

            foreach (var rule in rules.Items.OfType<MappingNode>())
            {
                if (rule.Find("id") is ScalarNode { IsNull: false } id)
                    yield return id.Text;
            }
        }
    }
}
