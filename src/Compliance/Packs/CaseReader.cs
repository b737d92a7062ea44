using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Reads the test cases of a rule.</summary>
internal sealed class CaseReader(SubjectKind kind, Requirement requirement, BarePercentage percent, DiagnosticBag diagnostics)
{
    public IReadOnlyList<RuleCase> Read(IReadOnlyList<Node> items)
    {
        var cases = new List<RuleCase>();
        foreach (var item in items)
        {
            if (MappingReader.Open(item, PackShapes.Case, diagnostics) is { } reader && ReadCase(reader) is { } read)
                cases.Add(read);
        }

        return cases;
    }

    private RuleCase? ReadCase(MappingReader reader)
    {
        var facts = reader.Find("facts") is { } node ? FactsReader.Read(node, kind, diagnostics, percent, withDerived: true) : null;
        var verdict = Verdict(reader, "verdict");
        var projected = Verdict(reader, "projected");
        var level = reader.Word("level", PackWords.Levels);
        var missing = reader.Find("missing") is null ? null : ReadMissing(reader);
        var (measured, unit) = ReadMeasured(reader);
        var deviation = reader.Find("deviation") is { } part ? ReadDeviation(part) : null;
        return reader.Date("on") is { } on && verdict is not null && facts is not null
            ? new RuleCase(reader.Localized("name"), facts, ReadMembers(reader), on, verdict.Value, projected, level, measured, unit, missing, deviation, reader.Span)
            {
                Parts = new PartsReader(diagnostics, percent).Read(reader.Find("facts")!, kind),
            }
            : null;
    }

    private static Verdict? Verdict(MappingReader reader, string key) =>
        reader.Word(key, PackWords.Verdicts) is { } word ? (Verdict)PackWords.IndexOf(PackWords.Verdicts, word) : null;

    private List<IReadOnlyDictionary<int, StatedValue>> ReadMembers(MappingReader reader)
    {
        var members = new List<IReadOnlyDictionary<int, StatedValue>>();
        if (reader.Find("members") is not { } node)
            return members;

        if (requirement is not AggregateRequirement aggregate)
        {
            diagnostics.Report(DiagnosticKinds.NoMembers, node.Span);
            return members;
        }

        foreach (var item in reader.Items("members"))
        {
            if (FactsReader.Read(item, aggregate.Aggregate.Members, diagnostics, percent) is { } member)
                members.Add(member);
        }

        return members;
    }

    private List<string> ReadMissing(MappingReader reader)
    {
        var names = new List<string>();
        foreach (var item in reader.Texts("missing"))
        {
            if (kind.SlotOf(item.Text) < 0)
                diagnostics.Report(DiagnosticKinds.UnknownFact, item.Span, diagnostics.Nearest(item.Text, kind.Facts.Select(fact => fact.Name)), ("kind", kind.Label), ("found", item.Text), ("elsewhere", kind.Elsewhere(item.Text)));
            names.Add(item.Text);
        }

        return names;
    }

    private (Interval?, Unit?) ReadMeasured(MappingReader reader)
    {
        if (reader.Find("measured") is not { } node || UnitOf(requirement.StatedLimits[0]) is not { } unit)
            return (null, null);
        if (unit.Grades is { } grades)
            return (ReadLevels(node, grades), unit);

        // What is measured is read like a number fact of the limit's dimension.
        var measured = new Fact("measured", "measured", FactType.Number, unit, Interval.All, [], null);
        return FactReader.Read(measured, node, null, diagnostics, percent) is { PossibleValues: NumberRange range } ? (range.Interval, unit) : (null, null);
    }

    // Levels are read like choices in their order: one_star, or none..two_stars.
    private Interval? ReadLevels(Node node, IReadOnlyList<Grade> grades)
    {
        var levels = new Fact("measured", "measured", FactType.Choice, Unit.One, Interval.All, [.. grades.Select(grade => new Choice(grade.Name, grade.Label))], null, isOrdered: true);
        if (FactReader.Read(levels, node, null, diagnostics, percent) is not { PossibleValues: ChoiceSet { Members: var members } })
            return null;

        var most = grades.Count - 1;
        while ((members >> most) == 0)
            most--;
        return Interval.Closed(BitCount.Lowest(members), most);
    }

    private static Unit? UnitOf(Limit limit) => limit.Match<Unit?>(
        threshold: threshold => threshold.Value.Unit,
        relative: relative => relative.Value.IsDate ? null : relative.Unit,
        mustHold: _ => null,
        deadline: _ => null,
        table: table => table.Limits[0].Value.Unit);

    private CaseDeviation? ReadDeviation(Node node) =>
        MappingReader.Open(node, PackShapes.CaseDeviation, diagnostics) is { } reader
        && reader.Date("approved_on") is { } approved && reader.Date("expires_on") is { } expires
            ? new CaseDeviation(approved, expires)
            : null;
}
