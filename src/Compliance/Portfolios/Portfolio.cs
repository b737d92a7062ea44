using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Portfolios;

/// <summary>
/// The members of every jurisdiction in a session, with running totals that a change of one member touches only along its
/// own line of jurisdictions. Members of a jurisdiction are the subjects that lie in it, or in one below it. Of some it is not
/// known where they lie: these are totalled apart, and may count for any jurisdiction or for none.
/// </summary>
internal sealed class Portfolio
{
    private const int FewPlaces = 64;

    private readonly HashSet<SubjectKind> _memberKinds;
    private readonly JurisdictionList _listed;
    private readonly Dictionary<string, JurisdictionNode> _places = new(StringComparer.Ordinal);
    private readonly JurisdictionNode _blank = new(null);
    private readonly List<JurisdictionNode> _given = [];
    private readonly List<JurisdictionNode> _touched = [];
    private readonly List<OpenMembers> _open = [];
    private readonly List<JurisdictionNode> _line = [];
    private JurisdictionTree _tree;
    private RuleSet _touchesAll;
    private long _openMembers;
    private bool _isStale;
    private int _manyPlaces = FewPlaces;

    /// <summary>A portfolio without members.</summary>
    /// <param name="jurisdictions">The kind that jurisdictions are of.</param>
    /// <param name="rules">The rules for that kind, in the pack's order.</param>
    /// <param name="listed">The jurisdictions that are known besides those that are put in.</param>
    public Portfolio(SubjectKind jurisdictions, IEnumerable<Rule> rules, JurisdictionList listed)
    {
        Jurisdictions = jurisdictions;
        Rules = AggregateRule.Among(rules);
        _memberKinds = [.. Rules.Select(rule => rule.Aggregate.Members)];
        _listed = listed;
        _tree = new JurisdictionTree([], listed, isWhole: true);
        _blank.IsOpen = true;
    }

    /// <summary>The kind that jurisdictions are of.</summary>
    public SubjectKind Jurisdictions { get; }

    /// <summary>The rules that are decided by members.</summary>
    public AggregateRule[] Rules { get; }

    /// <summary>How many names of places are known: those of jurisdictions, those that members lie in, and a few that were.</summary>
    public int Places => _places.Count;

    /// <summary>Whether there may be any number of further members of which nothing is known.</summary>
    public bool HasUnknownMembers { get; private set; }

    /// <summary>Whether a kind of subject counts as a member.</summary>
    public bool HasMembersOf(SubjectKind kind) => _memberKinds.Contains(kind);

    /// <summary>From now on there may be any number of further members of which nothing is known.</summary>
    public void AddUnknownMembers()
    {
        // What is not known may have the name of what is.
        HasUnknownMembers = true;
        _isStale = true;
    }

    /// <summary>Counts a member that is no jurisdiction as it is now, in the place of what it was before.</summary>
    /// <param name="member">The member.</param>
    /// <param name="after">The subject that it is now; null where it is gone.</param>
    public void Change(Member member, Subject? after)
    {
        var before = member.Counted;
        if (member.Node is { } place && after is not null && after.Jurisdiction == place.Name)
        {
            Swap(place, before!, after);
            member.Counted = after;
            return;
        }

        if (member.Node is { } from)
        {
            from.Remove(member);
            Count(from, before!, -1);
        }

        member.Counted = after;
        if (after is null)
            return;

        var to = after.Jurisdiction is { } name ? PlaceOf(name) : _blank;
        to.Add(member);
        Count(to, after, 1);
    }

    /// <summary>Adds a jurisdiction, or puts another in its place, decided in a year.</summary>
    public void Put(Member member, Subject jurisdiction, int year)
    {
        var place = PlaceOf(jurisdiction.Id);
        if (place.Jurisdiction is null)
        {
            place.Number = _given.Count;
            _given.Add(place);
            _isStale = true;
        }
        else if (place.Year != year || place.Jurisdiction.Counted is not { } before || before.Jurisdiction != jurisdiction.Jurisdiction || before.Name != jurisdiction.Name)
        {
            _isStale = true;
        }
        else if (!_isStale && HasMembersOf(Jurisdictions))
        {
            SwapAbove(place, place.Above, before, jurisdiction);
        }

        member.Counted = jurisdiction;
        (place.Jurisdiction, place.Year) = (member, year);
        Touch(place, RuleSet.All);
    }

