using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Assessments;

/// <summary>The totals of one jurisdiction, without its members: of those, only the few that leave most open are kept.</summary>
internal sealed class PlaceTotals(IReadOnlyList<AggregateRule> rules, int year)
{
    private readonly JurisdictionTotals _totals = new(year, rules);
    private readonly WeightiestMembers[] _open = WeightiestMembers.For(rules);
    private readonly long[] _decisions = new long[FindingWords.Decisions.Count];

    /// <summary>How many subjects there are, members or not.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many of them have a decision.</summary>
    public long this[Decision decision] => _decisions[(int)decision];

    public void Count(Decision decision)
    {
        Subjects++;
        _decisions[(int)decision]++;
    }

    public void Add(Subject member)
    {
        _totals.Add(member, 1);
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Aggregate.Members == member.Kind)
                _open[i].Add(member, year);
        }
    }

    public void Add(PlaceTotals other)
    {
        Subjects += other.Subjects;
        for (var i = 0; i < _decisions.Length; i++)
            _decisions[i] += other._decisions[i];
        _totals.Add(other._totals);
        for (var i = 0; i < _open.Length; i++)
            _open[i].Add(other._open[i]);
    }

    /// <summary>The number of a rule.</summary>
    /// <param name="rule">The rule's index among the aggregate rules.</param>
    public AggregateFigures Read(int rule) => _totals.Read(rule);

    /// <summary>The members that leave most open for a rule.</summary>
    public IEnumerable<Subject> Open(int rule) => _open[rule].Members;
}
