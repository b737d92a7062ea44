using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Compliance.Facts;
using Compliance.Schemas;

namespace Compliance.Descriptors;

/// <summary>The shape of a descriptor, and of a file of them.</summary>
internal static class DescriptorShapes
{
    // What is not known may be left blank anywhere, in words too.
    private static readonly AnyShape Text = new([CommonShapes.Text with { Types = ScalarTypes.Stated | ScalarTypes.Nothing }]);

    private static readonly AnyShape Day = new([CommonShapes.Date, FactShapes.Unstated]);

    private static readonly AnyShape Days = new([new ScalarShape("a date, a month or a year", "[0-9０-９]{4}") { Types = ScalarTypes.Text | ScalarTypes.Number }, FactShapes.Unstated]);

    // Subjects that are made in code are read one by one, each by a reader of its own.
    private static readonly ConditionalWeakTable<Vocabulary, ObjectShape> _shapes = new();

    public static ObjectShape Deviation { get; } = new(
    [
        KeyShape.Required("rule", CommonShapes.RuleOfAnyPack with { Description = "the rule that is departed from" }),
        KeyShape.Optional("reason", Text with { Description = "why; without a reason it is not approved" }),
        KeyShape.Optional("approved_by", Text with { Description = "who approved it; left out until it is approved" }),
        KeyShape.Optional("approved_on", Day with { Description = "the day it was approved" }),
        KeyShape.Optional("expires_on", Day with { Description = "the last day on which it holds; without one it is not approved" }),
        KeyShape.Optional("document", Text with { Description = "the document that says so" }),
    ]);

    public static ObjectShape Descriptor { get; } = new(
    [
        KeyShape.Required("subject", CommonShapes.Text with { Description = "the kind of subject" }),
        KeyShape.Required("id", CommonShapes.Text with { Description = "its id, as the bureau has it" }),
        KeyShape.Optional("name", Text with { Description = "its name" }),
        KeyShape.Optional("date", Days with { Description = "the day it is evaluated as of: which limits bind" }),
        KeyShape.Optional("jurisdiction", Text with { Description = "the jurisdiction that it is in" }),
        KeyShape.Optional("source", Text with { Description = "where the figures come from" }),
        KeyShape.Required("facts", new MapShape(FactShapes.Any) { Description = "what is stated, by the names or labels of facts; what is left out is unknown" }),
        KeyShape.Optional("deviations", new ListShape(Deviation) { Description = "departures from rules" }),
    ]);

    /// <summary>The shape of a descriptor of whatever kind: a part that stands by itself names what it is a part of.</summary>
    public static ObjectShape For(Vocabulary vocabulary) =>
        _shapes.GetValue(vocabulary, static one => With(Descriptor, one.Kinds.Where(kind => kind.Contains.Count > 0 || kind.Members.Count > 0)));

    /// <summary>The keys under which a part names what it is a part of.</summary>
    public static IEnumerable<string> NamesOf(SubjectKind whole) => new[] { whole.Name, whole.Label.Zh, whole.Label.En }.Distinct();

    private static ObjectShape With(ObjectShape shape, IEnumerable<SubjectKind> wholes)
    {
        var keys = wholes.SelectMany(NamesOf).Distinct().Where(name => !shape.Has(name)).Select(name => KeyShape.Optional(name, Text with { Description = "the id of what it lies in" })).ToList();
        return keys.Count == 0 ? shape : shape with { Keys = [.. shape.Keys, .. keys] };
    }

    /// <summary>A file with one descriptor or a list of them, with the facts that a vocabulary has for each kind of subject.</summary>
    public static AnyShape File(Vocabulary vocabulary)
    {
        var one = new AnyShape([.. vocabulary.Kinds.Select(kind => OfKind(kind, vocabulary))]);
        return new AnyShape([.. one.Options, new ListShape(one) { Description = "several subjects" }]);
    }

    private static NamedShape OfKind(SubjectKind kind, Vocabulary vocabulary) => new(kind.Name, With(Descriptor, kind.ContainedIn.Concat(vocabulary.Kinds.Where(whole => whole.Members.Contains(kind))))
        .With("subject", new WordShape([.. new[] { kind.Name, kind.Label.Zh, kind.Label.En }.Distinct()]))
        .With("facts", new ObjectShape([.. FactKeys(kind), .. PartKeys(kind)])));

    // A label that is another fact's name is that fact's: a reader looks for names first.
    private static IEnumerable<KeyShape> FactKeys(SubjectKind kind) =>
        from fact in kind.StatedFacts
        let shape = FactShapes.Of(fact, $"{kind.Name}.{fact.Name}")
        from key in new[] { fact.Name, fact.Label.Zh, fact.Label.En }.Distinct()
        where key == fact.Name || kind.SlotOf(key) < 0
        select KeyShape.Optional(key, shape);

    // An empty list says that there are none; a key that is not there, that nobody knows how many there are.
    private static IEnumerable<KeyShape> PartKeys(SubjectKind kind) =>
        from part in kind.Contains
        let shape = new AnyShape([new ListShape(OfPart(part)), FactShapes.Unstated]) { Description = $"all its parts of kind {part.Name}; an empty list for none" }
        from key in new[] { part.Name, part.Label.Zh, part.Label.En }.Distinct()
        select KeyShape.Optional(key, shape);

    private static NamedShape OfPart(SubjectKind kind) => new($"{kind.Name} part", new ObjectShape(
    [
        KeyShape.Optional("id", Text with { Description = "its id, unique in what contains it; its place in the list if left out" }),
        KeyShape.Optional("name", Text with { Description = "its name" }),
        .. FactKeys(kind),
        .. PartKeys(kind),
        .. kind.SlotOf("deviations") < 0 ? new[] { KeyShape.Optional("deviations", new ListShape(Deviation) { Description = "departures from rules" }) } : [],
    ]));
}
