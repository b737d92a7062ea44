using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;

namespace Compliance.Portfolios;

/// <summary>
/// Where the members of a portfolio lie: the subjects that contain others, which are given, and the names that members write,
/// laid into each other. What has come, moved or gone is laid anew by <see cref="Lay(bool)"/>.
/// </summary>
/// <param name="listed">The jurisdictions that are known besides those given.</param>
internal sealed class PortfolioNodes(JurisdictionList listed)
{
    private const int FewNames = 64;

    private readonly Dictionary<string, JurisdictionNode> _named = new(StringComparer.Ordinal);
    private readonly List<JurisdictionNode> _given = [];
    private JurisdictionNode[][] _circles = [];
    private int _manyNames = FewNames;

    /// <summary>Where those lie that name nothing.</summary>
    public JurisdictionNode Blank { get; } = new(null) { IsOpen = true };

    /// <summary>Those that are subjects, by their numbers.</summary>
    public IReadOnlyList<JurisdictionNode> Given => _given;

    /// <summary>How many names are known: those given, those that members write, and a few former ones.</summary>
    public int Names => _named.Count;

    /// <summary>Which of those given lies in which, as they were laid last.</summary>
    public JurisdictionTree Tree { get; private set; } = new([], listed, isWhole: true);

    /// <summary>Whether something has come, moved or gone since: names may then stand for others than before, wherever they are.</summary>
    public bool IsStale { get; set; }

    /// <summary>All that members lie in.</summary>
    public IEnumerable<JurisdictionNode> All => _named.Values.Append(Blank);

    /// <summary>Those of which it is not known where they are, without what is given.</summary>
    public IEnumerable<JurisdictionNode> Unknown => _named.Values.Where(node => node.IsLoose).Prepend(Blank);

    /// <summary>The node of a name; null if nothing of it is known.</summary>
    public JurisdictionNode? Find(string name) => _named.TryGetValue(name, out var node) ? node : null;

    /// <summary>The node of a name, which is made where there is none; that of no name is <see cref="Blank"/>.</summary>
    public JurisdictionNode For(string? name)
    {
        if (name is null)
            return Blank;
        if (_named.TryGetValue(name, out var node))
            return node;

        _named.Add(name, node = new JurisdictionNode(name));
        if (!IsStale)
            Resolve(node);
        return node;
    }

    /// <summary>From now on there is a subject of the name.</summary>
    public void Give(JurisdictionNode node)
    {
        node.Number = _given.Count;
        _given.Add(node);
        IsStale = true;
    }

    /// <summary>From now on there is none; what lies there stays.</summary>
    public void Take(JurisdictionNode node)
    {
        var last = _given[_given.Count - 1];
        (_given[node.Number], last.Number) = (last, node.Number);
        _given.RemoveAt(_given.Count - 1);
        node.Jurisdiction!.Counted = null;
        node.Jurisdiction = null;
        node.Totals = null;
        IsStale = true;
    }

    /// <summary>Lays all into each other anew.</summary>
    /// <param name="isWhole">Whether all that contain members are given; see <see cref="JurisdictionTree"/>.</param>
    public void Lay(bool isWhole)
    {
        Tree = new JurisdictionTree([.. _given.Select(node => node.Jurisdiction!.Counted!)], listed, isWhole);
        _circles = [.. Tree.Circles.Select(circle => circle.Select(one => _given[one]).ToArray())];
        foreach (var node in _named.Values)
            node.Below.Clear();
        foreach (var node in _given)
            Lay(node);
        foreach (var node in _named.Values)
        {
            if (node.Jurisdiction is null)
                Resolve(node);
        }

        IsStale = false;
    }

    /// <summary>The members of one and of those below it.</summary>
    /// <param name="node">The one.</param>
    /// <param name="withGiven">Whether those that lie below it are members themselves.</param>
    public static List<Subject> MembersIn(JurisdictionNode node, bool withGiven)
    {
        var found = new List<Subject>();
        var seen = new HashSet<JurisdictionNode> { node };
        var rest = new Stack<JurisdictionNode>([node]);
        while (rest.Count > 0)
        {
            var next = rest.Pop();
            found.AddRange(next.Members.Select(member => member.Counted!));
            foreach (var below in next.Below)
            {
                if (below.Jurisdiction is not null && withGiven)
                    found.Add(below.Jurisdiction.Counted!);
                if (seen.Add(below))
                    rest.Push(below);
            }
        }

        return found;
    }

    /// <summary>Lets names go that nothing is left of, when there are twice as many as after the last time: seldom, and never all together.</summary>
    public void Forget()
    {
        if (_named.Count <= _manyNames)
            return;

        foreach (var node in _given)
            node.Below.RemoveAll(below => below.IsEmpty);
        foreach (var node in _named.Values.Where(node => node.IsEmpty).ToList())
            _named.Remove(node.Name!);
        _manyNames = (2 * _named.Count) + FewNames;
    }

    private void Lay(JurisdictionNode node)
    {
        var number = node.Number;
        node.Above = Tree.AboveOf(number) is var above and >= 0 ? _given[above] : null;
        node.Above?.Below.Add(node);
        node.Circle = Tree.CircleOf(number) is var circle and >= 0 ? _circles[circle] : null;
        node.Root = _given[Tree.RootOf(number)];
        node.Family = Tree.FamilyOf(number);
        node.IsOpen = Tree.MayLieInAnother(number);
    }

    private void Resolve(JurisdictionNode node)
    {
        var placing = Tree.Find(node.Name);
        node.IsOpen = !placing.IsKnown;
        node.Above = placing.Given >= 0 ? _given[placing.Given] : null;
        node.Above?.Below.Add(node);
    }
}
