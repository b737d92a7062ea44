using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Subjects;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Profiles;

/// <summary>Reads a profile, and checks all that can be checked of it without a file: facts, units, and what values mean.</summary>
internal sealed class ProfileReader(Vocabulary vocabulary)
{
    private const string EveryFact = "{fact}";

    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<(string From, SourceSpan Span)> _mapped = [];

    // A model and a report say the units of their numbers themselves.
    private bool _givesUnits;

    public ReadResult<ImportProfile> Load(string path)
    {
        var profile = SourceFile.Read(path, _diagnostics) is { } text && YamlReader.Read(text, path, _diagnostics) is { } node ? Read(node) : null;
        return new ReadResult<ImportProfile>(profile, _diagnostics.Items);
    }

    private ImportProfile? Read(Node node)
    {
        if (MappingReader.Open(node, ProfileShapes.File, _diagnostics) is not { } file)
            return null;

        var (id, title, format) = (file.Text("id"), file.Localized("title"), file.Word("format", ImportProfile.Formats));
        _givesUnits = format is "ifc" or "report";
        var ends = file.Texts("ends", needsOne: true).Select(end => end.Text.ToLowerInvariant()).ToList();
        file.Localized("assumes");
        var subject = file.Scalar("subject", CommonShapes.Text) is { } kind ? ReadSubject(kind, file, [.. file.Items("parts")]) : null;
        var unmapped = file.Items("unmapped").Select(ReadUnmapped).OfType<UnmappedName>().ToList();
        foreach (var (from, span) in subject is null ? [] : _mapped.Where(place => unmapped.Exists(name => name.From == place.From)))
            _diagnostics.Report(DiagnosticKinds.MappedAndNot, span, ("found", from));
        return id is null || title is null || format is null || subject is null ? null : new ImportProfile(id, title, format, ends, subject, unmapped);
    }

    private ProfiledSubject? ReadSubject(ScalarNode name, MappingReader mapping, IReadOnlyList<Node> parts)
    {
        if (vocabulary.FindKind(name.Text) is not { } kind)
        {
            KindReader.Read(name, vocabulary, _diagnostics);
            return null;
        }

        return new ProfiledSubject(
            kind, mapping.Text("each") ?? "", Places(mapping, "id_from"), Places(mapping, "name_from"), Places(mapping, "jurisdiction_from"),
            WithEvery(mapping, kind, [.. ReadFacts(mapping, kind)]), [.. parts.Select(part => ReadPart(part, kind)).OfType<ProfiledSubject>()]);
    }

    private ProfiledSubject? ReadPart(Node node, SubjectKind whole)
    {
        if (MappingReader.Open(node, ProfileShapes.Part, _diagnostics) is not { } part || part.Scalar("kind", CommonShapes.Text) is not { } name)
            return null;

        if (whole.PartByNameOrLabel(name.Text) is not null)
            return ReadSubject(name, part, []);
        FactsReader.ReportUnknown(name, whole, _diagnostics);
        return null;
    }

    private static IReadOnlyList<string> Places(MappingReader mapping, string key) => mapping.Find(key) switch
    {
        SequenceNode list => [.. list.Items.OfType<ScalarNode>().Select(place => place.Text)],
        ScalarNode place => [place.Text],
        _ => [],
    };

    private IEnumerable<ProfiledFact> ReadFacts(MappingReader mapping, SubjectKind kind)
    {
        if (mapping.Find("facts") is not { } node || MappingReader.AsMapping(node, _diagnostics) is not { } facts)
            yield break;

        foreach (var entry in facts.Entries)
        {
            var slot = kind.SlotOf(entry.Key.Text);
            if (slot < 0)
            {
                FactsReader.ReportUnknown(entry.Key, kind, _diagnostics);
                continue;
            }

            var sources = (entry.Value as SequenceNode)?.Items ?? [];
            if (sources.Count == 0)
                MappingReader.ReportShape(entry.Value, new LocalizedText("来源的列表", "a list of places"), _diagnostics);
            yield return new ProfiledFact(kind.Facts[slot], [.. sources.Select(source => ReadSource(source, kind.Facts[slot])).OfType<ProfiledSource>()]);
        }
    }

