using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>A subject as the tree that its reader reads.</summary>
internal static class DescriptorTree
{
    public static MappingNode Of(Subject subject)
    {
        var entries = new List<MappingEntry>();
        void Add(string key, string? text)
        {
            if (text is not null)
                entries.Add(Entry(key, FactValue.Text(text)));
        }

        Add("subject", subject.Kind.Name);
        Add("id", subject.Id);
        Add("name", subject.Name);
        Add("date", subject.Days?.Written ?? subject.Date?.ToString());
        Add("jurisdiction", subject.Jurisdiction);
        Add("source", subject.Source);
        entries.Add(Entry("facts", Mapping(Facts(subject))));
        if (subject.Deviations.Count > 0)
            entries.Add(Entry("deviations", new SequenceNode(SourceSpan.None, [.. subject.Deviations.Select(Write)])));
        return Mapping(entries);
    }

    private static MappingNode Write(Deviation deviation) =>
        Mapping(DeviationKeys.Of(deviation).Where(part => part.Text is not null).Select(part => Entry(part.Key, FactValue.Text(part.Text!))));

    private static IEnumerable<MappingEntry> Facts(Subject subject)
    {
        var parted = subject.Statements as PartedFacts;
        for (var slot = 0; slot < subject.Kind.Facts.Count; slot++)
        {
            // What follows from elsewhere is stated there.
            if (!subject.Kind.Facts[slot].IsDerived && subject.Statements.OwnValueOf(slot) is { } stated)
                yield return Entry(subject.Kind.Facts[slot].Name, NodeOf(subject.Kind.Facts[slot], stated));
        }

        foreach (var kind in parted is null ? [] : subject.Kind.Contains.Where(parted.Parts.ContainsKey))
            yield return Entry(kind.Name, new SequenceNode(SourceSpan.None, [.. subject.Parts.Where(part => part.Kind == kind).Select(Part)]));
    }

    private static MappingNode Part(Subject part)
    {
        var stated = ((PartedFacts)part.Statements).Part!;
        var entries = new List<MappingEntry>();
        if (stated.HasId)
            entries.Add(Entry("id", FactValue.Text(stated.Id)));
        if (part.Name is { } name)
            entries.Add(Entry("name", FactValue.Text(name)));
        entries.AddRange(Facts(part));
        if (part.Deviations.Count > 0)
            entries.Add(Entry("deviations", new SequenceNode(SourceSpan.None, [.. part.Deviations.Select(Write)])));
        return Mapping(entries);
    }

    // What is written is tried on the reader: as it was written first, then with the unit that it was read in, and last by its
    // ends. Where none gives the very words (a number under a heading is without its unit), one of the same values and unit is taken.
    private static Node NodeOf(Fact fact, StatedValue stated)
    {
        Node? inUnit = null;
        Node? alike = null;
        foreach (var form in Forms(fact, stated))
        {
            if (ReadBack(fact, form) is not { } read || !AreEqual(read.PossibleValues, stated.PossibleValues))
                continue;
            if (read.Unit.Symbol != stated.Unit.Symbol)
                alike ??= form;
            else if (read.Written != stated.Written)
                inUnit ??= form;
            else
                return form;
        }

        return inUnit ?? alike ?? throw new InvalidOperationException($"What is stated of {fact.Name} cannot be written: {stated.Written}.");
    }

    private static IEnumerable<Node> Forms(Fact fact, StatedValue stated)
    {
        var unit = stated.Unit.Symbol.En;
        yield return FactValue.Text(stated.Written);
        yield return FactValue.Text($"{stated.Written} {unit}");

        if (stated.PossibleValues is ChoiceSet)
        {
            // A label may hold what separates choices on one line; in a list each stands by itself.
            yield return new SequenceNode(SourceSpan.None, [.. stated.Written.Split([" | "], StringSplitOptions.None).Select(FactValue.Text)]);
        }

        var between = stated.Written.IndexOf("..", StringComparison.Ordinal);
        if (between > 0)
        {
            var (min, max) = (stated.Written.Substring(0, between), stated.Written.Substring(between + 2));
            yield return FactValue.WithEnds(min, max);
            yield return FactValue.WithEnds($"{min} {unit}", $"{max} {unit}");
        }

        if (stated.PossibleValues is NumberRange { Interval: var interval } && IntervalText.Write(fact, interval, new DiagnosticBag()) is { } exact)
            yield return exact;
    }

    private static StatedValue? ReadBack(Fact fact, Node form)
    {
        var diagnostics = new DiagnosticBag();
        var read = FactReader.Read(fact, form, null, diagnostics);
        return diagnostics.HasErrors ? null : read;
    }

    private static bool AreEqual(PossibleValues left, PossibleValues right) => (left, right) switch
    {
        (NumberRange one, NumberRange other) => one.Interval == other.Interval && one.Readings.SequenceEqual(other.Readings),
        (ChoiceSet one, ChoiceSet other) => one.Members == other.Members,
        _ => false,
    };

    private static MappingEntry Entry(string key, Node value) => new(FactValue.Text(key), value);

    private static MappingNode Mapping(IEnumerable<MappingEntry> entries) => new(SourceSpan.None, [.. entries]);
}
