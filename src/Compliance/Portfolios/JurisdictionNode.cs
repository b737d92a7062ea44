using System.Collections.Generic;

namespace Compliance.Portfolios;

/// <summary>A name that members lie in, or that none is named; with totals where it is a jurisdiction of the session.</summary>
internal sealed class JurisdictionNode(string? name)
{
    private readonly List<Member> _members = [];

    /// <summary>What members write; null for those that write nothing.</summary>
    public string? Name { get; } = name;

    /// <summary>Those that lie in it itself, in no order.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>The subject that it is in the session; null where it is but a name.</summary>
    public Member? Jurisdiction { get; set; }

    /// <summary>Its number among the jurisdictions of the session.</summary>
    public int Number { get; set; }

    /// <summary>The year that it is evaluated in.</summary>
    public int Year { get; set; }

    /// <summary>What its members come to; null where it is but a name.</summary>
    public JurisdictionTotals? Totals { get; set; }

    /// <summary>What they came to when it was last evaluated, with those that may be members.</summary>
    public JurisdictionTotals? Settled { get; private set; }

    /// <summary>The rules whose numbers may differ from when it was last evaluated.</summary>
    public RuleSet Touched { get; set; }

    /// <summary>The jurisdiction of the session that it lies in, or that a mere name stands for; null where there is none.</summary>
    public JurisdictionNode? Above { get; set; }

    /// <summary>The jurisdictions and names that lie in it itself.</summary>
    public List<JurisdictionNode> Below { get; } = [];

    /// <summary>Those that lie in each other by some mistake, itself among them; null where there are none.</summary>
    public JurisdictionNode[]? Circle { get; set; }

    /// <summary>The jurisdiction on top of it.</summary>
    public JurisdictionNode? Root { get; set; }

    /// <summary>The jurisdictions that it may not lie in have the same.</summary>
    public int Family { get; set; }

    /// <summary>Whether what lies in it may lie anywhere: for a mere name, what is so called; for a jurisdiction, itself with all its members.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The jurisdiction of the session that its members lie in; null where there is none.</summary>
    public JurisdictionNode? Home => Jurisdiction is null ? Above : this;

    /// <summary>Whether it is a mere name of which it is not known what it stands for.</summary>
    public bool IsLoose => IsOpen && Jurisdiction is null;

    /// <summary>Whether nothing lies in it, and it is nothing itself.</summary>
    public bool IsEmpty => _members.Count == 0 && Jurisdiction is null;

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

    /// <summary>Keeps what the members come to, for the rules that the jurisdiction is evaluated by again.</summary>
    public void Settle(JurisdictionTotals totals, RuleSet rules)
    {
        if (Settled?.Year == totals.Year)
            Settled.CopyFrom(totals, rules);
        else
            Settled = totals.Copy();
    }
}
