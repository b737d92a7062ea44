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
    private const int FewPlaces = 64;

    private readonly HashSet<SubjectKind> _memberKinds;
    private readonly Dictionary<string, JurisdictionNode> _places = new(StringComparer.Ordinal);
    private readonly List<JurisdictionNode> _touched = [];
    private readonly List<JurisdictionNode> _stale = [];
    private int _lineVersion;
    private int _manyPlaces = FewPlaces;

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

    /// <summary>The rules that are evaluated from members.</summary>
    public AggregateRule[] Rules { get; }

    /// <summary>How many names of jurisdictions are known: those given, those that members name, and a few former ones.</summary>
    public int Places => _places.Count;

    /// <summary>Whether a kind of subject counts as a member.</summary>
    public bool HasMembersOf(SubjectKind kind) => _memberKinds.Contains(kind);

    /// <summary>Counts a member as it is now, in place of what it was before.</summary>
    /// <param name="member">The member.</param>
    /// <param name="after">The subject that it is now; null where it is gone.</param>
    public void Change(Member member, Subject? after)
    {
        var before = member.Counted;
        if (member.Node is { } place && after?.Jurisdiction == place.Name)
        {
            Swap(place, before!, after!);
            member.Counted = after;
            return;
        }

        if (member.Node is { } from)
        {
            from.Remove(member);
            Count(from, before!, -1);
        }

        member.Counted = after;
        if (after?.Jurisdiction is not { } name)
            return;

        var to = PlaceOf(name);
        to.Add(member);
        Count(to, after, 1);
    }

    /// <summary>Adds a jurisdiction, or replaces it, evaluated in a year.</summary>
    public void Put(Member member, Subject jurisdiction, int year)
    {
        var place = PlaceOf(jurisdiction.Id);
        var above = jurisdiction.Jurisdiction is { } id ? PlaceOf(id) : null;
        place.Jurisdiction = member;
        Touch(place, RuleSet.All);
        if (place.Totals is { } totals && totals.Year == year && ReferenceEquals(place.Above, above))
            return;

        MarkStale(place);
        place.Totals = new JurisdictionTotals(year, Rules);
        place.MoveTo(above);
        _lineVersion++;
        MarkStale(place);
    }

    /// <summary>Takes a jurisdiction out; its members stay, and those above it no longer count them.</summary>
    public void Remove(string jurisdiction)
    {
        var place = PlaceOf(jurisdiction);
        MarkStale(place);
        place.Jurisdiction = null;
        place.Totals = null;
        place.MoveTo(null);
        _lineVersion++;
    }

    /// <summary>
    /// The jurisdictions whose numbers may differ since <see cref="Settle"/>, each with the rules whose they are; what a
    /// jurisdiction's coming, moving or going has changed is recounted.
    /// </summary>
    public IReadOnlyList<JurisdictionNode> Touched()
    {
        if (_stale.Count > 0)
            Recount();
        return _touched;
    }

    /// <summary>Starts a new record of the jurisdictions whose numbers may differ.</summary>
    public void Settle()
    {
        foreach (var place in _touched)
            place.Touched = RuleSet.None;
        _touched.Clear();
        if (_places.Count > _manyPlaces)
            Forget();
    }

    /// <summary>The jurisdiction of a name; null if nothing of it is known.</summary>
    public JurisdictionNode? Find(string name) => _places.TryGetValue(name, out var place) ? place : null;

    /// <summary>The members of a jurisdiction, its own and those of the jurisdictions below it.</summary>
    public IEnumerable<Subject> MembersOf(string jurisdiction) => Find(jurisdiction) is { } place
        ? _places.Values.Where(inner => inner.Line(_lineVersion).Contains(place)).SelectMany(inner => inner.Subjects())
        : [];

    private void Swap(JurisdictionNode place, Subject before, Subject after)
    {
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Aggregate.Members != after.Kind || !Rules[i].IsTouched(before, after))
                continue;

            // Most jurisdictions are evaluated in one year, in which a member brings the same to each.
            var (year, swap) = (0, default(MemberSwap));
            foreach (var upper in place.Line(_lineVersion))
            {
                // What is to be recounted needs no change now.
                if (upper.Totals is not { } totals || upper.IsStale)
                    continue;
                if (totals.Year != year)
                    (year, swap) = (totals.Year, MemberSwap.Of(Rules[i], before, after, totals.Year));
                if (swap.IsNone)
                    continue;
                totals.Change(i, swap);
                Touch(upper, RuleSet.Of(i));
            }
        }
    }

    private void Count(JurisdictionNode own, Subject member, int sign)
    {
        foreach (var place in own.Line(_lineVersion))
        {
            if (!place.IsStale)
                place.Totals?.Add(member, sign);
            Touch(place, RuleSet.All);
        }
    }

    private void Touch(JurisdictionNode place, RuleSet rules)
    {
        if (place.Totals is null && place.Jurisdiction is null)
            return;
        if (place.Touched.IsEmpty)
            _touched.Add(place);
        place.Touched |= rules;
    }

    private void MarkStale(JurisdictionNode place)
    {
        foreach (var upper in place.Line(_lineVersion))
        {
            if (!upper.IsStale)
                _stale.Add(upper);
            upper.IsStale = true;
        }
    }

    private void Recount()
    {
        foreach (var place in _stale)
        {
            if (place.Totals is { } totals)
                place.Totals = new JurisdictionTotals(totals.Year, Rules);
            Touch(place, RuleSet.All);
        }

        foreach (var place in _places.Values.Where(place => place.Members.Count > 0))
        {
            var line = Array.FindAll(place.Line(_lineVersion), upper => upper.Totals is not null && upper.IsStale);
            foreach (var member in line.Length == 0 ? [] : place.Members)
            {
                foreach (var upper in line)
                    upper.Totals!.Add(member.Counted!, 1);
            }
        }

        foreach (var place in _stale)
            place.IsStale = false;
        _stale.Clear();
    }

    private JurisdictionNode PlaceOf(string name)
    {
        if (!_places.TryGetValue(name, out var place))
            _places.Add(name, place = new JurisdictionNode(name));
        return place;
    }

    // Names that nothing is left of go when there are twice as many as after the last time: seldom, and never all together.
    private void Forget()
    {
        foreach (var place in _places.Values.Where(place => place.IsEmpty).ToList())
            _places.Remove(place.Name);
        _manyPlaces = (2 * _places.Count) + FewPlaces;
    }
}
