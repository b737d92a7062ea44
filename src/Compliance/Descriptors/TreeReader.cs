using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Schemas;
using Compliance.Subjects;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Reads one descriptor, or a list of them, from YAML or JSON.</summary>
internal sealed class TreeReader(Vocabulary vocabulary, RulePack? pack, DiagnosticBag diagnostics)
{
    private readonly SubjectIds _ids = new();

    public List<Subject> Read(Node node)
    {
        var subjects = new List<Subject>();
        if (node is not SequenceNode list)
        {
            if (ReadSubject(node) is { } only)
                subjects.Add(only);
            return subjects;
        }

        if (list.Items.Count == 0)
            diagnostics.NoSubject(node.Span);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var known = diagnostics.Items.Count;
            if (ReadSubject(list.Items[i]) is { } subject)
                subjects.Add(subject);
            diagnostics.Locate(known, Index(i));
        }

        return subjects;
    }

    private static string Index(int place) => $"[{place.ToString(CultureInfo.InvariantCulture)}]";

    private Subject? ReadSubject(Node node)
    {
        if (MappingReader.Open(node, DescriptorShapes.Descriptor, diagnostics, locates: true) is not { } reader)
            return null;

        var kind = reader.Scalar("subject", CommonShapes.Text) is { } name ? KindReader.Read(name, vocabulary, diagnostics) : null;
        var deviations = ReadDeviations(reader.Items("deviations"));
        var header = ReadHeader(reader);
        if (kind is null)
        {
            if (reader.Find("facts") is { } ofNoKind)
                MappingReader.AsMapping(ofNoKind, diagnostics);
            return null;
        }

        if (header is not null)
            _ids.Check(kind, header.Id, reader.Find("id")!.Span, diagnostics);
        var facts = reader.Find("facts") is { } part ? FactsReader.Read(part, kind, diagnostics) : null;
        return header is null || facts is null ? null : new Subject(kind, header, facts, deviations);
    }

    private static SubjectHeader? ReadHeader(MappingReader reader)
    {
        var name = reader.Text("name");
        var date = reader.Date("date");
        var jurisdiction = reader.Text("jurisdiction");
        var source = reader.Text("source");
        if (reader.Scalar("id", CommonShapes.Text) is not { } id)
            return null;
        return new SubjectHeader(id.Text.Trim(), name, date, jurisdiction, source, reader.Span);
    }

    private List<Deviation> ReadDeviations(IReadOnlyList<Node> items)
    {
        var deviations = new List<Deviation>();
        for (var i = 0; i < items.Count; i++)
        {
            var known = diagnostics.Items.Count;
            if (ReadDeviation(items[i]) is { } deviation)
                deviations.Add(deviation);
            diagnostics.Locate(known, "deviations" + Index(i));
        }

        return deviations;
    }

    private Deviation? ReadDeviation(Node node)
    {
        if (MappingReader.Open(node, DescriptorShapes.Deviation, diagnostics, locates: true) is not { } reader)
            return null;

        var rule = reader.Scalar("rule", CommonShapes.Text);
        var known = diagnostics.Items.Count;
        if (rule is not null && pack is not null && pack.FindRule(rule.Text) is null)
            diagnostics.Report(DiagnosticKinds.UnknownRule, rule.Span, diagnostics.Nearest(rule.Text, pack.Rules.Select(one => one.Id)), ("pack", pack.Id), ("found", rule.Text));
        diagnostics.Locate(known, "rule");

        var reason = reader.Text("reason");
        var approvedOn = reader.Date("approved_on");
        var expiresOn = reader.Date("expires_on");
        known = diagnostics.Items.Count;
        if (approvedOn is { } approved && expiresOn is { } expires && expires < approved)
            diagnostics.Report(DiagnosticKinds.DeviationUpsideDown, reader.Find("expires_on")!.Span, ("found", expires.ToString()), ("approved", approved.ToString()));
        diagnostics.Locate(known, "expires_on");

        return rule is null || reason is null || expiresOn is null
            ? null
            : new Deviation(rule.Text, reason, reader.Text("approved_by"), approvedOn, expiresOn.Value, reader.Text("document"), reader.Span);
    }
}
