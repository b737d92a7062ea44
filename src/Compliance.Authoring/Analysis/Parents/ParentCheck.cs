using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Contracts;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis.Parents;

/// <summary>Whether each rule that carries out a parent's rule is no laxer than that one.</summary>
public sealed class ParentCheck : ILintCheck
{
    /// <inheritdoc/>
    public IEnumerable<LintFinding> Check(LintContext context, CancellationToken cancellation)
    {
        var pack = context.Pack;
        var header = SourceSpan.WholeFile(Path.Combine(context.Folder, "pack.yaml"));
        foreach (var id in pack.Parents)
        {
            cancellation.ThrowIfCancellationRequested();
            if (context.Catalog.Versions(id).Count == 0)
            {
                var known = context.Catalog.Ids.Where(other => other != pack.Id).ToList();
                yield return new LintFinding(NoSuchParent(header, id, known), []);
                continue;
            }

            // What is wrong with the parent is said where it is linted itself.
            if ((context.Catalog.LoadBeside(id, pack).Value ?? context.Catalog.Load(id).Value) is not { } parent)
                continue;

            foreach (var finding in Check(pack, parent, header))
                yield return finding;
        }
    }

    private static IEnumerable<LintFinding> Check(RulePack pack, RulePack parent, SourceSpan header)
    {
        var carriedOut = new HashSet<string>();
        foreach (var rule in pack.Rules)
        {
            foreach (var named in rule.Implements.Where(named => named.Pack == parent.Id))
            {
                carriedOut.Add(named.Rule);
                if (parent.FindRule(named.Rule) is not { } above)
                    continue;

                foreach (var finding in new ParentComparison(pack, rule, above, named).Findings())
                    yield return finding;
            }
        }

        var rest = parent.Rules.Select(rule => rule.Id).Where(id => !carriedOut.Contains(id)).ToList();
        if (rest.Count > 0)
            yield return LintFinding.Of(ParentKinds.NotCarriedOut, header, [], ("parent", parent.Id), ("found", string.Join(", ", rest)));
    }

    private static Diagnostic NoSuchParent(SourceSpan header, string id, List<string> known)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(ParentKinds.NoSuchParent, header, NearestName.Of(id, known), ("found", id), ("expected", known.Count == 0 ? "-" : string.Join(", ", known)));
        return diagnostics.Items[0];
    }
}