    /// <summary>Takes a jurisdiction out; its members stay, and those above it no longer count them.</summary>
    public void Remove(string jurisdiction)
    {
        var place = PlaceOf(jurisdiction);
        var last = _given[_given.Count - 1];
        (_given[place.Number], last.Number) = (last, place.Number);
        _given.RemoveAt(_given.Count - 1);
        place.Jurisdiction!.Counted = null;
        place.Jurisdiction = null;
        place.Totals = null;
        _isStale = true;
    }

    /// <summary>
    /// The jurisdictions whose numbers may differ since <see cref="Settle"/>, each with the rules whose they are; where a
    /// jurisdiction has come, moved or gone, all is counted anew.
    /// </summary>
    public IReadOnlyList<JurisdictionNode> Touched()
    {
        if (_isStale)
            Recount();
        if (_touchesAll.IsEmpty)
            return _touched;

        foreach (var place in _given)
            Touch(place, _touchesAll);
        _touchesAll = RuleSet.None;
        return _touched;
    }

    /// <summary>Begins anew to note which jurisdictions' numbers may differ.</summary>
    public void Settle()
    {
        foreach (var place in _touched)
            place.Touched = RuleSet.None;
        _touched.Clear();
        if (_places.Count > _manyPlaces)
            Forget();
    }

    /// <summary>The place of a name; null where nothing of it is known.</summary>
    public JurisdictionNode? Find(string name) => _places.TryGetValue(name, out var place) ? place : null;

    /// <summary>What the members of a jurisdiction come to, with those that may be members.</summary>
    /// <param name="place">The jurisdiction, after <see cref="Touched"/>.</param>
    public JurisdictionTotals TotalsOf(JurisdictionNode place) =>
        _openMembers == 0 && !HasUnknownMembers && !_tree.HasOpenGroups ? place.Totals! : WithOpenMembers(place);

    /// <summary>The members of a jurisdiction, its own and those of the jurisdictions below it.</summary>
    public IEnumerable<Subject> MembersOf(string jurisdiction)
    {
        if (_isStale)
            Recount();
        return Find(jurisdiction) is { Jurisdiction: not null } place ? MembersIn(place) : [];
    }

    /// <summary>The subjects besides that may be members of a jurisdiction.</summary>
    public IEnumerable<Subject> OpenMembersOf(string jurisdiction)
    {
        if (_isStale)
            Recount();
        if (Find(jurisdiction) is not { Jurisdiction: not null } place)
            return [];

        var groups = _given.Where(group => group.IsOpen && group.Family != place.Family);
        return Unknown().SelectMany(one => one.Members).Select(member => member.Counted!)
            .Concat(groups.SelectMany(group => MembersIn(group).Concat(HasMembersOf(Jurisdictions) ? [group.Jurisdiction!.Counted!] : [])));
    }

    /// <summary>
    /// The members of which it is not known where they lie, though there is a jurisdiction that they may lie in; and the
    /// jurisdictions of which it is not known, though there is another.
    /// </summary>
    public IEnumerable<UnplacedSubject> Unplaced()
    {
        if (_isStale)
            Recount();
        if (_given.Count == 0)
            return [];

        var subjects = Unknown().SelectMany(place => place.Members).Concat(_given.Where(place => place.IsOpen).Select(place => place.Jurisdiction!));
        return subjects.Select(member => new UnplacedSubject(member.Counted!, _tree.Names));
    }

    /// <summary>The jurisdictions that lie in each other, by some mistake.</summary>
    public IEnumerable<IReadOnlyList<Subject>> Circles()
    {
        if (_isStale)
            Recount();
        return _tree.Circles.Select(circle => (IReadOnlyList<Subject>)[.. circle.Select(one => _given[one].Jurisdiction!.Counted!)]);
    }

