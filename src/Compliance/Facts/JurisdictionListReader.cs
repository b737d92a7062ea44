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
        return SourceFile.Read(path, diagnostics) is { } text ? Read(text, path) : new ReadResult<JurisdictionList>(null, diagnostics.Items);
    }

    public static ReadResult<JurisdictionList> Read(string text, string path)
    {
        var diagnostics = new DiagnosticBag();
        var list = YamlReader.Read(text, path, diagnostics) is { } node ? new JurisdictionListReader(diagnostics).Read(node) : null;
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
        var ids = new HashSet<string>(read.Select(one => one.Id), StringComparer.Ordinal);
        foreach (var above in within.Where(above => !ids.Contains(above.Text)))
            diagnostics.Report(DiagnosticKinds.UnknownJurisdiction, above.Span, diagnostics.Nearest(above.Text, ids), ("found", above.Text));
        if (diagnostics.HasErrors)
            return null;

        var list = new JurisdictionList(read);
        foreach (var one in LyingInThemselves(list))
            diagnostics.Report(DiagnosticKinds.JurisdictionCircle, node.Span, ("found", one.Id));
        return diagnostics.HasErrors ? null : list;
    }

    // Those in circles, and those that lie in one. Each is passed once, however deep they lie.
    private static IEnumerable<ListedJurisdiction> LyingInThemselves(JurisdictionList list)
    {
        var endless = new Dictionary<string, bool>(StringComparer.Ordinal);
        var line = new List<string>();
        var inLine = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in list.Jurisdictions)
        {
            line.Clear();
            inLine.Clear();
            ListedJurisdiction? above = one;
            while (above is not null && !endless.ContainsKey(above.Id) && inLine.Add(above.Id))
            {
                line.Add(above.Id);
                above = list.Above(above);
            }

            // It ends at the top, at one that is in this line already, or at one of which it is known.
            var isEndless = above is not null && (inLine.Contains(above.Id) || endless[above.Id]);
            foreach (var passed in line)
                endless[passed] = isEndless;
        }

        return list.Jurisdictions.Where(one => endless[one.Id]);
    }
}
