using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads a mapping of facts, by their names or labels.</summary>
internal static class FactsReader
{
    /// <summary>What is stated, by slot; null where the node is no mapping, which is reported.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="kind">The kind of the subject. The lists of its parts, which may stand in the mapping too, are left to <see cref="PartsReader"/>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="percent">What a bare number up to 1 means for a fact in per cent.</param>
    /// <param name="ofPart">Whether the mapping is a part, and has the keys of one too.</param>
    /// <param name="withDerived">Whether what otherwise follows from parts and wholes may be stated as well, by its name: in test cases.</param>
    public static Dictionary<int, StatedValue>? Read(
        Node node, SubjectKind kind, DiagnosticBag diagnostics, BarePercentage percent = BarePercentage.EitherWay, bool ofPart = false, bool withDerived = false)
    {
        if (MappingReader.AsMapping(node, diagnostics) is not { } mapping)
            return null;

        var facts = new Dictionary<int, StatedValue>();
        var seen = new Dictionary<int, int>();
        foreach (var entry in mapping.Entries)
        {
            var name = Blanks.Trim(entry.Key.Text);
            var slot = kind.SlotOfNameOrLabel(name);
            if (slot < 0 && (kind.PartByNameOrLabel(name) is not null || (ofPart && PartsReader.Keys.Contains(name))))
                continue;
            if (slot < 0 && withDerived)
                slot = kind.SlotOf(name);
            if (slot < 0)
            {
                ReportUnknown(entry.Key, kind, diagnostics);
            }
            else if (seen.TryGetValue(slot, out var line))
            {
                // By its name once and by its label another time.
                var known = diagnostics.Items.Count;
                diagnostics.Report(DiagnosticKinds.DuplicateKey, entry.Key.Span, ("found", entry.Key.Text), ("line", line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                diagnostics.Locate(known, "facts." + kind.Facts[slot].Name, kind.Facts[slot].Name);
            }
            else
            {
                seen[slot] = entry.Key.Span.Line;
                if (FactReader.Read(kind.Facts[slot], entry.Value, null, diagnostics, percent) is { } stated)
                    facts[slot] = stated;
            }
        }

        return facts;
    }

    public static void ReportUnknown(ScalarNode key, SubjectKind kind, DiagnosticBag diagnostics) =>
        ReportUnknown(Blanks.Trim(key.Text), key.Span, kind, diagnostics);

    public static void ReportUnknown(string name, SourceSpan span, SubjectKind kind, DiagnosticBag diagnostics)
    {
        var known = diagnostics.Items.Count;
        var names = kind.StatedFacts.SelectMany(fact => new[] { fact.Name, fact.Label.Zh, fact.Label.En })
            .Concat(kind.Contains.SelectMany(part => new[] { part.Name, part.Label.Zh, part.Label.En }));
        diagnostics.Report(
            DiagnosticKinds.UnknownFact, span, diagnostics.Nearest(name, names), ("kind", kind.Label), ("found", name), ("elsewhere", kind.Elsewhere(name)));
        diagnostics.Locate(known, "facts." + name);
    }
}
