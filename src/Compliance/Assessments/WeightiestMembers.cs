using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Portfolios;

namespace Compliance.Assessments;

/// <summary>The few members that leave a number over a jurisdiction open most: the heaviest of those that are not settled.</summary>
internal sealed class WeightiestMembers(AggregateRule rule)
{
    private const int Most = 10;

    // In the order of their weights, the heaviest first.
    private readonly List<(Subject Member, double Weight)> _members = [];

    public IEnumerable<Subject> Members => _members.Select(entry => entry.Member);

    public static WeightiestMembers[] For(IReadOnlyList<AggregateRule> rules) => [.. rules.Select(rule => new WeightiestMembers(rule))];

    public void Add(Subject member, int year)
    {
        // Most members are settled, which shows without asking what they weigh.
        if (IsSettled(member))
            return;

        var contribution = Contribution.From(rule.Aggregate, member, year);
        if (contribution.IsOpen)
            Insert(member, contribution.Of is null ? 1 : contribution.Of.Upper.Value?.ToDouble() ?? double.PositiveInfinity);
    }

    public void Add(WeightiestMembers other)
    {
        foreach (var (member, weight) in other._members)
            Insert(member, weight);
    }

    private bool IsSettled(Subject member)
    {
        foreach (var slot in rule.MemberSlots)
        {
            if (!member.ValuesOf(slot).IsPoint)
                return false;
        }

        return true;
    }

    private void Insert(Subject member, double weight)
    {
        var place = _members.FindIndex(entry => entry.Weight < weight || (entry.Weight == weight && string.CompareOrdinal(entry.Member.Id, member.Id) > 0));
        if (place < 0)
            place = _members.Count;
        if (place >= Most)
            return;

        _members.Insert(place, (member, weight));
        if (_members.Count > Most)
            _members.RemoveAt(Most);
    }
}
