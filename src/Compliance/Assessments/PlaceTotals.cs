using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Assessments;

/// <summary>The totals of one place, without its members: of those, only the few that leave most open are kept.</summary>
internal sealed class PlaceTotals(IReadOnlyList<AggregateRule> rules, int year)
{
    private readonly WeightiestMembers[] _open = WeightiestMembers.For(rules);
    private readonly long[] _decisions = new long[FindingWords.Decisions.Count];

    /// <summary>What the members come to.</summary>
    public JurisdictionTotals Members { get; } = new(year, rules);

    /// <summary>How many subjects there are, members or not.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many of them have a decision.</summary>
    public long this[Decision decision] => _decisions[(int)decision];

    /// <summary>Counts a subject.</summary>
    /// <param name="decision">Its decision; null where nobody asks for it.</param>
    public void Count(Decision? decision)
    {
        Subjects++;
        if (decision is { } known)
            _decisions[(int)known]++;
    }

    public void Add(Subject member)
    {
        Members.Add(member, 1);
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
        Members.Add(other.Members);
        for (var i = 0; i < _open.Length; i++)
            _open[i].Add(other._open[i]);
    }

    /// <summary>Totals of their own that are the same.</summary>
    public PlaceTotals Copy()
    {
        var copy = new PlaceTotals(rules, year);
        copy.Add(this);
        return copy;
    }

    /// <summary>The members that leave most open for a rule.</summary>
    public IEnumerable<Subject> Open(int rule) => _open[rule].Members;
}
