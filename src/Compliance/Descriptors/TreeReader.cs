using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Schemas;
using Compliance.Subjects;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Reads one descriptor, or a list of them, from YAML or JSON.</summary>
internal sealed class TreeReader(Vocabulary vocabulary, RulePack? pack, BarePercentage percent, DiagnosticBag diagnostics)
{
    private readonly SubjectIds _ids = new();
    private readonly ObjectShape _shape = DescriptorShapes.For(vocabulary);

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
        if (MappingReader.Open(node, _shape, diagnostics, locates: true) is not { } reader)
            return null;

        var kind = reader.Scalar("subject", CommonShapes.Text) is { } name ? KindReader.Read(name, vocabulary, diagnostics) : null;
        var deviations = ReadDeviations(reader.Items("deviations"));
        var header = ReadHeader(reader, kind);
        if (kind is null)
        {
            if (reader.Find("facts") is { } ofNoKind)
                MappingReader.AsMapping(ofNoKind, diagnostics);
            return null;
        }

        if (header is not null)
            _ids.Check(kind, header.RegisterId, reader.Find("id")!.Span, diagnostics);
        var stated = reader.Find("facts");
        var facts = stated is null ? null : FactsReader.Read(stated, kind, diagnostics, percent);
        if (facts is null)
            return null;

        var parts = ReadParts(stated!, kind);
        if (header is null)
            return null;

