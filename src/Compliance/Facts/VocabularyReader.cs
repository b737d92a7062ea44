using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads <c>vocabulary.yaml</c>.</summary>
internal sealed class VocabularyReader(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, List<Fact>> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContainedKinds> _contains = new(StringComparer.Ordinal);
    private readonly LabelTable _labels = new(diagnostics);
    private UnitTable _units = UnitTable.BuiltIn;

    public static ReadResult<Vocabulary> Load(string path)
    {
        var diagnostics = new DiagnosticBag();
        return SourceFile.Read(path, diagnostics) is { } text ? Read(text, path) : new ReadResult<Vocabulary>(null, diagnostics.Items);
    }

    public static ReadResult<Vocabulary> Read(string text, string path)
    {
        var diagnostics = new DiagnosticBag();
        var vocabulary = YamlReader.Read(text, path, diagnostics) is { } node ? new VocabularyReader(diagnostics).Read(node) : null;
        return new ReadResult<Vocabulary>(vocabulary, diagnostics.Items);
    }

    private Vocabulary? Read(Node node)
    {
        if (MappingReader.Open(node, VocabularyShapes.File, diagnostics) is not { } file)
            return null;

        var version = file.Scalar("version", CommonShapes.Version)?.Text ?? "";
        _units = new UnitsReader(diagnostics).Read(file);
        var kinds = ReadKindLabels(file);
        if (file.Find("facts") is { } facts && MappingReader.AsMapping(facts, diagnostics) is { } entries)
        {
            foreach (var entry in entries.Entries)
                ReadFact(entry, kinds);
        }

        var read = new List<SubjectKind>();
        foreach (var kind in kinds)
            read.Add(new SubjectKind(kind.Key, kind.Value, _facts[kind.Key], _units));
        read.ForEach(kind => kind.Kinds = read);
        new ContainmentReader(read, diagnostics).Read(_contains);
        return new Vocabulary(version, read, units: _units, invariants: ReadInvariants(file, version));
    }

    private List<InvariantText> ReadInvariants(MappingReader file, string version)
    {
        var invariants = new List<InvariantText>();
        foreach (var item in file.Items("invariants"))
        {
            if (MappingReader.Open(item, VocabularyShapes.Invariant, diagnostics) is not { } reader)
                continue;

            var since = reader.Find("since") is null ? version : reader.Scalar("since", CommonShapes.Version)?.Text;
            if (reader.Scalar("subject", CommonShapes.Text) is { } subject && reader.Scalar("holds", CommonShapes.Expression) is { } holds && since is not null)
                invariants.Add(new InvariantText(subject, holds, since));
        }

        return invariants;
    }

    private Dictionary<string, LocalizedText> ReadKindLabels(MappingReader file)
    {
        var kinds = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        if (file.Find("subjects") is not { } subjects || MappingReader.AsMapping(subjects, diagnostics) is not { } entries)
            return kinds;

        foreach (var entry in entries.Entries)
        {
            CheckName(entry.Key);
            _facts[entry.Key.Text] = [];
            if (ReadKind(entry) is not { } label)
                continue;

            kinds[entry.Key.Text] = label;
        }

        return kinds;
    }

    // A kind is its labels, or these and the kinds of its parts.
    private LocalizedText? ReadKind(MappingEntry entry)
    {
        var labelled = entry.Value;
        if (entry.Value is MappingNode mapping && VocabularyShapes.Kind.Names.Any(key => mapping.Find(key) is not null))
        {
            if (MappingReader.Open(entry.Value, VocabularyShapes.Kind, diagnostics) is not { } reader || reader.Find("label") is not { } node)
                return null;

            labelled = node;
            _contains[entry.Key.Text] = new ContainedKinds(
                Names("contains"), Names("members"), reader.Word("decides", ["true", "false"]) == "true");

            IReadOnlyList<ScalarNode> Names(string key) => reader.Find(key) is null ? [] : reader.Texts(key, needsOne: true);
        }

        if (MappingReader.Localized(labelled, diagnostics) is { } label)
        {
            _labels.Add("subjects", entry.Key.Text, label, LabelTable.PlaceOf(labelled));
            return label;
        }

        return null;
    }

    private void ReadFact(MappingEntry entry, Dictionary<string, LocalizedText> kinds)
    {
        CheckName(entry.Key);
        if (MappingReader.Open(entry.Value, VocabularyShapes.Fact, diagnostics) is not { } reader)
            return;

        var subjects = ReadSubjects(reader, kinds);
        if (reader.Word("type", VocabularyShapes.Types) is not { } word || reader.Localized("label") is not { } label)
            return;

        var type = (FactType)Array.IndexOf(VocabularyShapes.Types, word);
        CheckKeys(reader, type, word);
        foreach (var text in new[] { entry.Key.Text, label.Zh, label.En }.Where(ReservedHeadings.IsReserved).Distinct())
            diagnostics.Report(DiagnosticKinds.ReservedHeading, text == entry.Key.Text ? entry.Key.Span : LabelTable.PlaceOf(reader.Find("label")!), ("found", text));
        var unit = ReadUnit(reader);
        var choices = ReadChoices(reader, type, entry.Key.Text);
        var about = reader.Localized("about");
        var isOrdered = reader.Word("ordered", ["true", "false"]) == "true";
        if (unit is null)
            return;

        foreach (var (domain, kindsOfDomain) in ReadDomains(reader, unit, subjects))
        {
            if (type == FactType.Count && WholeNumbers.In(domain) is null)
                diagnostics.Report(DiagnosticKinds.NotWhole, entry.Key.Span, ("fact", label), ("found", domain.ToString()));
            var fact = new Fact(entry.Key.Text, label, type, unit, domain, choices, about, isOrdered: isOrdered) { FromParts = reader.Scalar("from_parts", CommonShapes.Expression) };
            foreach (var kind in kindsOfDomain)
            {
                _facts[kind].Add(fact);
                _labels.Add(kind, fact.Name, label, LabelTable.PlaceOf(reader.Find("label")!));
            }
        }
    }

    // One domain for all kinds of subjects, but for those that have one of their own.
    private List<(Interval Domain, List<string> Subjects)> ReadDomains(MappingReader reader, Unit unit, List<string> subjects)
    {
        var domains = new List<(Interval, List<string>)>();
        var rest = subjects.Distinct().ToList();
        if (reader.Find("domains") is { } node && MappingReader.AsMapping(node, diagnostics) is { } entries)
        {
            foreach (var entry in entries.Entries)
            {
                if (rest.Remove(entry.Key.Text))
                    domains.Add((new DomainReader(diagnostics).Read(entry.Value, unit), [entry.Key.Text]));
                else
                    diagnostics.Report(DiagnosticKinds.UnknownKind, entry.Key.Span, diagnostics.Nearest(entry.Key.Text, subjects), ("found", entry.Key.Text), ("expected", string.Join(", ", subjects)));
            }
        }

        if (rest.Count > 0)
            domains.Add((reader.Find("domain") is { } general ? new DomainReader(diagnostics).Read(general, unit) : Interval.All, rest));
        return domains;
    }

    private List<string> ReadSubjects(MappingReader reader, Dictionary<string, LocalizedText> kinds)
    {
        var subjects = new List<string>();
        foreach (var item in reader.Texts("subjects", needsOne: true))
        {
            if (kinds.ContainsKey(item.Text))
                subjects.Add(item.Text);
            else
                diagnostics.Report(DiagnosticKinds.UnknownKind, item.Span, diagnostics.Nearest(item.Text, kinds.Keys), ("found", item.Text), ("expected", string.Join(", ", kinds.Keys)));
        }

        return subjects;
    }

    // A unit and a domain go with numbers, choices with a choice, and nothing else with anything else.
    private void CheckKeys(MappingReader reader, FactType type, string word)
    {
        void Check(string key, bool isNeeded, bool isAllowed)
        {
            if (isNeeded && reader.Find(key) is null)
                diagnostics.Report(DiagnosticKinds.KeyForType, reader.Span, ("type", word), ("what", new LocalizedText("缺少", "needs")), ("key", key));
            if (!isAllowed && reader.Find(key) is { } node)
                diagnostics.Report(DiagnosticKinds.KeyForType, node.Span, ("type", word), ("what", new LocalizedText("不能有", "cannot have")), ("key", key));
        }

        var isNumber = type is FactType.Number or FactType.Count;
        Check("unit", isNeeded: isNumber, isAllowed: isNumber);
        Check("domain", isNeeded: false, isAllowed: isNumber);
        Check("domains", isNeeded: false, isAllowed: isNumber);
        Check("ordered", isNeeded: false, isAllowed: type == FactType.Choice);
        Check("from_parts", isNeeded: false, isAllowed: isNumber);
        Check("choices", isNeeded: type == FactType.Choice, isAllowed: type == FactType.Choice);
    }

    // None where the fact has none; null where it is wrong.
    private Unit? ReadUnit(MappingReader reader)
    {
        if (reader.Scalar("unit", CommonShapes.Text) is not { } scalar)
            return reader.Find("unit") is null ? Unit.One : null;
        if (scalar.Text == "1")
            return Unit.Plain;
        if (Unit.TryParse(scalar.Text, _units) is { } unit)
            return unit;

        diagnostics.Report(
            DiagnosticKinds.UnknownUnit, scalar.Span, diagnostics.Nearest(scalar.Text, _units.Names), ("found", scalar.Text), ("expected", "m², t, %"));
        return null;
    }

    private List<Choice> ReadChoices(MappingReader reader, FactType type, string fact)
    {
        var choices = new List<Choice>();
        if (type != FactType.Choice)
            return choices;

        var labels = new LabelTable(diagnostics);
        if (reader.Find("choices") is { } node && MappingReader.AsMapping(node, diagnostics) is { } entries)
        {
            foreach (var entry in entries.Entries)
            {
                CheckName(entry.Key);
                if (MappingReader.Localized(entry.Value, diagnostics) is not { } label)
                    continue;

                choices.Add(new Choice(entry.Key.Text, label));
                labels.Add(fact, entry.Key.Text, label, LabelTable.PlaceOf(entry.Value));
            }

            // One bit a choice: a box is one word of 64 bits.
            if (entries.Entries.Count is 0 or > 64)
                MappingReader.ReportShape(node, new LocalizedText("取值 1 到 64 个", "1 to 64 choices"), diagnostics);
        }

        return choices.Count is 0 or > 64 ? [new Choice("other", "other")] : choices;
    }

    private void CheckName(ScalarNode key)
    {
        if (key.Text is "and" or "or" or "not" or "is" or "one" or "of")
            diagnostics.Report(DiagnosticKinds.ReservedName, key.Span, ("found", key.Text));
        else if (!TextForm.UnderscoredName.Fits(key.Text))
            diagnostics.Report(DiagnosticKinds.BadName, key.Span, ("found", key.Text), ("expected", "gross_floor_area"));
    }
}
