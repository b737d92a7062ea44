using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>
/// Makes a subject in code, for hosts that hold their facts in objects of their own. What it is given goes through the very
/// reader that descriptors go through: it is trimmed, checked and remarked on alike. Kinds, facts and choices are named by
/// their names or either label.
/// </summary>
public sealed class SubjectBuilder
{
    private readonly Vocabulary _vocabulary;
    private readonly RulePack? _pack;
    private readonly SubjectKind _kind;
    private readonly Dictionary<string, string> _header = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, FactValue> _facts = [];
    private readonly Dictionary<int, SourceSpan> _places = [];
    private SourceSpan _place = SourceSpan.None;
    private readonly List<Deviation> _deviations = [];
    private readonly Dictionary<SubjectKind, IReadOnlyList<SubjectBuilder>> _parts = [];

    /// <summary>Begins a subject of which nothing is stated yet. Which rules there are to deviate from is not asked.</summary>
    /// <param name="vocabulary">The vocabulary of the pack that it will be checked against.</param>
    /// <param name="kind">The kind, by its name such as <c>project</c> or by either label.</param>
    /// <param name="id">Its id.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The vocabulary has no such kind, or the id is empty.</exception>
    public SubjectBuilder(Vocabulary vocabulary, string kind, string id)
    {
        _vocabulary = Argument.NotNull(vocabulary, nameof(vocabulary));
        _kind = vocabulary.RequireKind(kind);
        if (Argument.NotNull(id, nameof(id)).Length == 0)
            throw new ArgumentException("A subject has an id.", nameof(id));

        _header["subject"] = _kind.Name;
        _header["id"] = id;
    }

    /// <summary>Begins a subject that will be checked against a pack: deviations from rules that it does not have are errors.</summary>
    /// <inheritdoc cref="SubjectBuilder(Vocabulary, string, string)"/>
    public SubjectBuilder(RulePack pack, string kind, string id)
        : this(Argument.NotNull(pack, nameof(pack)).Vocabulary, kind, id) => _pack = pack;

    /// <summary>Gives its name.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SubjectBuilder Named(string name) => WithHeader("name", Argument.NotNull(name, nameof(name)));

    /// <summary>Gives the day it is to be evaluated.</summary>
    public SubjectBuilder On(CalendarDate date) => WithHeader("date", date.ToString());

    /// <summary>Gives the jurisdiction that it is in.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="jurisdiction"/> is null.</exception>
    public SubjectBuilder In(string jurisdiction) => WithHeader("jurisdiction", Argument.NotNull(jurisdiction, nameof(jurisdiction)));

    /// <summary>Says where its figures come from.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public SubjectBuilder From(string source) => WithHeader("source", Argument.NotNull(source, nameof(source)));

    /// <summary>States a fact, in the place of what was stated of it before.</summary>
    /// <param name="fact">The fact's name or either label.</param>
    /// <param name="value">A number in the fact's own unit, a yes or no, a day, choices, or a text as a descriptor writes it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, FactValue value)
    {
        _facts[_kind.RequireSlot(fact)] = Argument.NotNull(value, nameof(value));
        return this;
    }

    /// <summary>States a fact as a descriptor writes it: <c>1.86 万m²</c>, <c>76..80 %</c>, <c>new</c>, <c>school | hospital</c>, <c>true</c>.</summary>
    /// <param name="fact">The fact's name or either label.</param>
    /// <param name="value">The value; null to state nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, string? value) => Set(fact, value is null ? FactValue.Unknown : value);

    /// <summary>Says where all of it comes from.</summary>
    internal SubjectBuilder At(SourceSpan place)
    {
        _place = place;
        return this;
    }

    /// <summary>States a fact as a descriptor writes it, with the place that it comes from.</summary>
    internal SubjectBuilder Set(string fact, string value, SourceSpan place)
    {
        _places[_kind.RequireSlot(fact)] = place;
        return Set(fact, value);
    }

    /// <summary>States that a number lies between two, both included, in the fact's own unit.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, decimal min, decimal max) => Set(fact, FactValue.Between(min, max));

    /// <summary>Adds a departure from a rule.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="deviation"/> is null.</exception>
    public SubjectBuilder Add(Deviation deviation)
    {
        _deviations.Add(Argument.NotNull(deviation, nameof(deviation)));
        return this;
    }