        var subject = new Subject(Statements.Of(kind, header, facts, parts.Parts), deviations, parts.Deviations);
        ReportContradictions(subject);
        return subject;
    }

    // What is stated and what follows from the parts may be two things. It is said, and enters no count.
    private void ReportContradictions(Subject subject)
    {
        if (subject.Statements is not PartedFacts parted || diagnostics.HasErrors)
            return;

        foreach (var slot in parted.Contradicted)
        {
            var (fact, figure) = (parted.Kind.Facts[slot], parted.Kind.Facts[parted.Kind.FollowingOf(slot)]);
            var (stated, follows) = (parted.OwnValueOf(slot)!, parted.ValueOf(parted.Kind.FollowingOf(slot))!);
            diagnostics.Report(
                DiagnosticKinds.StatedAgainstParts, stated.Span, ("kind", parted.Kind.Label), ("id", subject.Id), ("fact", fact.Label),
                ("found", Shown(stated)), ("expected", Shown(follows with { Unit = figure.Unit })));
        }

        foreach (var part in subject.Parts)
            ReportContradictions(part);
    }

    private static string Shown(StatedValue stated) =>
        stated.Written.Length > 0 && char.IsDigit(stated.Written[stated.Written.Length - 1]) ? Quantity.WithUnit(stated.Written, stated.Unit, Language.English) : stated.Written;

    private (IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> Parts, PartDeviations? Deviations) ReadParts(Node node, SubjectKind kind)
    {
        if (kind.Contains.Count == 0)
            return (StatedPart.Unknown, null);

        var known = diagnostics.Items.Count;
        var parts = new PartsReader(diagnostics, percent).Read(node, kind);
        var deviations = new PartDeviations();
        AddDeviations(parts, deviations);
        diagnostics.Locate(known, "facts");
        return (parts, deviations);
    }

    private void AddDeviations(IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> parts, PartDeviations deviations)
    {
        foreach (var part in parts.Values.SelectMany(list => list))
        {
            if (part.Deviations is SequenceNode list)
                deviations.Add(part, ReadDeviations(list.Items));
            else if (part.Deviations is { } other)
                MappingReader.ReportShape(other, new LocalizedText("列表", "a list"), diagnostics);
            AddDeviations(part.Parts, deviations);
        }
    }

    private SubjectHeader? ReadHeader(MappingReader reader, SubjectKind? kind)
    {
        var name = StatedText(reader, "name");
        var date = StatedDays(reader);
        var jurisdiction = StatedText(reader, "jurisdiction") ?? (kind is null ? null : ReadRegister(reader, kind));
        var source = StatedText(reader, "source");
        if (reader.Scalar("id", CommonShapes.Text) is not { } id)
            return null;
        return new SubjectHeader(NotStated.Text(id.Text) ?? "", name, date?.Date, jurisdiction, source, reader.Span)
        {
            Days = date?.Days,
            Whole = kind is null ? null : ReadWhole(reader, kind),
        };
    }

    // A part that stands by itself names what it is a part of, under the name or a label of the kind of that.
    private static (SubjectKind Kind, string Id)? ReadWhole(MappingReader reader, SubjectKind kind)
    {
        foreach (var whole in kind.ContainedIn)
        {
            if (DescriptorShapes.NamesOf(whole).FirstOrDefault(name => reader.Find(name) is not null) is { } key && StatedText(reader, key) is { } id)
                return (whole, id);
        }

        return null;
    }

    // A member names what it lies in under the name or a label of the kind of that, or as every subject may.
    private string? ReadRegister(MappingReader reader, SubjectKind kind) => vocabulary.Register is { } register && register.Members.Contains(kind)
        ? DescriptorShapes.NamesOf(register).Where(name => reader.Find(name) is not null).Select(name => StatedText(reader, name)).FirstOrDefault()
        : null;

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

        var rule = reader.Scalar("rule", CommonShapes.RuleOfAnyPack);
        var known = diagnostics.Items.Count;
        var found = rule is null ? null : pack?.FindRule(rule.Text);
        if (rule is not null && pack?.Named(rule.Text) is { Count: > 1 } several)
            diagnostics.Report(DiagnosticKinds.AmbiguousRule, rule.Span, ("found", rule.Text), ("expected", string.Join(", ", several)));
        else if (rule is not null && pack is not null && found is null)
            diagnostics.Report(DiagnosticKinds.UnknownRule, rule.Span, diagnostics.Nearest(rule.Text, pack.Rules.Select(one => one.Id)), ("pack", pack.Id), ("found", rule.Text));
        diagnostics.Locate(known, "rule");

        var reason = StatedText(reader, "reason");
        var approvedOn = StatedDay(reader, "approved_on");
        var expiresOn = StatedDay(reader, "expires_on");
        known = diagnostics.Items.Count;
        if (approvedOn is { } approved && expiresOn is { } expires && expires < approved)
            diagnostics.Report(DiagnosticKinds.DeviationUpsideDown, reader.Find("expires_on")!.Span, ("found", expires.ToString()), ("approved", approved.ToString()));
        diagnostics.Locate(known, "expires_on");
        if (rule is null)
            return null;

        var deviation = new Deviation(found?.Id ?? rule.Text, reason, StatedText(reader, "approved_by"), approvedOn, expiresOn, StatedText(reader, "document"), reader.Span);
        if (deviation.Lacking is { Count: > 0 } lacking)
        {
            diagnostics.Report(
                DiagnosticKinds.DeviationNotApproved, reader.Span, ("rule", rule.Text),
                ("lacking", new LocalizedText(string.Join("、", lacking.Select(part => part.Zh)), string.Join(", ", lacking.Select(part => part.En)))));
        }

        return deviation;
    }

    // What is blank, or says that nothing is known, is not stated.
    private static string? StatedText(MappingReader reader, string key) => IsBlank(reader, key) ? null : NotStated.Text(reader.Scalar(key, CommonShapes.Text)?.Text);

    private CalendarDate? StatedDay(MappingReader reader, string key)
    {
        if (IsBlank(reader, key) || reader.Scalar(key, CommonShapes.Date) is not { } scalar || NotStated.Says(scalar.Text))
            return null;

        var known = diagnostics.Items.Count;
        var day = DateReader.ReadDay(scalar.Text, scalar.Span, diagnostics);
        diagnostics.Locate(known, key);
        return day;
    }

    private StatedDay? StatedDays(MappingReader reader)
    {
        if (IsBlank(reader, "date") || reader.Scalar("date", CommonShapes.Date) is not { } scalar || NotStated.Says(scalar.Text))
            return null;

        var known = diagnostics.Items.Count;
        var days = DateReader.ReadDays(scalar.Text, scalar.Span, diagnostics);
        diagnostics.Locate(known, "date");
        return days;
    }

    private static bool IsBlank(MappingReader reader, string key) => reader.Find(key) is ScalarNode { IsNull: true };
}
