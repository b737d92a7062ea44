using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Facts;

/// <summary>Reads <c>jurisdictions.yaml</c>.</summary>
internal sealed class JurisdictionListReader(DiagnosticBag diagnostics)
{
    public static ReadResult<JurisdictionList> Load(string path)
    {
        var diagnostics = new DiagnosticBag();
        var list = SourceFile.Read(path, diagnostics) is { } text && YamlReader.Read(text, path, diagnostics) is { } node
            ? new JurisdictionListReader(diagnostics).Read(node)
            : null;
        return new ReadResult<JurisdictionList>(list, diagnostics.Items);
    }

    private JurisdictionList? Read(Node node)
    {
        if (MappingReader.Open(node, JurisdictionListShapes.File, diagnostics) is not { } file
            || file.Find("jurisdictions") is not { } jurisdictions || MappingReader.AsMapping(jurisdictions, diagnostics) is not { } entries)
        {
            return null;
        }

        var read = new List<ListedJurisdiction>();
        var within = new List<ScalarNode>();
        var labels = new LabelTable(diagnostics);
        foreach (var entry in entries.Entries)
        {
            if (MappingReader.Open(entry.Value, JurisdictionListShapes.Jurisdiction, diagnostics) is not { } reader || reader.Localized("label") is not { } label)
                continue;
            if (entry.Key.Text.Length == 0)
                diagnostics.Report(DiagnosticKinds.EmptyId, entry.Key.Span);

            if (reader.Scalar("within", CommonShapes.Text) is { } above)
                within.Add(above);
            var also = reader.Find("also") is null ? [] : reader.Texts("also");
            read.Add(new ListedJurisdiction(entry.Key.Text, label, reader.Text("within"), [.. also.Select(name => name.Text)]));
            labels.Add("jurisdictions", entry.Key.Text, label, LabelTable.PlaceOf(reader.Find("label")!));
        }

        // What lies in none of the list would lie anywhere, which nobody means who writes it here.
        var ids = read.Select(one => one.Id).ToList();
        foreach (var above in within.Where(above => !ids.Contains(above.Text, StringComparer.Ordinal)))
            diagnostics.Report(DiagnosticKinds.UnknownJurisdiction, above.Span, diagnostics.Nearest(above.Text, ids), ("found", above.Text));
        if (diagnostics.HasErrors)
            return null;

        var list = new JurisdictionList(read);
        foreach (var one in read.Where(one => LiesInItself(list, one)))
            diagnostics.Report(DiagnosticKinds.JurisdictionCircle, node.Span, ("found", one.Id));
        return diagnostics.HasErrors ? null : list;
    }

    private static bool LiesInItself(JurisdictionList list, ListedJurisdiction one)
    {
        var above = list.Above(one);
        for (var steps = 0; above is not null && above != one && steps < list.Jurisdictions.Count; steps++)
            above = list.Above(above);
        return above is not null;
    }
}