    private JurisdictionTotals WithOpenMembers(JurisdictionNode place)
    {
        var open = _open.Find(one => one.Year == place.Year)!;
        var totals = place.Totals!.Copy();
        totals.AddOpen(open.Singles);
        if (HasUnknownMembers)
            totals.AddUnknown();

        // Last, since which groups help depends on what there is without them.
        if (_tree.HasOpenGroups)
            totals.AddOpen([.. open.Groups.Where(group => group.Key.Family != place.Family).Select(group => group.Value)]);
        return totals;
    }

    private IEnumerable<JurisdictionNode> Unknown() => _places.Values.Where(place => place is { Jurisdiction: null, IsOpen: true }).Prepend(_blank);

    private List<Subject> MembersIn(JurisdictionNode place)
    {
        var found = new List<Subject>();
        var seen = new HashSet<JurisdictionNode> { place };
        var rest = new Stack<JurisdictionNode>([place]);
        while (rest.Count > 0)
        {
            var next = rest.Pop();
            found.AddRange(next.Members.Select(member => member.Counted!));
            foreach (var below in next.Below)
            {
                if (below.Jurisdiction is not null && HasMembersOf(Jurisdictions))
                    found.Add(below.Jurisdiction.Counted!);
                if (seen.Add(below))
                    rest.Push(below);
            }
        }

        return found;
    }

    private void Swap(JurisdictionNode place, Subject before, Subject after)
    {
        // What is to be counted anew needs no change now.
        if (_isStale)
            return;
        if (place.IsOpen && place.Jurisdiction is null)
            SwapOpen(null, before, after);
        else
            SwapAbove(null, place.Home, before, after);
    }

    // A jurisdiction that is a member itself is one of those above it.
    private void SwapAbove(JurisdictionNode? itself, JurisdictionNode? home, Subject before, Subject after)
    {
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Aggregate.Members != after.Kind || !Rules[i].IsTouched(before, after))
                continue;

