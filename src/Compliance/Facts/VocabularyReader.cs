using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads <c>vocabulary.yaml</c>.</summary>
internal sealed class VocabularyReader(DiagnosticBag diagnostics)
{
    private readonly List<(Fact Fact, IReadOnlyList<string> Subjects)> _facts = [];

    public static ReadResult<Vocabulary> Load(string path)
    {
        var diagnostics = new DiagnosticBag();
        var vocabulary = SourceFile.Read(path, diagnostics) is { } text && YamlReader.Read(text, path, diagnostics) is { } node
            ? new VocabularyReader(diagnostics).Read(node)
            : null;
        return new ReadResult<Vocabulary>(vocabulary, diagnostics.Items);
    }

    private Vocabulary? Read(Node node)
    {
        if (MappingReader.Open(node, VocabularyShapes.File, diagnostics) is not { } file)
            return null;

        var version = file.Scalar("version", CommonShapes.Version)?.Text ?? "";
        var kinds = ReadKindLabels(file);
        if (file.Find("facts") is { } facts && MappingReader.AsMapping(facts, diagnostics) is { } entries)
        {
            foreach (var entry in entries.Entries)
                ReadFact(entry, kinds);
        }

        return new Vocabulary(version, [.. kinds.Select(kind => new SubjectKind(kind.Key, kind.Value, FactsOf(kind.Key)))]);
    }

    private Dictionary<string, LocalizedText> ReadKindLabels(MappingReader file)
    {
        var kinds = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        if (file.Find("subjects") is not { } subjects || MappingReader.AsMapping(subjects, diagnostics) is not { } entries)
            return kinds;

        foreach (var entry in entries.Entries)
        {
            CheckName(entry.Key);
            if (MappingReader.Localized(entry.Value, diagnostics) is { } label)
                kinds[entry.Key.Text] = label;
        }

        return kinds;
    }

    private void ReadFact(MappingEntry entry, Dictionary<string, LocalizedText> kinds)
    {
        CheckName(entry.Key);
        if (UnitTable.TryFind(entry.Key.Text, out _))
            diagnostics.Report(DiagnosticKinds.NameIsUnit, entry.Key.Span, ("found", entry.Key.Text));
        if (MappingReader.Open(entry.Value, VocabularyShapes.Fact, diagnostics) is not { } reader)
            return;

        var subjects = ReadSubjects(reader, kinds);
        if (reader.Word("type", VocabularyShapes.Types) is not { } word || reader.Localized("label") is not { } label)
            return;

        var type = (FactType)Array.IndexOf(VocabularyShapes.Types, word);
        CheckKeys(reader, type, word);
        var unit = ReadUnit(reader);
        var choices = ReadChoices(reader, type);
        var about = reader.Localized("about");
        foreach (var (domain, kindsOfDomain) in ReadDomains(reader, unit, subjects))
        {
            var fact = new Fact(entry.Key.Text, label, type, unit, domain, choices, about);
            _facts.Add((fact, kindsOfDomain));
            CheckLabels(fact, kindsOfDomain, entry.Key.Span);
        }
    }

    // One domain for all kinds of subjects, but for those that have one of their own.
    private List<(Interval Domain, List<string> Subjects)> ReadDomains(MappingReader reader, Unit unit, List<string> subjects)
    {
        var domains = new List<(Interval, List<string>)>();
        var rest = new List<string>(subjects);
        if (reader.Find("domains") is { } node && MappingReader.AsMapping(node, diagnostics) is { } entries)
        {
            foreach (var entry in entries.Entries)
            {
                if (rest.Remove(entry.Key.Text))
                    domains.Add((ReadDomain(entry.Value, unit), [entry.Key.Text]));
                else
                    diagnostics.Report(DiagnosticKinds.UnknownKind, entry.Key.Span, NearestName.Of(entry.Key.Text, subjects), ("found", entry.Key.Text), ("expected", string.Join(", ", subjects)));
            }
        }

        if (rest.Count > 0)
            domains.Add((reader.Find("domain") is { } general ? ReadDomain(general, unit) : Interval.All, rest));
        return domains;
    }

