using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Portfolios;

/// <summary>
/// What the members of every node come to. A change of one member touches only its own line of nodes, and what is open counts
/// apart from all of them.
/// </summary>
internal sealed class RunningTotals(PortfolioNodes nodes, AggregateRule[] rules)
{
    private readonly List<JurisdictionNode> _touched = [];
    private readonly List<OpenMembers> _open = [];
    private readonly List<JurisdictionNode> _line = [];
    private RuleSet _touchesAll;
    private long _openMembers;

    /// <summary>The nodes whose numbers may differ since <see cref="Settle"/>, each with the rules whose they are.</summary>
    public IReadOnlyList<JurisdictionNode> Touched()
    {
        if (_touchesAll.IsEmpty)
            return _touched;

        for (var i = 0; i < nodes.Given.Count; i++)
            Touch(nodes.Given[i], _touchesAll);
        _touchesAll = RuleSet.None;
        return _touched;
    }

    /// <summary>Starts a new record of the nodes whose numbers may differ.</summary>
    public void Settle()
    {
        foreach (var node in _touched)
            node.Touched = RuleSet.None;
        _touched.Clear();
    }

    /// <summary>Says that numbers of a node may differ.</summary>
    public void Touch(JurisdictionNode node, RuleSet changed)
    {
        if (node.Touched.IsEmpty)
            _touched.Add(node);
        node.Touched |= changed;
    }

    /// <summary>What the members of a node come to, with those that may be members.</summary>
    /// <param name="node">The node, of a subject that is given.</param>
    /// <param name="hasUnknown">Whether there may be any number of further members of which nothing is known.</param>
    public JurisdictionTotals Of(JurisdictionNode node, bool hasUnknown)
    {
        if (_openMembers > 0 || hasUnknown || nodes.Tree.HasOpenGroups)
            return WithOpenMembers(node, hasUnknown);
        node.Totals!.AddRestOfYear();
        return node.Totals;
    }

    /// <summary>Counts all anew.</summary>
    public void Recount()
    {
        _openMembers = nodes.Unknown.Sum(node => node.Members.Count);
        _open.Clear();
        foreach (var year in nodes.Given.Select(node => node.Year).Distinct())
            _open.Add(Total(year));
        foreach (var node in nodes.Given)
            Touch(node, RuleSet.All);
    }

    /// <summary>Adds a member, or takes it away again.</summary>
    /// <param name="node">Where it lies.</param>
    /// <param name="member">The member.</param>
    /// <param name="sign">1 to add it, -1 to take it away.</param>
    public void Count(JurisdictionNode node, Subject member, int sign)
    {
        if (node.IsLoose)
        {
            _openMembers += sign;
            foreach (var open in _open)
                Count(open.Singles, member, sign);
            _touchesAll = RuleSet.All;
            return;
        }

        foreach (var upper in LineFrom(node.Home))
        {
            Count(upper.Totals!, member, sign);
            Touch(upper, RuleSet.All);
        }

        if (node.Home?.Root is not { IsOpen: true } group)
            return;
        foreach (var open in _open)
            Count(open.Groups[group], member, sign);
        _touchesAll = RuleSet.All;
    }

    /// <summary>Counts a member as it is now, in the place of what it was.</summary>
    public void Swap(JurisdictionNode node, Subject before, Subject after)
    {
        if (node.IsLoose)
            SwapOpen(null, before, after);
        else
            SwapAbove(null, node.Home, before, after);
    }

    /// <summary>The same of a subject that contains members and is a member itself, of those above it.</summary>
    public void SwapGiven(JurisdictionNode node, Subject before, Subject after) => SwapAbove(node, node.Above, before, after);

    private JurisdictionTotals WithOpenMembers(JurisdictionNode node, bool hasUnknown)
    {
        var open = _open.Find(one => one.Year == node.Year)!;
        var totals = node.Totals!.Copy();
        totals.AddOpen(open.Singles);
        if (hasUnknown)
            totals.AddUnknown();
        totals.AddRestOfYear();

        // Last, since which groups help depends on what there is without them.
        if (nodes.Tree.HasOpenGroups)
            totals.AddOpen([.. open.Groups.Where(group => group.Key.Family != node.Family).Select(group => group.Value)]);
        return totals;
    }

    private void SwapAbove(JurisdictionNode? itself, JurisdictionNode? home, Subject before, Subject after)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Aggregate.Members != after.Kind || !rules[i].IsTouched(before, after))
                continue;

            // Most are evaluated in one year, in which a member brings the same to each.
            var (year, swap) = (0, default(MemberSwap));
            foreach (var upper in LineFrom(home))
            {
                if (upper.Year != year)
                    (year, swap) = (upper.Year, MemberSwap.Of(rules[i], before, after, upper.Year));
                if (swap.IsNone)
                    continue;
                Change(upper.Totals!, i, swap);
                Touch(upper, RuleSet.Of(i));
            }
        }

        if ((itself ?? home)?.Root is { IsOpen: true } group)
            SwapOpen(group, before, after);
    }

    private void SwapOpen(JurisdictionNode? group, Subject before, Subject after)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Aggregate.Members != after.Kind || !rules[i].IsTouched(before, after))
                continue;

            foreach (var open in _open)
            {
                var swap = MemberSwap.Of(rules[i], before, after, open.Year);
                if (swap.IsNone)
                    continue;
                Change(group is null ? open.Singles : open.Groups[group], i, swap);
                _touchesAll |= RuleSet.Of(i);
            }
        }
    }

    private void Count(JurisdictionTotals totals, Subject member, int sign)
    {
        totals.Add(member, sign);
        nodes.IsStale |= sign < 0 && totals.IsLost();
    }

    private void Change(JurisdictionTotals totals, int rule, in MemberSwap swap)
    {
        totals.Change(rule, swap);
        nodes.IsStale |= totals.IsLost(rule);
    }

    // A node and those above it; one that lies in itself, by some mistake, is there once.
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

    // Each member is added once, and what is given is itself a member of what it lies in.
    private OpenMembers Total(int year)
    {
        var given = nodes.Given;
        var totals = new JurisdictionTotals[given.Count];
        for (var i = 0; i < totals.Length; i++)
            totals[i] = new JurisdictionTotals(year, rules);

        var open = new OpenMembers(year, rules);
        foreach (var node in nodes.All)
        {
            if (node.Members.Count == 0 || (node.IsLoose ? open.Singles : node.Home is { } home ? totals[home.Number] : null) is not { } own)
                continue;
            foreach (var member in node.Members)
                own.Add(member.Counted!, 1);
        }

        var groups = nodes.Tree.AddUp(
            totals,
            () => new JurisdictionTotals(year, rules),
            (sum, one) =>
            {
                sum.Add(totals[one]);
                sum.Add(given[one].Jurisdiction!.Counted!, 1);
            },
            all => all.Copy());
        foreach (var group in groups)
            open.Groups[given[group.Key]] = group.Value;
        foreach (var node in given.Where(node => node.Year == year))
            node.Totals = totals[node.Number];
        return open;
    }
}