            // Most jurisdictions are decided in one year, in which a member brings the same to each.
            var (year, swap) = (0, default(MemberSwap));
            foreach (var upper in LineFrom(home))
            {
                if (upper.Year != year)
                    (year, swap) = (upper.Year, MemberSwap.Of(Rules[i], before, after, upper.Year));
                if (swap.IsNone)
                    continue;
                upper.Totals!.Change(i, swap);
                Touch(upper, RuleSet.Of(i));
            }
        }

        if ((itself ?? home)?.Root is { IsOpen: true } group)
            SwapOpen(group, before, after);
    }

    private void SwapOpen(JurisdictionNode? group, Subject before, Subject after)
    {
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Aggregate.Members != after.Kind || !Rules[i].IsTouched(before, after))
                continue;

            foreach (var open in _open)
            {
                var swap = MemberSwap.Of(Rules[i], before, after, open.Year);
                if (swap.IsNone)
                    continue;
                (group is null ? open.Singles : open.Groups[group]).Change(i, swap);
                _touchesAll |= RuleSet.Of(i);
            }
        }
    }

    private void Count(JurisdictionNode place, Subject member, int sign)
    {
        if (_isStale)
            return;

        if (place.IsOpen && place.Jurisdiction is null)
        {
            _openMembers += sign;
            foreach (var open in _open)
                open.Singles.Add(member, sign);
            _touchesAll = RuleSet.All;
            return;
        }

        foreach (var upper in LineFrom(place.Home))
        {
            upper.Totals!.Add(member, sign);
            Touch(upper, RuleSet.All);
        }

        if (place.Home?.Root is not { IsOpen: true } group)
            return;
        foreach (var open in _open)
            open.Groups[group].Add(member, sign);
        _touchesAll = RuleSet.All;
    }

    // A jurisdiction and those above it; one that lies in itself, by some mistake, is there once.
    private List<JurisdictionNode> LineFrom(JurisdictionNode? home)
    {
        _line.Clear();
        for (var upper = home; upper is not null; upper = upper.Above)
        {
            if (upper.Circle is { } circle)
            {
                _line.AddRange(circle);
                break;
            }

            _line.Add(upper);
        }

        return _line;
    }

    private void Touch(JurisdictionNode place, RuleSet rules)
    {
        if (place.Touched.IsEmpty)
            _touched.Add(place);
        place.Touched |= rules;
    }

    // Where a jurisdiction has come, moved or gone, names may stand for others than before, wherever they are.
    private void Recount()
    {
        _tree = new JurisdictionTree([.. _given.Select(place => place.Jurisdiction!.Counted!)], _listed, isWhole: !HasUnknownMembers);
        foreach (var place in _places.Values)
            place.Below.Clear();
        foreach (var place in _given)
            Lay(place);
        foreach (var place in _places.Values)
        {
            if (place.Jurisdiction is null)
                Resolve(place);
        }

        _openMembers = Unknown().Sum(place => place.Members.Count);
        _open.Clear();
        foreach (var year in _given.Select(place => place.Year).Distinct())
            _open.Add(Total(year));
        foreach (var place in _given)
            Touch(place, RuleSet.All);
        _isStale = false;
    }

    private void Lay(JurisdictionNode place)
    {
        var number = place.Number;
        place.Above = _tree.AboveOf(number) is var above and >= 0 ? _given[above] : null;
        place.Above?.Below.Add(place);
        place.Circle = _tree.CircleOf(number) is var circle and >= 0 ? [.. _tree.Circles[circle].Select(one => _given[one])] : null;
        place.Root = _given[_tree.RootOf(number)];
        place.Family = _tree.FamilyOf(number);
        place.IsOpen = _tree.MayLieInAnother(number);
    }

    private void Resolve(JurisdictionNode place)
    {
        var placing = _tree.Find(place.Name);
        place.IsOpen = !placing.IsKnown;
        place.Above = placing.Given >= 0 ? _given[placing.Given] : null;
        place.Above?.Below.Add(place);
    }

    // Each member is added once, and each jurisdiction's total once to that above it, however deep they lie.
    private OpenMembers Total(int year)
    {
        var totals = new JurisdictionTotals[_given.Count];
        for (var i = 0; i < totals.Length; i++)
            totals[i] = new JurisdictionTotals(year, Rules);

        var open = new OpenMembers(year, Rules);
        foreach (var place in _places.Values.Append(_blank))
        {
            if (place.Members.Count == 0 || (place.IsOpen && place.Jurisdiction is null ? open.Singles : place.Home is { } home ? totals[home.Number] : null) is not { } own)
                continue;
            foreach (var member in place.Members)
                own.Add(member.Counted!, 1);
        }

        foreach (var i in _tree.FromBelow)
        {
            if (_tree.AboveOf(i) is var above and >= 0)
                AddTo(totals[above], i);
        }

        foreach (var circle in _tree.Circles)
        {
            var all = new JurisdictionTotals(year, Rules);
            foreach (var i in circle)
                AddTo(all, i);
            foreach (var i in circle)
                totals[i] = all.Copy();
        }

        foreach (var group in _given.Where(place => place.IsOpen))
            AddTo(open.Groups[group] = new JurisdictionTotals(year, Rules), group.Number);
        foreach (var place in _given.Where(place => place.Year == year))
            place.Totals = totals[place.Number];
        return open;

        void AddTo(JurisdictionTotals sum, int given)
        {
            sum.Add(totals[given]);
            sum.Add(_given[given].Jurisdiction!.Counted!, 1);
        }
    }

    private JurisdictionNode PlaceOf(string name)
    {
        if (_places.TryGetValue(name, out var place))
            return place;

        _places.Add(name, place = new JurisdictionNode(name));
        if (!_isStale)
            Resolve(place);
        return place;
    }

    // Names that nothing is left of go when there are twice as many as after the last time: seldom, and never all at once.
    private void Forget()
    {
        foreach (var place in _given)
            place.Below.RemoveAll(below => below.IsEmpty);
        foreach (var place in _places.Values.Where(place => place.IsEmpty).ToList())
            _places.Remove(place.Name!);
        _manyPlaces = (2 * _places.Count) + FewPlaces;
    }
}