    private List<string> ReadSubjects(MappingReader reader, Dictionary<string, LocalizedText> kinds)
    {
        var subjects = new List<string>();
        foreach (var item in reader.Items("subjects", needsOne: true))
        {
            if (item is ScalarNode scalar && kinds.ContainsKey(scalar.Text))
                subjects.Add(scalar.Text);
            else if (item is ScalarNode unknown)
                diagnostics.Report(DiagnosticKinds.UnknownKind, item.Span, NearestName.Of(unknown.Text, kinds.Keys), ("found", unknown.Text), ("expected", string.Join(", ", kinds.Keys)));
            else
                MappingReader.ReportShape(item, CommonShapes.Text.Expected, diagnostics);
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
        Check("choices", isNeeded: type == FactType.Choice, isAllowed: type == FactType.Choice);
    }

    private Unit ReadUnit(MappingReader reader)
    {
        if (reader.Scalar("unit", CommonShapes.Text) is not { } scalar)
            return Unit.One;
        if (Unit.TryParse(scalar.Text) is { } unit)
            return unit;

        diagnostics.Report(
            DiagnosticKinds.UnknownUnit, scalar.Span, NearestName.Of(scalar.Text, UnitTable.Names), ("found", scalar.Text), ("expected", "m², t, %"));
        return Unit.One;
    }

    private Interval ReadDomain(Node node, Unit unit)
    {
        if (MappingReader.Open(node, VocabularyShapes.Domain, diagnostics) is not { } domain)
            return Interval.All;

        Bound Read(string closed, string open)
        {
            var scalar = domain.Scalar(closed, CommonShapes.Quantity) ?? domain.Scalar(open, CommonShapes.Quantity);
            return scalar is not null && QuantityReader.Read(scalar, unit, null, diagnostics) is { } quantity
                ? new Bound(quantity.Unit.Convert(quantity.Value, unit), domain.Find(closed) is not null)
                : Bound.Unbounded;
        }

        var lower = Read("at_least", "more_than");
        var upper = Read("at_most", "less_than");
        if (lower.Value is { } low && upper.Value is { } high && low >= high)
        {
            diagnostics.Report(DiagnosticKinds.UpsideDown, node.Span, ("found", $"{low}..{high}"));
            return Interval.All;
        }

        return new Interval(lower, upper);
    }

    private List<Choice> ReadChoices(MappingReader reader, FactType type)
    {
        var choices = new List<Choice>();
        if (type != FactType.Choice)
            return choices;

        if (reader.Find("choices") is { } node && MappingReader.AsMapping(node, diagnostics) is { } entries)
        {
            foreach (var entry in entries.Entries)
            {
                CheckName(entry.Key);
                if (MappingReader.Localized(entry.Value, diagnostics) is { } label)
                    choices.Add(new Choice(entry.Key.Text, label));
            }

            // One bit a choice: a box is one word of 64 bits.
            if (entries.Entries.Count is 0 or > 64)
                MappingReader.ReportShape(node, new LocalizedText("1 到 64 个取值", "1 to 64 choices"), diagnostics);
        }

        return choices.Count is 0 or > 64 ? [new Choice("other", "other")] : choices;
    }

    private void CheckName(ScalarNode key)
    {
        if (!Regex.IsMatch(key.Text, CommonShapes.UnderscoredName, RegexOptions.CultureInvariant) || key.Text is "and" or "or" or "not" or "is" or "one" or "of")
            diagnostics.Report(DiagnosticKinds.BadName, key.Span, ("found", key.Text), ("expected", "gross_floor_area"));
    }

    private void CheckLabels(Fact fact, IReadOnlyList<string> subjects, SourceSpan span)
    {
        foreach (var kind in subjects)
        {
            foreach (var other in FactsOf(kind).Where(other => other != fact))
            {
                var shared = other.Label.Zh == fact.Label.Zh ? other.Label.Zh
                    : string.Equals(other.Label.En, fact.Label.En, StringComparison.OrdinalIgnoreCase) ? other.Label.En : null;
                if (shared is not null)
                    diagnostics.Report(DiagnosticKinds.DuplicateLabel, span, ("found", shared), ("kind", kind), ("other", other.Name));
            }
        }
    }

    private IReadOnlyList<Fact> FactsOf(string kind) => [.. _facts.Where(fact => fact.Subjects.Contains(kind)).Select(fact => fact.Fact)];
}
