using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Contracts;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis;

/// <summary>Facts of the vocabulary that no rule reads, in this pack or in those that share the vocabulary with it, and terms of the pack.</summary>
public sealed class FactCheck : ILintCheck
{
    /// <inheritdoc/>
    public IEnumerable<LintFinding> Check(LintContext context, CancellationToken cancellation)
    {
        var read = new HashSet<string>();
        foreach (var pack in context.Catalog.Ids.Where(id => id != context.Pack.Id).Select(id => context.Catalog.Load(id).Value).OfType<RulePack>().Append(context.Pack))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var rule in pack.Rules)
                read.UnionWith(FactsOf(rule));
        }

        // A fact is stated for several kinds at times: one that reads it is enough.
        var unused = context.Pack.Vocabulary.Kinds
            .SelectMany(kind => kind.Facts.Where(fact => !fact.IsDerived))
            .Select(fact => fact.Name)
            .Distinct()
            .Except(read)
            .ToList();
        if (unused.Count > 0)
            yield return LintFinding.Of(AnalysisKinds.UnusedFacts, SourceSpan.WholeFile(System.IO.Path.Combine(context.Folder, "pack.yaml")), [], ("found", string.Join(", ", unused)));
        if (context.Pack.Terms.Unused is [var first, ..] terms)
            yield return LintFinding.Of(AnalysisKinds.UnusedTerms, first.Span, [], ("found", string.Join(", ", terms.Select(term => term.Name))));
    }

    private static IEnumerable<string> FactsOf(Rule rule)
    {
        IEnumerable<string> Names(SubjectKind kind, IEnumerable<int> slots) => slots.SelectMany(slot => kind.Facts[slot].StatedBehind).Select(fact => fact.Name);
        var own = Names(rule.Subject, rule.Requirement.Slots.Concat(rule.When?.Slots ?? []));
        return rule.Requirement is AggregateRequirement { Aggregate: { } aggregate } ? own.Concat(Names(aggregate.Members, aggregate.MemberSlots)) : own;
    }
}
