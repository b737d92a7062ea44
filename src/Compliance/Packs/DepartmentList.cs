using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>The departments that a pack lists; any name is taken where the list itself cannot be made out.</summary>
internal sealed class DepartmentList
{
    private readonly Dictionary<string, LocalizedText>? _byName;

    public DepartmentList(IReadOnlyList<LocalizedText>? all)
    {
        All = all ?? [];
        if (all is null)
            return;

        // Of a name that occurs twice, the first; so they are taken backwards.
        _byName = new(StringComparer.Ordinal);
        for (var i = all.Count - 1; i >= 0; i--)
            _byName[all[i].Zh] = all[i];
    }

    public IReadOnlyList<LocalizedText> All { get; }

    /// <summary>The departments that a rule names; one that is not listed is reported.</summary>
    public IReadOnlyList<LocalizedText> Read(MappingReader rule, DiagnosticBag diagnostics)
    {
        var departments = new List<LocalizedText>();
        foreach (var item in rule.Texts("departments"))
        {
            if (_byName is null)
                continue;

            if (_byName.TryGetValue(item.Text, out var department))
                departments.Add(department);
            else
                diagnostics.Report(DiagnosticKinds.UnknownDepartment, item.Span, diagnostics.Nearest(item.Text, All.Select(known => known.Zh)), ("found", item.Text));
        }

        return departments;
    }
}
