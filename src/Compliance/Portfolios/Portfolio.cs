using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Portfolios;

/// <summary>
/// The members of every jurisdiction in a session, with running totals that a change of one member touches only along its
/// own line of jurisdictions. Members of a jurisdiction are the subjects that lie in it, or in one below it.
/// </summary>
internal sealed class Portfolio
{
    private readonly HashSet<SubjectKind> _memberKinds;
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, RuleSet> _touched = [];
    private readonly HashSet<Place> _stale = [];

    /// <summary>A portfolio without members.</summary>
    /// <param name="jurisdictions">The kind that jurisdictions are of.</param>
    /// <param name="rules">The rules for that kind, in the pack's order.</param>
    public Portfolio(SubjectKind jurisdictions, IEnumerable<Rule> rules)
    {
        Jurisdictions = jurisdictions;
        Rules = AggregateRule.Among(rules);
        _memberKinds = [.. Rules.Select(rule => rule.Aggregate.Members)];
    }

    /// <summary>The kind that jurisdictions are of.</summary>
    public SubjectKind Jurisdictions { get; }

    /// <summary>The rules that are decided by members.</summary>
    public IReadOnlyList<AggregateRule> Rules { get; }

    /// <summary>Whether a kind of subject counts as a member.</summary>
    public bool HasMembersOf(SubjectKind kind) => _memberKinds.Contains(kind);

    /// <summary>Puts a member in the place of what it was before.</summary>
    /// <param name="before">The member as it was counted; null where it is new.</param>
    /// <param name="after">The member as it is now; null where it is gone.</param>
    public void Change(Subject? before, Subject? after)
    {
        if (before?.Jurisdiction is { } from && after?.Jurisdiction == from)
        {
            var place = PlaceOf(from);
            place.Members.Remove(before);
            place.Members.Add(after!);
            foreach (var upper in place.Line())
            {
                if (upper.Totals is { } totals && !_stale.Contains(upper) && totals.Change(before, after) is { IsEmpty: false } changed)
                    Touch(upper, changed);
            }

            return;
        }

        Add(before, -1);
        Add(after, 1);
    }

    /// <summary>Adds a jurisdiction, or puts another in its place, decided in a year.</summary>
    public void Put(Subject jurisdiction, int year)
    {
        var place = PlaceOf(jurisdiction.Id);
        var above = jurisdiction.Jurisdiction is { } id ? PlaceOf(id) : null;
        Touch(place, RuleSet.All);
        if (place.Totals is { } totals && totals.Year == year && ReferenceEquals(place.Above, above))
        {
            place.Jurisdiction = jurisdiction;
            return;
        }

        _stale.UnionWith(place.Line());
        place.Jurisdiction = jurisdiction;
        place.Totals = new JurisdictionTotals(year, Rules);
        place.Above = above;
        _stale.UnionWith(place.Line());
    }

    /// <summary>Takes a jurisdiction out; its members stay, and those above it no longer count them.</summary>
    public void Remove(Subject jurisdiction)
    {
        var place = PlaceOf(jurisdiction.Id);
        _stale.UnionWith(place.Line());
        place.Jurisdiction = null;
        place.Totals = null;
        place.Above = null;
    }

    /// <summary>Counts anew what a jurisdiction's coming, moving or going has changed, and gives the jurisdictions whose numbers may differ since the last time, with the rules whose they are.</summary>
    public IReadOnlyList<(Subject Jurisdiction, RuleSet Rules)> Settle()
    {
        if (_stale.Count > 0)
            Recount();
        if (_touched.Count == 0 && _stale.Count == 0)
            return [];

        foreach (var place in _stale)
            Touch(place, RuleSet.All);
        var touched = _touched.Where(entry => entry.Key.Totals is not null).Select(entry => (entry.Key.Jurisdiction!, entry.Value)).ToList();
        _stale.Clear();
        _touched.Clear();
        return touched;
    }

    /// <summary>What the number of a rule comes to in a jurisdiction.</summary>
    /// <param name="jurisdiction">The jurisdiction's id.</param>
    /// <param name="rule">The rule's place in <see cref="Rules"/>.</param>
    public AggregateFigures Read(string jurisdiction, int rule) => _places[jurisdiction].Totals!.Read(rule);

    /// <summary>The members of a jurisdiction, its own and those of the jurisdictions below it.</summary>
    public IEnumerable<Subject> MembersOf(string jurisdiction) => _places.TryGetValue(jurisdiction, out var place)
        ? _places.Values.Where(inner => inner.Line().Contains(place)).SelectMany(inner => inner.Members)
        : [];

    private void Add(Subject? member, int sign)
    {
        if (member?.Jurisdiction is not { } id)
            return;

        var own = PlaceOf(id);
        if (sign > 0)
            own.Members.Add(member);
        else
            own.Members.Remove(member);

        foreach (var place in own.Line())
        {
            // What is to be counted anew needs no change now.
            if (!_stale.Contains(place))
                place.Totals?.Add(member, sign);
            Touch(place, RuleSet.All);
        }
    }

    private void Touch(Place place, RuleSet rules) => _touched[place] = _touched.TryGetValue(place, out var before) ? before | rules : rules;

    private void Recount()
    {
        foreach (var place in _stale.Where(place => place.Totals is not null))
            place.Totals = new JurisdictionTotals(place.Totals!.Year, Rules);

        foreach (var place in _places.Values.Where(place => place.Members.Count > 0))
        {
            var line = place.Line().Where(upper => upper.Totals is not null && _stale.Contains(upper)).ToList();
            foreach (var member in place.Members)
            {
                foreach (var upper in line)
                    upper.Totals!.Add(member, 1);
            }
        }
    }

    private Place PlaceOf(string id)
    {
        if (!_places.TryGetValue(id, out var place))
            _places.Add(id, place = new Place());
        return place;
    }

    /// <summary>A name that members lie in; with totals where it is a jurisdiction of the session.</summary>
    private sealed class Place
    {
        public HashSet<Subject> Members { get; } = [];

        public Subject? Jurisdiction { get; set; }

        public JurisdictionTotals? Totals { get; set; }

        public Place? Above { get; set; }

        /// <summary>The place and those above it; one that lies in itself, by some mistake, is counted once.</summary>
        public List<Place> Line()
        {
            var line = new List<Place>();
            for (var current = this; current is not null && !line.Contains(current); current = current.Above)
                line.Add(current);
            return line;
        }
    }
}
