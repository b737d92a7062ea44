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

    internal SubjectKind(string name, LocalizedText label, IReadOnlyList<Fact> facts, UnitTable? units = null)
    {
        Units = units ?? UnitTable.BuiltIn;
        Name = name;
        Label = label;
        Facts = facts;
        Layout = new FactLayout(facts);
        for (var slot = 0; slot < facts.Count; slot++)
        {
            _byName.Add(facts[slot].Name, slot);
            _byLabel[facts[slot].Label.Zh] = slot;
            _byLabel[facts[slot].Label.En] = slot;
        }
    }

    /// <summary>Its name in rules and descriptors, such as <c>project</c>.</summary>
    public string Name { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Label { get; }

    /// <summary>Its facts, in the order of the vocabulary.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The units that expressions about it may use.</summary>
    internal UnitTable Units { get; }

    /// <summary>The layout of the facts in rows and columns of numbers.</summary>
    internal FactLayout Layout { get; }

    /// <summary>The slot of a fact by its name, or -1.</summary>
    public int SlotOf(string name) => _byName.TryGetValue(name, out var slot) ? slot : -1;

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

        var nearest = NearestName.Of(name, Facts.SelectMany(one => new[] { one.Name, one.Label.Zh, one.Label.En }));
        var hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
        throw new ArgumentException($"A {Name} has no fact '{name}'.{hint}", nameof(fact));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
