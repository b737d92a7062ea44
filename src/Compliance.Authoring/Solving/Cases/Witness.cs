using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>
/// One value for each fact that a condition reads, such that it holds whatever the other facts are. Every value lies in its
/// fact's domain and can be written in a descriptor.
/// </summary>
public sealed class Witness : IFactValues
{
    private readonly Dictionary<int, PossibleValues> _boxes;

    // Most witnesses only prove that there is one, and are never written.
    private readonly Lazy<SortedDictionary<int, StatedValue>> _facts;

    internal Witness(SubjectKind kind, IEnumerable<KeyValuePair<int, PossibleValues>> boxes)
    {
        Kind = kind;
        _boxes = new Dictionary<int, PossibleValues>(boxes);
        _facts = new Lazy<SortedDictionary<int, StatedValue>>(() => new SortedDictionary<int, StatedValue>(
            _boxes.ToDictionary(pair => pair.Key, pair => State(kind.Facts[pair.Key], pair.Value))));
    }

    /// <summary>The kind of subject.</summary>
    public SubjectKind Kind { get; }

    /// <summary>The facts, by slot.</summary>
    public IReadOnlyDictionary<int, StatedValue> Facts => _facts.Value;

    /// <inheritdoc/>
    public Interval RangeOf(int slot) => _boxes.TryGetValue(slot, out var box) ? ((NumberRange)box).Interval : Kind.Facts[slot].Domain;

    /// <inheritdoc/>
    public ulong MembersOf(int slot) => ((ChoiceSet)(_boxes.TryGetValue(slot, out var box) ? box : Kind.Facts[slot].DomainValues)).Members;

    /// <summary>A subject of which these facts are stated, and no others.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="on">The day that it is evaluated.</param>
    public Subject ToSubject(string id, CalendarDate on) => WitnessText.Read(this, id, on);

    /// <summary>The subject as a descriptor in YAML, which the tool checks.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="on">The day that it is evaluated.</param>
    public string ToYaml(string id, CalendarDate on) => WitnessText.Write(this, id, on);

    /// <summary>The facts on one line, as a case beside a rule has them: <c>{construction: new, gross_floor_area: 1000 m²}</c>.</summary>
    public override string ToString() => "{" + string.Join(", ", Facts.Select(pair => $"{Kind.Facts[pair.Key].Name}: {pair.Value.Written}")) + "}";

    private static StatedValue State(Fact fact, PossibleValues box) => new(box, fact.Unit, Write(fact, box), SourceSpan.None);

    private static string Write(Fact fact, PossibleValues box)
    {
        if (box is NumberRange { Interval.Lower.Value: { } value })
            return fact.Type == FactType.Date ? CalendarDate.FromDayNumber((int)value.Numerator).ToString() : Quantity.WithUnit(WritableNumbers.Write(value), fact.Unit, Localization.Language.English);

        var members = ((ChoiceSet)box).Members;
        if (fact.Type == FactType.Boolean)
            return members == 2 ? "true" : "false";
        return fact.Choices[System.Numerics.BitOperations.TrailingZeroCount(members)].Name;
    }
}
