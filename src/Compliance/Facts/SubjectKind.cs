using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>A kind of subject, with the facts that may be stated about it. A fact's index in <see cref="Facts"/> is its slot in every box of the kind.</summary>
public sealed class SubjectKind
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _derived = new(StringComparer.Ordinal);
    private readonly List<Fact> _facts;
    private readonly List<SubjectKind> _contains = [];
    private readonly List<SubjectKind> _containedIn = [];
    private readonly Dictionary<int, int> _following = [];
    private FactLayout? _layout;

    internal SubjectKind(string name, LocalizedText label, IReadOnlyList<Fact> facts, UnitTable? units = null)
    {
        Units = units ?? UnitTable.BuiltIn;
        Name = name;
        Label = label;
        _facts = [.. facts];
        for (var slot = 0; slot < facts.Count; slot++)
        {
            if (facts[slot].IsDerived)
            {
                _derived.Add(facts[slot].Name, slot);
                continue;
            }

            _byName.Add(facts[slot].Name, slot);
            _byLabel[facts[slot].Label.Zh] = slot;
            _byLabel[facts[slot].Label.En] = slot;
        }
    }

    /// <summary>Its name in rules and descriptors, such as <c>project</c>.</summary>
    public string Name { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Label { get; }

    /// <summary>Its facts, in the order of the vocabulary; behind them what a pack's rules derive from parts and from what contains it, which nobody states.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>The kinds of parts that it has, in the order of the vocabulary; none for most.</summary>
    public IReadOnlyList<SubjectKind> Contains => _contains;

    /// <summary>All kinds of its vocabulary, itself among them; none where it was made without one.</summary>
    internal IReadOnlyList<SubjectKind> Kinds { get; set; } = [];

    /// <summary>Of which other kinds a name or a label is a fact, said behind a message that it is none of this one; empty where it is of none.</summary>
    internal LocalizedText Elsewhere(string fact)
    {
        var others = Kinds.Where(kind => kind != this && kind.SlotOfNameOrLabel(fact) >= 0).Select(kind => kind.Name).ToList();
        return others.Count == 0 ? LocalizedText.Same("") : new LocalizedText($"：它是 {string.Join("、", others)} 的指标", $": it is a fact of {string.Join(", ", others)}");
    }

    /// <summary>What holds of every subject of the kind, as far as the pack asks for it; null where nothing does.</summary>
    internal KindInvariants? Invariants { get; set; }

    /// <summary>The kinds that are counted in it, each of which names it by a key; none where the vocabulary says nothing of that.</summary>
    internal IReadOnlyList<SubjectKind> Members { get; private set; } = [];

    /// <summary>Whether its decision is made of its own findings and of those of all its parts; else of its own alone.</summary>
    public bool Decides { get; private set; }

    /// <summary>The facts that may be stated of it.</summary>
    internal IEnumerable<Fact> StatedFacts => _facts.Where(fact => !fact.IsDerived);

    /// <summary>The units that expressions about it may use.</summary>
    internal UnitTable Units { get; }

    /// <summary>The layout of the facts in rows and columns of numbers.</summary>
    internal FactLayout Layout => _layout ??= new FactLayout(_facts);

    /// <summary>The slot of a fact by its name, or -1.</summary>
    public int SlotOf(string name) => _byName.TryGetValue(name, out var slot) || _derived.TryGetValue(name, out slot) ? slot : -1;

    /// <summary>Whether a kind is a part of it, directly or by way of other kinds.</summary>
    internal bool HasBelow(SubjectKind kind) => _contains.Any(inner => inner == kind || inner.HasBelow(kind));

    /// <summary>Every kind that is a part of it, at any depth, each once.</summary>
    internal IEnumerable<SubjectKind> KindsBelow => _contains.SelectMany(inner => inner.KindsBelow.Prepend(inner)).Distinct();

    /// <summary>Whether it is a kind of parts.</summary>
    internal bool IsPart => _containedIn.Count > 0;

    /// <summary>The kinds that it is a part of, one above it.</summary>
    internal IReadOnlyList<SubjectKind> ContainedIn => _containedIn;

    /// <summary>Every kind that it is a part of, at any depth, each once.</summary>
    internal IEnumerable<SubjectKind> KindsAbove => _containedIn.SelectMany(outer => outer.KindsAbove.Prepend(outer)).Distinct();

    /// <summary>The kind of its parts with a name or either label; null where it has no such parts.</summary>
    internal SubjectKind? PartByNameOrLabel(string text) =>
        _contains.Find(kind => kind.Name == text || kind.Label.Zh == text || string.Equals(kind.Label.En, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says which kinds of parts it has; while a vocabulary is read.</summary>
    internal void Contain(IEnumerable<SubjectKind> kinds, bool decides)
    {
        foreach (var kind in kinds)
        {
            _contains.Add(kind);
            kind._containedIn.Add(this);
        }

        Decides = decides;
    }

    /// <summary>Says which kinds are counted in it; while a vocabulary is read.</summary>
    internal void Count(IReadOnlyList<SubjectKind> members) => Members = members;

    /// <summary>
    /// The slot of a fact that follows from others, added where it is not there yet. Only who reads a pack adds any, before there are
    /// subjects of its kinds.
    /// </summary>
    internal int Derive(Fact fact)
    {
        if (_derived.TryGetValue(fact.Name, out var slot))
            return slot;

        _layout = null;
        _derived.Add(fact.Name, _facts.Count);
        _facts.Add(fact);
        return _facts.Count - 1;
    }

    /// <summary>The slot of the number over parts that a fact is too, or -1.</summary>
    internal int FollowingOf(int slot) => _following.TryGetValue(slot, out var figure) ? figure : -1;

    /// <summary>The slots of the facts that are numbers over parts too.</summary>
    internal IEnumerable<int> Following => _following.Keys;

    /// <summary>Says that a fact is a number over parts too; while a pack is read.</summary>
    internal void Follow(int slot, int figure) => _following[slot] = figure;

    /// <summary>The same kind with further facts that follow from others, for rules that are none of the pack's: slots are as they were.</summary>
    internal SubjectKind With(IEnumerable<Fact> derived)
    {
        var kind = new SubjectKind(Name, Label, _facts) { Decides = Decides, Members = Members, Invariants = Invariants, Kinds = Kinds };
        kind._contains.AddRange(_contains);
        foreach (var slot in _following)
            kind.Follow(slot.Key, slot.Value);
        foreach (var fact in derived)
            kind.Derive(fact);
        return kind;
    }

    /// <summary>The slot of a fact by its name or either label; -1 where the kind has no such fact.</summary>
    public int SlotOfNameOrLabel(string text)
    {
        if (_byName.TryGetValue(text, out var slot) || _byLabel.TryGetValue(text, out slot))
            return slot;
        return LookAlikes.Plain(text) is var plain && plain != text ? SlotOfNameOrLabel(plain) : -1;
    }

    /// <summary>The slot of a fact by its name or either label.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The kind has no such fact; the message names the nearest one.</exception>
    internal int RequireSlot(string fact)
    {
        var name = Argument.NotNull(fact, nameof(fact)).Trim();
        var slot = SlotOfNameOrLabel(name);
        if (slot >= 0)
            return slot;

        var nearest = NearestName.Of(name, StatedFacts.SelectMany(one => new[] { one.Name, one.Label.Zh, one.Label.En }));
        var hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
        throw new ArgumentException($"A {Name} has no fact '{name}'.{hint}", nameof(fact));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
