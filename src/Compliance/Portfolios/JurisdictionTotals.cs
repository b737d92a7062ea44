using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The running totals of one jurisdiction, for the year that it is decided in and, where a rule asks for it, the year before.</summary>
internal sealed class JurisdictionTotals
{
    private readonly IReadOnlyList<AggregateRule> _rules;
    private readonly AggregateTotals[] _totals;
    private readonly AggregateTotals?[] _yearBefore;
    private readonly long[] _members;

    public JurisdictionTotals(int year, IReadOnlyList<AggregateRule> rules)
    {
        Year = year;
        _rules = rules;
        _totals = new AggregateTotals[rules.Count];
        _yearBefore = new AggregateTotals?[rules.Count];
        _members = new long[rules.Count];
        for (var i = 0; i < rules.Count; i++)
        {
            _totals[i] = AggregateTotals.For(rules[i].Aggregate.Kind);
            _yearBefore[i] = rules[i].Aggregate.AgainstYearBefore ? AggregateTotals.For(rules[i].Aggregate.Kind) : null;
        }
    }

    public int Year { get; }

    /// <summary>Adds a member, or takes it away again.</summary>
    /// <param name="member">The member.</param>
    /// <param name="sign">1 to add it, -1 to take it away.</param>
    public void Add(Subject member, int sign)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            var aggregate = _rules[i].Aggregate;
            if (aggregate.Members != member.Kind)
                continue;

            _members[i] += sign;
            _totals[i].Add(Contribution.From(aggregate, member, Year), sign);
            _yearBefore[i]?.Add(Contribution.From(aggregate, member, Year - 1), sign);
        }
    }

    /// <summary>Adds all that the totals of a jurisdiction below hold, for the same rules and year.</summary>
    public void Add(JurisdictionTotals below)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            _members[i] += below._members[i];
            _totals[i].Add(below._totals[i]);
            _yearBefore[i]?.Add(below._yearBefore[i]!);
        }
    }

    /// <summary>Puts a member of one kind in the place of what it was before; gives whose numbers that can change.</summary>
    public RuleSet Change(Subject before, Subject after)
    {
        var changed = RuleSet.None;
        for (var i = 0; i < _rules.Count; i++)
        {
            var aggregate = _rules[i].Aggregate;
            if (aggregate.Members != after.Kind || !_rules[i].IsTouched(before, after))
                continue;

            changed |= RuleSet.Of(i);
            Change(_totals[i], aggregate, before, after, Year);
            if (_yearBefore[i] is { } yearBefore)
                Change(yearBefore, aggregate, before, after, Year - 1);
        }

        return changed;
    }

    /// <summary>What the number of a rule comes to.</summary>
    /// <param name="rule">The rule's place among the aggregate rules.</param>
    public AggregateFigures Read(int rule)
    {
        var (value, exists) = _totals[rule].Read();
        if (_yearBefore[rule] is { } before)
        {
            var (valueBefore, existsBefore) = before.Read();
            value = value is null || valueBefore is null ? null : value - valueBefore;
            exists = Both(exists, existsBefore);
        }

        return new AggregateFigures(value, exists, _members[rule], _totals[rule].Lacking);
    }

    private static void Change(AggregateTotals totals, Aggregate aggregate, Subject before, Subject after, int year)
    {
        totals.Add(Contribution.From(aggregate, before, year), -1);
        totals.Add(Contribution.From(aggregate, after, year), 1);
    }

    private static Truth Both(Truth left, Truth right)
    {
        if (left == Truth.False || right == Truth.False)
            return Truth.False;
        return left == Truth.True && right == Truth.True ? Truth.True : Truth.Unknown;
    }
}
