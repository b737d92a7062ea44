using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Assessments;

/// <summary>What every jurisdiction of a register comes to with those below it, and what may belong to any of them.</summary>
internal sealed class RegisterPlaces
{
    private readonly IReadOnlyList<Subject> _jurisdictions;
    private readonly Dictionary<Subject, int> _numbers = [];
    private readonly PlaceTotals[] _totals;
    private readonly PlaceTotals _anywhere;
    private readonly Dictionary<int, PlaceTotals> _groups;
    private readonly IReadOnlyList<AggregateRule> _rules;
    private readonly bool _hasUnknown;

    public RegisterPlaces(
        IReadOnlyList<Subject> jurisdictions, IReadOnlyDictionary<string, PlaceTotals> places, JurisdictionList listed, IReadOnlyList<AggregateRule> rules, int year, bool hasUnknown)
    {
        _jurisdictions = jurisdictions;
        _rules = rules;
        _hasUnknown = hasUnknown;
        Tree = new JurisdictionTree(jurisdictions, listed, isWhole: !hasUnknown);
        _totals = new PlaceTotals[jurisdictions.Count];
        for (var i = 0; i < _totals.Length; i++)
        {
            _numbers.Add(jurisdictions[i], i);
            _totals[i] = new PlaceTotals(rules, year);
        }

        _anywhere = new PlaceTotals(rules, year);
        foreach (var (name, totals) in places.Select(place => (place.Key, place.Value)))
        {
            var placing = Find(name);
            if (!placing.IsKnown)
                _anywhere.Add(totals);
            else if (placing.Given >= 0)
                _totals[placing.Given].Add(totals);
            else
                Elsewhere += totals.Subjects;
        }

        _groups = Tree.AddUp(_totals, () => new PlaceTotals(rules, year), AddTo, all => all.Copy());
    }

    /// <summary>Which jurisdiction lies in which.</summary>
    public JurisdictionTree Tree { get; }

    /// <summary>How many subjects may lie in any jurisdiction, or in none.</summary>
    public long Anywhere => _anywhere.Subjects;

    /// <summary>How many subjects lie in a jurisdiction that is known, and neither given nor below one that is.</summary>
    public long Elsewhere { get; }

    /// <summary>Where those lie that name a place; an empty name is none.</summary>
    public Placing Find(string name) => Tree.Find(name.Length == 0 ? null : name);

    /// <summary>The subjects in a jurisdiction and in those below it.</summary>
    public PlaceTotals Of(Subject jurisdiction) => _totals[_numbers[jurisdiction]];

    /// <summary>What the members of a jurisdiction come to, with those that may be members.</summary>
    public JurisdictionTotals MembersOf(Subject jurisdiction)
    {
        var number = _numbers[jurisdiction];
        var totals = _totals[number].Members.Copy();
        totals.AddOpen(_anywhere.Members);
        if (_hasUnknown)
            totals.AddUnknown();
        totals.AddRestOfYear();

        // Last, since which groups help depends on what there is without them.
        totals.AddOpen([.. GroupsFor(number).Select(group => group.Members)]);
        return totals;
    }

    /// <summary>What a jurisdiction is evaluated to be, on a day of the year that its members are counted in.</summary>
    public Evaluation Evaluate(CompiledPlan plan, Subject jurisdiction, DecisionDay day)
    {
        var totals = MembersOf(jurisdiction);
        var evaluation = Evaluation.Of(plan, jurisdiction, day);
        PortfolioVerdicts.Evaluate(plan.PlanFor(jurisdiction.Kind), evaluation, _rules, RuleSet.All, totals);
        PortfolioVerdicts.Complete(evaluation, _rules, totals, rule => OpenFor(jurisdiction, rule));
        return evaluation;
    }

    /// <summary>The members of a jurisdiction that leave most open for a rule, and those of which it is not known whether they are any.</summary>
    private IEnumerable<(Subject Member, bool IsPlaced)> OpenFor(Subject jurisdiction, int rule) => Of(jurisdiction).Open(rule).Select(member => (member, true))
        .Concat(_anywhere.Open(rule).Concat(GroupsFor(_numbers[jurisdiction]).SelectMany(group => group.Open(rule))).Select(member => (member, false)));

    /// <summary>Those that lie in no other given one, each followed by those below it; last those that lie in each other by some mistake.</summary>
    public IEnumerable<Subject> InOrder()
    {
        var below = Enumerable.Range(0, _totals.Length).ToLookup(Tree.AboveOf);
        var seen = new bool[_totals.Length];
        var rest = new Stack<int>();
        foreach (var start in below[-1].Concat(Enumerable.Range(0, _totals.Length)))
        {
            rest.Push(start);
            while (rest.Count > 0)
            {
                var next = rest.Pop();
                if (seen[next])
                    continue;
                seen[next] = true;
                yield return _jurisdictions[next];
                foreach (var one in below[next].Reverse())
                    rest.Push(one);
            }
        }
    }

    private IEnumerable<PlaceTotals> GroupsFor(int number) => _groups.Where(group => Tree.FamilyOf(group.Key) != Tree.FamilyOf(number)).Select(group => group.Value);

    // A jurisdiction is itself a member of the one that it lies in.
    private void AddTo(PlaceTotals sum, int given)
    {
        sum.Add(_totals[given]);
        sum.Add(_jurisdictions[given], 1);
    }
}
