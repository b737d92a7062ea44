using System.Collections.Generic;
using Compliance.Descriptors;

namespace Compliance.Portfolios;

/// <summary>A name that members lie in; with totals where it is a jurisdiction of the session.</summary>
internal sealed class JurisdictionNode(string name)
{
    private readonly List<Member> _members = [];
    private JurisdictionNode[] _line = [];
    private int _lineVersion = -1;

    public string Name { get; } = name;

    /// <summary>Those that lie in it itself, in no order.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>The subject that it is in the session; null where it is but a name.</summary>
    public Member? Jurisdiction { get; set; }

    /// <summary>The totals of its members; null if only its name is known.</summary>
    public JurisdictionTotals? Totals { get; set; }

    /// <summary>What they came to when it was last evaluated.</summary>
    public JurisdictionTotals? Settled { get; private set; }

    /// <summary>The rules whose numbers may differ from when it was last evaluated.</summary>
    public RuleSet Touched { get; set; }

    /// <summary>Whether its members have to be recounted.</summary>
    public bool IsStale { get; set; }

    public JurisdictionNode? Above { get; private set; }

    /// <summary>Whether nothing lies in it, and it is nothing itself.</summary>
    public bool IsEmpty => _members.Count == 0 && Jurisdiction is null && Below == 0;

    private int Below { get; set; }

    /// <summary>The jurisdiction and those above it; one that is in itself, by mistake, is listed once.</summary>
    /// <param name="version">Another number if any jurisdiction has moved since the last time.</param>
    public JurisdictionNode[] Line(int version)
    {
        if (_lineVersion == version)
            return _line;

        var line = new List<JurisdictionNode>();
        for (var current = this; current is not null && !line.Contains(current); current = current.Above)
            line.Add(current);
        (_line, _lineVersion) = ([.. line], version);
        return _line;
    }

    public void MoveTo(JurisdictionNode? above)
    {
        if (Above is not null)
            Above.Below--;
        if (above is not null)
            above.Below++;
        Above = above;
    }

    public void Add(Member member)
    {
        (member.Node, member.Index) = (this, _members.Count);
        _members.Add(member);
    }

    public void Remove(Member member)
    {
        // The last one takes the index that is left.
        var last = _members[_members.Count - 1];
        (_members[member.Index], last.Index) = (last, member.Index);
        _members.RemoveAt(_members.Count - 1);
        member.Node = null;
    }

    /// <summary>Keeps the totals of the members, for the rules that the jurisdiction is evaluated by again.</summary>
    public void Settle(RuleSet rules)
    {
        if (Settled?.Year == Totals!.Year)
            Settled.CopyFrom(Totals, rules);
        else
            Settled = Totals.Copy();
    }

    /// <summary>The subjects that lie in it itself.</summary>
    public IEnumerable<Subject> Subjects()
    {
        foreach (var member in _members)
            yield return member.Counted!;
    }
}
