using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Portfolios;

/// <summary>
/// The members of every jurisdiction in a session, and what they come to. Members of a jurisdiction are the subjects that lie in
/// it, or in one below it. Of some it is not known where they lie: these are totalled apart, and may count for any jurisdiction
/// or for none. <see cref="PortfolioNodes"/> knows where each lies, <see cref="RunningTotals"/> what they come to.
/// </summary>
internal sealed class Portfolio
{
    private readonly HashSet<SubjectKind> _memberKinds;
    private readonly PortfolioNodes _nodes;
    private readonly RunningTotals _totals;

    /// <summary>A portfolio without members.</summary>
    /// <param name="jurisdictions">The kind that jurisdictions are of.</param>
    /// <param name="rules">The rules for that kind, in the pack's order.</param>
    /// <param name="listed">The jurisdictions that are known besides those that are put in.</param>
    public Portfolio(SubjectKind jurisdictions, IEnumerable<Rule> rules, JurisdictionList listed)
    {
        Jurisdictions = jurisdictions;
        Rules = AggregateRule.Among(rules);
        _memberKinds = [.. Rules.Select(rule => rule.Aggregate.Members)];
        _nodes = new PortfolioNodes(listed);
        _totals = new RunningTotals(_nodes, Rules);
    }

    /// <summary>The kind that jurisdictions are of.</summary>
    public SubjectKind Jurisdictions { get; }

    /// <summary>The rules that are evaluated from members.</summary>
    public AggregateRule[] Rules { get; }

    /// <summary>How many names of jurisdictions are known: those given, those that members name, and a few former ones.</summary>
    public int Places => _nodes.Names;

    /// <summary>Whether there may be any number of further members of which nothing is known.</summary>
    public bool HasUnknownMembers { get; private set; }

    /// <summary>Whether a kind of subject counts as a member.</summary>
    public bool HasMembersOf(SubjectKind kind) => _memberKinds.Contains(kind);

    /// <summary>From now on there may be any number of further members of which nothing is known.</summary>
    public void AddUnknownMembers()
    {
        // What is not known may have the name of what is.
        HasUnknownMembers = true;
        _nodes.IsStale = true;
    }

    /// <summary>Counts a member that is no jurisdiction as it is now, in the place of what it was before.</summary>
    /// <param name="member">The member.</param>
    /// <param name="after">The subject that it is now; null where it is gone.</param>
    public void Change(Member member, Subject? after)
    {
        var before = member.Counted;
        if (member.Node is { } node && after is not null && after.Jurisdiction == node.Name)
        {
            // What is to be counted anew needs no change now.
            if (!_nodes.IsStale)
                _totals.Swap(node, before!, after);
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

        var to = _nodes.For(after.Jurisdiction);
        to.Add(member);
        Count(to, after, 1);
    }

    /// <summary>Adds a jurisdiction, or replaces it, evaluated in a year.</summary>
    public void Put(Member member, Subject jurisdiction, int year)
    {
        var node = _nodes.For(jurisdiction.Id);
        if (node.Jurisdiction is null)
            _nodes.Give(node);
        else if (node.Year != year || node.Jurisdiction.Counted is not { } before || before.Jurisdiction != jurisdiction.Jurisdiction || before.Name != jurisdiction.Name)
            _nodes.IsStale = true;
        else if (!_nodes.IsStale && HasMembersOf(Jurisdictions))
            _totals.SwapGiven(node, before, jurisdiction);

        member.Counted = jurisdiction;
        (node.Jurisdiction, node.Year) = (member, year);
        _totals.Touch(node, RuleSet.All);
    }

    /// <summary>Takes a jurisdiction out; its members stay, and those above it no longer count them.</summary>
    public void Remove(string jurisdiction) => _nodes.Take(_nodes.For(jurisdiction));

    /// <summary>
    /// The jurisdictions whose numbers may differ since <see cref="Settle"/>, each with the rules whose they are; where a
    /// jurisdiction has come, moved or gone, all is counted anew.
    /// </summary>
    public IReadOnlyList<JurisdictionNode> Touched()
    {
        BringUpToDate();
        return _totals.Touched();
    }

    /// <summary>Starts a new record of the jurisdictions whose numbers may differ.</summary>
    public void Settle()
    {
        _totals.Settle();
        _nodes.Forget();
    }

    /// <summary>The jurisdiction of a name; null if nothing of it is known.</summary>
    public JurisdictionNode? Find(string name) => _nodes.Find(name);

    /// <summary>What the members of a jurisdiction come to, with those that may be members.</summary>
    /// <param name="jurisdiction">The jurisdiction, after <see cref="Touched"/>.</param>
    public JurisdictionTotals TotalsOf(JurisdictionNode jurisdiction) => _totals.Of(jurisdiction, HasUnknownMembers);

    /// <summary>The members of a jurisdiction, its own and those of the jurisdictions below it.</summary>
    public IEnumerable<Subject> MembersOf(string jurisdiction)
    {
        BringUpToDate();
        return Find(jurisdiction) is { Jurisdiction: not null } node ? MembersIn(node) : [];
    }

    /// <summary>The subjects besides that may be members of a jurisdiction.</summary>
    public IEnumerable<Subject> OpenMembersOf(string jurisdiction)
    {
        BringUpToDate();
        if (Find(jurisdiction) is not { Jurisdiction: not null } node)
            return [];

        var groups = _nodes.Given.Where(group => group.IsOpen && group.Family != node.Family);
        return _nodes.Unknown.SelectMany(one => one.Members).Select(member => member.Counted!)
            .Concat(groups.SelectMany(group => MembersIn(group).Concat(HasMembersOf(Jurisdictions) ? [group.Jurisdiction!.Counted!] : [])));
    }

    /// <summary>
    /// The members of which it is not known where they lie, though there is a jurisdiction that they may lie in; and the
    /// jurisdictions of which it is not known, though there is another.
    /// </summary>
    public IEnumerable<UnplacedSubject> Unplaced()
    {
        BringUpToDate();
        if (_nodes.Given.Count == 0)
            return [];

        var subjects = _nodes.Unknown.SelectMany(node => node.Members).Concat(_nodes.Given.Where(node => node.IsOpen).Select(node => node.Jurisdiction!));
        return subjects.Select(member => new UnplacedSubject(member.Counted!, _nodes.Tree.Names));
    }

    /// <summary>The jurisdictions that lie in each other, by some mistake.</summary>
    public IEnumerable<IReadOnlyList<Subject>> Circles()
    {
        BringUpToDate();
        return _nodes.Tree.Circles.Select(circle => (IReadOnlyList<Subject>)[.. circle.Select(one => _nodes.Given[one].Jurisdiction!.Counted!)]);
    }

    private List<Subject> MembersIn(JurisdictionNode node) => PortfolioNodes.MembersIn(node, withGiven: HasMembersOf(Jurisdictions));

    private void Count(JurisdictionNode node, Subject member, int sign)
    {
        if (!_nodes.IsStale)
            _totals.Count(node, member, sign);
    }

    private void BringUpToDate()
    {
        if (!_nodes.IsStale)
            return;

        _nodes.Lay(isWhole: !HasUnknownMembers);
        _totals.Recount();
    }
}
