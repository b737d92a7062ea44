using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <content>What rules derive of the subject.</content>
public partial class SubjectFacts
{
    // By the match of the rule that takes them up: as one rule's match changes, another fact takes its place.
    private Dictionary<IMatch, DerivedFact>? _derived;
    private Subject? _stated;

    /// <summary>The subject as it was inserted, without what rules have derived of it.</summary>
    public Subject Stated => _stated ?? Subject;

    /// <summary>What rules have derived of it, as far as it was taken up.</summary>
    public IReadOnlyCollection<DerivedFact> Derived => _derived is null ? [] : [.. _derived.Values];

    /// <summary>The derived facts that what is stated, or derived by another rule, contradicts: each of the two is taken for possible. It enters no count.</summary>
    public IEnumerable<DerivedFact> Contradicted => Derived.Where(one =>
        (Stated.Stated(one.Slot) is { } stated && DerivedValues.Disagree(stated, one.Value))
        || Derived.Any(other => other.Slot == one.Slot && DerivedValues.Disagree(other.Value, one.Value)));

    /// <summary>Told when there is another subject in the place of this one, by what rules have derived; its session's, the same for all.</summary>
    internal Action<SubjectFacts, Subject>? Revised { get; set; }

    /// <summary>The one rule that everything comes from which NRules has not seen yet; empty where it comes from several, or from elsewhere.</summary>
    internal string? ChangedBy { get; set; }

    /// <summary>A fact of it that a rule derives, to be yielded.</summary>
    /// <param name="fact">The fact's name or either label.</param>
    /// <param name="value">A number in the fact's own unit, a yes or no, a day, an interval, choices, or a text as a descriptor writes it.</param>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    /// <exception cref="InvalidOperationException">The subject has parts, or is one.</exception>
    /// <exception cref="Diagnostics.ReadException">The value is not one that the fact can have.</exception>
    public DerivedFact Derive(string fact, FactValue value)
    {
        var slot = Questions.Plan.Kind.RequireSlot(fact);
        if (Subject.Whole is not null || Questions.Plan.Kind.Contains.Count > 0)
            throw new InvalidOperationException($"Facts of the {Subject} cannot be derived: it has parts, or is one, and others read its facts as they are stated.");
        return Subject.With(fact, value).ValueOf(slot) is { } stated
            ? new DerivedFact(this, slot, stated)
            : throw new ArgumentException($"The value derived of '{fact}' says nothing.", nameof(value));
    }

    /// <summary>Takes what is stated now, and gives it with what rules have derived.</summary>
    internal Subject Restate(Subject stated)
    {
        _stated = stated;
        ChangedBy = "";
        return With(stated);
    }

    /// <summary>A subject with what rules have derived.</summary>
    internal Subject With(Subject stated)
    {
        if (_derived is null or { Count: 0 })
            return stated;

        var statements = stated.Statements;
        foreach (var derived in _derived.Values)
        {
            var value = derived.Value with { DerivedBy = derived.Rule };
            statements = statements.With(derived.Slot, statements.Stated(derived.Slot) is { } other ? DerivedValues.Join(other, value) : value);
        }

        return new Subject(statements, stated.Deviations);
    }

    /// <summary>Takes up what a rule derives.</summary>
    internal void Derive(IContext context, DerivedFact derived)
    {
        var known = _derived ??= [];
        if (known.TryGetValue(context.Match, out var before) && before.Slot == derived.Slot && before.Value.Written == derived.Value.Written)
        {
            known[context.Match] = derived;
            return;
        }

        known[context.Match] = derived;
        Revise(derived.Rule);
    }

    /// <summary>Gives up what a rule has derived.</summary>
    internal void GiveUp(IContext context, DerivedFact derived)
    {
        if (_derived?.Remove(context.Match) == true)
            Revise(derived.Rule);
    }

    private void Revise(string? rule)
    {
        _stated ??= Subject;
        ChangedBy = ChangedBy is null || ChangedBy == rule ? rule ?? "" : "";
        Revised?.Invoke(this, With(_stated));
    }
}
