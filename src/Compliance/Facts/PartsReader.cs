using System;
using System.Collections.Generic;
using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads the lists of parts that stand among the facts of what contains them, under the name or a label of their kind.</summary>
internal sealed class PartsReader(DiagnosticBag diagnostics, BarePercentage percent)
{
    /// <summary>The keys of a part besides its facts and its own parts.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["id", "name", "deviations"];

    /// <summary>The parts by their kind. What is stated of the whole itself is not read.</summary>
    public IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> Read(Node node, SubjectKind whole)
    {
        if (whole.Contains.Count == 0 || node is not MappingNode mapping)
            return StatedPart.Unknown;

        var parts = new Dictionary<SubjectKind, IReadOnlyList<StatedPart>>();
        foreach (var entry in mapping.Entries)
        {
            if (whole.PartByNameOrLabel(Blanks.Trim(entry.Key.Text)) is not { } kind || IsUnstated(entry.Value))
                continue;

            if (parts.ContainsKey(kind))
                diagnostics.Report(DiagnosticKinds.DuplicateKey, entry.Key.Span, ("found", entry.Key.Text), ("line", entry.Key.Span.Line.ToString(CultureInfo.InvariantCulture)));
            else
                parts[kind] = ReadList(entry.Value, whole, kind);
        }

        return parts;
    }

    private static bool IsUnstated(Node node) => node is ScalarNode scalar && (scalar.IsNull || NotStated.Says(scalar.Text));

    private List<StatedPart> ReadList(Node node, SubjectKind whole, SubjectKind kind)
    {
        var parts = new List<StatedPart>();
        if (node is not SequenceNode list)
        {
            MappingReader.ReportShape(node, new Localization.LocalizedText("列表", "a list"), diagnostics);
            return parts;
        }

        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var known = diagnostics.Items.Count;
            if (ReadPart(list.Items[i], kind, i + 1) is { } part)
            {
                if (lines.TryGetValue(ComparedId.Of(part.Id), out var line))
                    diagnostics.Report(DiagnosticKinds.DuplicatePart, part.Span, ("kind", kind.Label), ("found", part.Id), ("whole", whole.Label), ("line", line.ToString(CultureInfo.InvariantCulture)));
                else
                    lines.Add(ComparedId.Of(part.Id), part.Span.Line);
                parts.Add(part);
            }

            diagnostics.Locate(known, $"{kind.Name}[{i.ToString(CultureInfo.InvariantCulture)}]");
        }

        return parts;
    }

    private StatedPart? ReadPart(Node node, SubjectKind kind, int place)
    {
        if (FactsReader.Read(node, kind, diagnostics, percent, ofPart: true) is not { } facts)
            return null;

        var mapping = (MappingNode)node;
        var id = TextOf(mapping, "id", kind);
        return new StatedPart(id ?? place.ToString(CultureInfo.InvariantCulture), node.Span)
        {
            HasId = id is not null,
            Name = TextOf(mapping, "name", kind),
            Facts = facts,
            Parts = Read(node, kind),
            Deviations = kind.SlotOf("deviations") < 0 ? mapping.Find("deviations") : null,
        };
    }

    private string? TextOf(MappingNode part, string key, SubjectKind kind)
    {
        if (part.Find(key) is not { } node || node is ScalarNode { IsNull: true })
            return null;
        if (node is ScalarNode scalar)
            return NotStated.Text(Blanks.Trim(scalar.Text));

        MappingReader.ReportShape(node, CommonShapes.Text.ExpectedText, diagnostics);
        diagnostics.Locate(diagnostics.Items.Count - 1, key, kind.Name);
        return null;
    }
}
