using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;

namespace Compliance.Facts;

/// <summary>Refuses a label that would mean two things, since a descriptor may use labels as names.</summary>
internal sealed class LabelTable(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Dictionary<string, string>> _owners = new(StringComparer.Ordinal);

    /// <summary>The source location of a label: its Chinese text, if it has one.</summary>
    public static SourceSpan PlaceOf(Node label) => ((label as MappingNode)?.Find("zh") ?? label).Span;

    /// <summary>Adds the labels of one thing among others: a fact of a kind, a choice of a fact.</summary>
    public void Add(string among, string name, LocalizedText label, SourceSpan span)
    {
        if (!_owners.TryGetValue(among, out var owners))
            _owners.Add(among, owners = new(StringComparer.Ordinal));
        foreach (var text in new[] { label.Zh, label.En })
        {
            var key = text.ToUpperInvariant();
            if (!owners.TryGetValue(key, out var owner))
                owners.Add(key, name);
            else if (owner != name)
                diagnostics.Report(DiagnosticKinds.DuplicateLabel, span, ("found", text), ("kind", among), ("other", owner));
        }
    }
}