    /// <summary>
    /// States its parts of one kind: all that there are, and none where none are given. Until it is stated, there may be any number of
    /// them. Each has an id that no other one of them has; its day and jurisdiction are those of the whole.
    /// </summary>
    /// <param name="kind">The kind of the parts, by its name or either label.</param>
    /// <param name="parts">The parts, each begun with this kind and an id.</param>
    /// <exception cref="ArgumentNullException">An argument is null, or one of the parts is.</exception>
    /// <exception cref="ArgumentException">The kind has no such parts; or a part is of another kind, or states a day, jurisdiction or source of its own.</exception>
    public SubjectBuilder SetParts(string kind, params SubjectBuilder[] parts)
    {
        var name = Argument.NotNull(kind, nameof(kind)).Trim();
        var found = _kind.PartByNameOrLabel(name) ?? throw new ArgumentException(
            $"A {_kind.Name} has no parts of kind '{name}': expected {(_kind.Contains.Count == 0 ? "none" : "one of " + string.Join(", ", _kind.Contains))}.", nameof(kind));
        foreach (var part in Argument.NotNull(parts, nameof(parts)))
        {
            if (Argument.NotNull(part, nameof(parts))._kind.Name != found.Name)
                throw new ArgumentException($"A {part._kind.Name} stands among the parts of kind {found.Name}.", nameof(parts));
            if (part._header.Keys.FirstOrDefault(key => key is not ("subject" or "id" or "name")) is { } own)
                throw new ArgumentException($"A part has the {own} of its whole, and states none itself.", nameof(parts));
        }

        _parts[found] = [.. parts];
        return this;
    }

    /// <summary>The subject; or nothing, and everything that is wrong with what was stated, by the fact and part that it is about.</summary>
    public ReadResult<Subject> Build()
    {
        var diagnostics = new DiagnosticBag();
        var entries = _header.Select(part => Entry(part.Key, FactValue.Text(part.Value))).ToList();
        entries.Add(Entry("facts", new MappingNode(_place, [.. FactEntries(diagnostics)])));
        if (_deviations.Count > 0)
            entries.Add(Entry("deviations", new SequenceNode(SourceSpan.None, [.. _deviations.Select(Write)])));
        var subjects = new TreeReader(_vocabulary, _pack, BarePercentage.EitherWay, diagnostics).Read(new MappingNode(_place, entries));
        return new ReadResult<Subject>(subjects.Count == 1 ? subjects[0] : null, diagnostics.Items);
    }

    // What is stated, and the lists of parts behind it, as they stand in a descriptor.
    private IEnumerable<MappingEntry> FactEntries(DiagnosticBag diagnostics)
    {
        foreach (var stated in _facts)
        {
            var fact = _kind.Facts[stated.Key];
            if (stated.Value.NodeFor(fact, diagnostics) is { } node)
                yield return Entry(fact.Name, _places.TryGetValue(stated.Key, out var place) ? Placed(node, place) : node);
        }

        foreach (var parts in _parts)
            yield return Entry(parts.Key.Name, new SequenceNode(SourceSpan.None, [.. parts.Value.Select(part => part.ToPart(diagnostics))]));
    }

    private MappingNode ToPart(DiagnosticBag diagnostics)
    {
        var entries = _header.Where(part => part.Key is "id" or "name").Select(part => Entry(part.Key, FactValue.Text(part.Value))).Concat(FactEntries(diagnostics)).ToList();
        if (_deviations.Count > 0)
            entries.Add(Entry("deviations", new SequenceNode(SourceSpan.None, [.. _deviations.Select(Write)])));
        return new MappingNode(_place, entries);
    }

    // What is written here was written there.
    private static Node Placed(Node node, SourceSpan place) => node switch
    {
        ScalarNode scalar => new ScalarNode(place, scalar.Text, scalar.IsQuoted, isVerbatim: false),
        MappingNode mapping => new MappingNode(place, [.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, Placed(entry.Value, place)))]),
        _ => node,
    };

    private static MappingEntry Entry(string key, Node value) => new(FactValue.Text(key), value);

    private static MappingNode Write(Deviation deviation) => new(deviation.Span,
    [
        .. DeviationKeys.Of(deviation).Where(part => part.Text is not null).Select(part => Entry(part.Key, FactValue.Text(part.Text!))),
    ]);

    private SubjectBuilder WithHeader(string key, string text)
    {
        _header[key] = text;
        return this;
    }
}
