using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;

namespace Compliance.Portfolios;

/// <summary>
/// Which of the jurisdictions given as subjects lies in which, by what they name and by the list of those that are known besides.
/// They are told by their numbers in the order given. It takes time in proportion to how many there are, however deep they lie.
/// </summary>
internal sealed class JurisdictionTree
{
    private readonly JurisdictionList _listed;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Subject> _given;
    private readonly bool _isWhole;
    private readonly int[] _above;
    private readonly bool[] _isOpen;
    private readonly int[] _root;
    private readonly int[] _family;
    private readonly int[] _circle;
    private int _familyCount;

    /// <summary>The tree of some jurisdictions, of which no two have one id.</summary>
    /// <param name="given">The jurisdictions.</param>
    /// <param name="listed">Those that are known besides.</param>
    /// <param name="isWhole">
    /// Whether all jurisdictions of the register are among those given. Else one that is not may have the name of one that is, and only
    /// ids, and the names in the list, say for certain which is meant.
    /// </param>
    public JurisdictionTree(IReadOnlyList<Subject> given, JurisdictionList listed, bool isWhole)
    {
        _isWhole = isWhole;
        _given = given;
        _listed = listed;
        for (var i = 0; i < given.Count; i++)
        {
            _byId.Add(given[i].Id, i);

            // A name that two of them have tells neither.
            if (given[i].Name is { } name)
                _byName[name] = _byName.ContainsKey(name) ? -1 : i;
        }

        _above = new int[given.Count];
        _isOpen = new bool[given.Count];
        for (var i = 0; i < given.Count; i++)
        {
            var placing = Above(given[i]);
            _above[i] = placing.Given;
            _isOpen[i] = !placing.IsKnown;
        }

        (_circle, Circles) = FindCircles(_above);
        _root = FindRoots(out var order);
        FromBelow = order;
        _family = FindFamilies();
    }

    /// <summary>The jurisdictions that lie in each other, by some mistake: each once, with all that are in the circle.</summary>
    public IReadOnlyList<int[]> Circles { get; }

    /// <summary>All but those in circles, each before the one that it lies in.</summary>
    public IReadOnlyList<int> FromBelow { get; }

    /// <summary>Whether some jurisdiction may lie in another without being known to.</summary>
    public bool HasOpenGroups { get; private set; }

    /// <summary>The one that a given jurisdiction lies in; -1 where it lies in none, or it is not known.</summary>
    public int AboveOf(int given) => _above[given];

    /// <summary>The one on top of a given jurisdiction; for one below a circle, the circle's first.</summary>
    public int RootOf(int given) => _root[given];

    /// <summary>The number of the circle that a given jurisdiction is in, among <see cref="Circles"/>; -1 where it is in none.</summary>
    public int CircleOf(int given) => _circle[given];

    /// <summary>
    /// The family of a given jurisdiction: an open one may lie in any of another family, and in none of its own, which are those
    /// below it, and those with the same unknown name above them, or the same part of the list.
    /// </summary>
    public int FamilyOf(int given) => _family[given];

    /// <summary>Whether it is not known where a given jurisdiction lies, and there is one that it may lie in.</summary>
    public bool MayLieInAnother(int given) => _isOpen[given] && HasOpenGroups;

    /// <summary>Where a member lies that names a jurisdiction, or none.</summary>
    public Placing Find(string? name)
    {
        if (name is null)
            return Placing.Anywhere;
        if (_byId.TryGetValue(name, out var given))
            return Placing.In(given);

        // What the list calls so comes before what others are called, who may be left out some day.
        if (Only(_listed.Named(name)) is { } known && _byId.TryGetValue(known.Id, out given))
            return Placing.In(given);
        if (_byName.TryGetValue(name, out given))
            return given < 0 || !_isWhole ? Placing.Anywhere : Placing.In(given);

        if (_listed.Find(name) is { } listed)
            return AtOrAbove(listed);
        return Only(_listed.Named(name)) is { } named ? AtOrAbove(named) : Placing.Anywhere;
    }

    /// <summary>
    /// Adds each total once to that of the one above it, however deep they lie; those that lie in each other all have what they
    /// come to together. Gives the totals of those that may lie in another, with what they count for themselves, by their numbers.
    /// </summary>
    /// <param name="totals">What each comes to by itself; then what it comes to with those below it.</param>
    /// <param name="none">Totals of nothing.</param>
    /// <param name="addTo">Adds to a sum what one comes to, and the one itself.</param>
    /// <param name="copy">Totals of their own that are the same.</param>
    public Dictionary<int, T> AddUp<T>(T[] totals, Func<T> none, Action<T, int> addTo, Func<T, T> copy)
    {
        foreach (var i in FromBelow)
        {
            if (_above[i] >= 0)
                addTo(totals[_above[i]], i);
        }

        foreach (var circle in Circles)
        {
            var all = none();
            foreach (var i in circle)
                addTo(all, i);
            foreach (var i in circle)
                totals[i] = copy(all);
        }

        var groups = new Dictionary<int, T>();
        for (var i = 0; i < totals.Length; i++)
        {
            if (MayLieInAnother(i))
                addTo(groups[i] = none(), i);
        }

        return groups;
    }

    /// <summary>What members may name a jurisdiction by.</summary>
    public IEnumerable<string> Names => _byId.Keys.Concat(_byName.Keys).Concat(_listed.Jurisdictions.SelectMany(one => one.Names.Prepend(one.Id)));

