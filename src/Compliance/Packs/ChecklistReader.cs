using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads <c>checklist.yaml</c>.</summary>
internal static class ChecklistReader
{
    public static IEnumerable<ChecklistItem> Read(Node node, DepartmentList known, DiagnosticBag diagnostics)
    {
        var items = new List<ChecklistItem>();
        if (MappingReader.Open(node, PackShapes.Checklist, diagnostics) is not { } file)
            return items;

        foreach (var item in file.Items("checklist", needsOne: true))
        {
            if (MappingReader.Open(item, PackShapes.ChecklistItem, diagnostics) is not { } reader)
                continue;

            var departments = known.Read(reader, diagnostics);
            if (ClauseReader.Read(reader) is { } clause && reader.Localized("title") is { } title && ClauseReader.ReadObligation(reader) is { } obligation)
                items.Add(new ChecklistItem(clause, title, obligation, departments));
        }

        return items;
    }
}