    // A fact that has places of its own has this one besides.
    private IReadOnlyList<ProfiledFact> WithEvery(MappingReader mapping, SubjectKind kind, IReadOnlyList<ProfiledFact> facts)
    {
        if (mapping.Scalar("every_fact_from", CommonShapes.Text) is not { } place)
            return facts;

        if (place.Text.IndexOf(EveryFact, StringComparison.Ordinal) < 0)
        {
            MappingReader.ReportShape(place, new LocalizedText($"含有 {EveryFact} 的位置", $"a place with {EveryFact} in it"), _diagnostics);
            return facts;
        }

        return [.. kind.StatedFacts.Select(fact => new ProfiledFact(fact, [.. facts.FirstOrDefault(one => one.Fact == fact)?.Sources ?? [], ByName(place.Text, fact)]))];
    }

    // A plain number is in the fact's own unit, but for a percentage: 0.8 may be 80 of them.
    private ProfiledSource ByName(string place, Fact fact)
    {
        var symbol = fact.Type is FactType.Number or FactType.Count && !(_givesUnits && fact.Unit.Symbol.En == "%") ? fact.Unit.Symbol.En : "";
        return new ProfiledSource(place.Replace(EveryFact, fact.Name), symbol.Length == 0 ? null : symbol, null, new Dictionary<string, string>(StringComparer.Ordinal), null);
    }

    private ProfiledSource? ReadSource(Node node, Fact fact)
    {
        if (MappingReader.Open(node, ProfileShapes.Source, _diagnostics) is not { } source || source.Scalar("from", CommonShapes.Text) is not { } from)
            return null;

        _mapped.Add((from.Text, from.Span));
        var unit = source.Scalar("unit", CommonShapes.Text);
        var units = ReadMap(source, "units");
        var isNumber = fact.Type is FactType.Number or FactType.Count;
        foreach (var stated in (unit is null ? [] : new[] { unit }).Concat(units.Select(one => one.Value)))
        {
            if (isNumber)
                QuantityReader.ReadUnit(stated.Text, stated.Span, fact.Unit, _diagnostics);
        }

        var values = source.Find("values") is null ? null : ReadMap(source, "values");
        if (isNumber && !_givesUnits && fact.Unit.Symbol.En.Length > 0 && unit is null && source.Find("unit_from") is null && values is null)
            _diagnostics.Report(DiagnosticKinds.SourceWithoutUnit, source.Span, ("fact", fact.Label), ("found", from.Text));
        var meant = Choices(fact, values?.Values ?? Enumerable.Empty<ScalarNode>());
        var without = Choices(fact, source.Texts("without", needsOne: false));
        return new ProfiledSource(from.Text, unit?.Text, source.Text("unit_from"), Plain(units), values is null ? null : Plain(values)) { OnlyBesideOthers = source.Localized("only_beside_others"), Span = from.Span, Meant = meant, Without = without };
    }

    // The choices that are stated, and what is wrong with what states them.
    private ulong Choices(Fact fact, IEnumerable<ScalarNode> stated) =>
        stated.Aggregate(0UL, (choices, one) => choices | (FactReader.Read(fact, one, null, _diagnostics, BarePercentage.AsWritten)?.PossibleValues as ChoiceSet)?.Members ?? choices);

    private Dictionary<string, ScalarNode> ReadMap(MappingReader source, string key) =>
        source.Find(key) is { } node && MappingReader.AsMapping(node, _diagnostics) is { } map
            ? map.Entries.Where(entry => entry.Value is ScalarNode).ToDictionary(entry => entry.Key.Text, entry => (ScalarNode)entry.Value, StringComparer.Ordinal)
            : [];

    private static Dictionary<string, string> Plain(Dictionary<string, ScalarNode> map) => map.ToDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal);

    private UnmappedName? ReadUnmapped(Node node) =>
        MappingReader.Open(node, ProfileShapes.Unmapped, _diagnostics) is { } name && name.Text("from") is { } from && name.Localized("because") is { } because ? new UnmappedName(from, because) : null;
}