    private Placing Above(Subject jurisdiction)
    {
        if (jurisdiction.Jurisdiction is { } name)
            return Find(name);
        if (ListedOf(jurisdiction) is not { } listed)
            return Placing.Anywhere;
        if (_listed.Above(listed) is not { } above)
            return Placing.Elsewhere;

        // Where nothing is given of what the list says, the register that leaves it blank might have said something else.
        var placing = AtOrAbove(above);
        return placing.Given < 0 ? Placing.Anywhere : placing;
    }

    // The nearest given one; a list has no circles.
    private Placing AtOrAbove(ListedJurisdiction listed)
    {
        for (var current = listed; current is not null; current = _listed.Above(current))
        {
            if (_byId.TryGetValue(current.Id, out var given))
                return Placing.In(given);

            // One whose id stands in the list is another, whatever it is called.
            var named = GivenNamed(current, out var isAmbiguous);
            if (isAmbiguous || (named >= 0 && !_isWhole && _listed.Find(_given[named].Id) is null))
                return Placing.Anywhere;
            if (named >= 0 && ReferenceEquals(ListedOf(_given[named]), current))
                return Placing.In(named);
        }

        return Placing.Elsewhere;
    }

    // The jurisdiction of the list that a given one is: by its id, or by a name that no other given one has.
    private ListedJurisdiction? ListedOf(Subject jurisdiction)
    {
        if (_listed.Find(jurisdiction.Id) is { } byId)
            return byId;
        if (!_isWhole || jurisdiction.Name is not { } name || Only(_listed.Named(name)) is not { } named || _byId.ContainsKey(named.Id))
            return null;
        GivenNamed(named, out var isAmbiguous);
        return isAmbiguous ? null : named;
    }

    private int GivenNamed(ListedJurisdiction listed, out bool isAmbiguous)
    {
        var found = -1;
        isAmbiguous = false;
        foreach (var name in listed.Names.Distinct())
        {
            if (!_byName.TryGetValue(name, out var given))
                continue;
            isAmbiguous |= given < 0 || found >= 0;
            found = given;
        }

        return found;
    }

    private static ListedJurisdiction? Only(IEnumerable<ListedJurisdiction> some)
    {
        ListedJurisdiction? only = null;
        foreach (var one in some)
        {
            if (only is not null)
                return null;
            only = one;
        }

        return only;
    }

    // Each step goes up from where no walk has been; a walk that meets itself has found a circle.
    private static (int[] Circle, IReadOnlyList<int[]> Circles) FindCircles(int[] above)
    {
        var circle = new int[above.Length];
        var walk = new int[above.Length];
        var circles = new List<int[]>();
        for (var i = 0; i < above.Length; i++)
            (circle[i], walk[i]) = (-1, -1);
        for (var start = 0; start < above.Length; start++)
        {
            var current = start;
            while (current >= 0 && walk[current] < 0)
            {
                walk[current] = start;
                current = above[current];
            }

            if (current < 0 || walk[current] != start || circle[current] >= 0)
                continue;

            var members = new List<int>();
            for (var member = current; members.Count == 0 || member != current; member = above[member])
            {
                circle[member] = circles.Count;
                members.Add(member);
            }

            circles.Add([.. members]);
        }

        return (circle, circles);
    }

    private int[] FindRoots(out int[] fromBelow)
    {
        var below = new int[_above.Length];
        foreach (var above in _above)
        {
            if (above >= 0)
                below[above]++;
        }

        var order = new List<int>();
        for (var i = 0; i < below.Length; i++)
        {
            if (below[i] == 0)
                order.Add(i);
        }

        for (var next = 0; next < order.Count; next++)
        {
            var above = _above[order[next]];
            if (above >= 0 && --below[above] == 0)
                order.Add(above);
        }

        var root = new int[_above.Length];
        for (var i = 0; i < Circles.Count; i++)
        {
            foreach (var member in Circles[i])
                root[member] = Circles[i].Min();
        }

        for (var i = order.Count - 1; i >= 0; i--)
            root[order[i]] = _above[order[i]] < 0 ? order[i] : root[_above[order[i]]];
        fromBelow = [.. order];
        return root;
    }

    private int[] FindFamilies()
    {
        var family = new int[_above.Length];
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < family.Length; i++)
        {
            if (_root[i] != i)
                continue;

            HasOpenGroups |= _isOpen[i];
            if (NameAbove(i) is not { } name)
                family[i] = _familyCount++;
            else if (named.TryGetValue(name, out var known))
                family[i] = known;
            else
                named.Add(name, family[i] = _familyCount++);
        }

        HasOpenGroups &= _familyCount > 1;
        for (var i = 0; i < family.Length; i++)
            family[i] = family[_root[i]];
        return family;
    }

    // What is written above one on top, where nobody knows it; else the top of the list, where the list knows it; null where neither is.
    private string? NameAbove(int given)
    {
        var jurisdiction = _given[given];
        if (_isOpen[given] && jurisdiction.Jurisdiction is { } written)
            return "written " + written;

        var listed = jurisdiction.Jurisdiction is { } name ? _listed.Find(name) ?? Only(_listed.Named(name)) : ListedOf(jurisdiction);
        if (listed is null || _circle[given] >= 0)
            return null;
        while (_listed.Above(listed) is { } above)
            listed = above;
        return "top " + listed.Id;
    }
}
