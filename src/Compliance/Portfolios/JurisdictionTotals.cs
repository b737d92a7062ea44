using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The running totals of one jurisdiction, for the year that it is evaluated in; where a rule asks for the year before, its totals hold both.</summary>
internal sealed class JurisdictionTotals
{
    private readonly IReadOnlyList<AggregateRule> _rules;
    private readonly AggregateTotals[] _totals;
    private readonly long[] _members;

    // By rule, how many of the members leave its number open.
    private readonly long[] _unsettled;
    private long[]? _open;

    // By rule, the totals with all that is still to come in the year; null for rules that do not ask for the whole year.
    private AggregateTotals?[]? _running;

    public JurisdictionTotals(int year, IReadOnlyList<AggregateRule> rules, bool isReversible = false)
    {
        Year = year;
        _rules = rules;
        _totals = new AggregateTotals[rules.Count];
        _members = new long[rules.Count];
        _unsettled = new long[rules.Count];
        for (var i = 0; i < rules.Count; i++)
            _totals[i] = AggregateRule.TotalsOf(rules[i].Aggregate, isReversible);
    }

    public int Year { get; }

    /// <summary>Whether there may be any number of further members.</summary>
    public bool HasUnknown { get; private set; }

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

            var contribution = Contribution.InOwnUnits(aggregate, member, Year);
            _members[i] += sign;
            _unsettled[i] += contribution.IsOpen ? sign : 0;
            _totals[i].Add(contribution, sign);
        }
    }

    /// <summary>Adds members whatever they bring, of which nothing is open; what they bring is added by <see cref="AddSettled"/>.</summary>
    public void AddMembers(SubjectKind kind, long members)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            if (_rules[i].Aggregate.Members == kind)
                _members[i] += members;
        }
    }

    /// <summary>Adds what such members bring to one rule.</summary>
    /// <param name="rule">The rule's place among the aggregate rules.</param>
    /// <param name="members">What they bring.</param>
    public void AddSettled(int rule, in SettledMembers members) => _totals[rule].AddSettled(members);

    /// <summary>Adds all that the totals of a jurisdiction below hold, for the same rules and year.</summary>
    public void Add(JurisdictionTotals below)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            _members[i] += below._members[i];
            _unsettled[i] += below._unsettled[i];
            _totals[i].Add(below._totals[i]);
        }
    }

    /// <summary>Takes away again all that other totals hold, for the same rules and year.</summary>
    public void Subtract(JurisdictionTotals other)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            _members[i] -= other._members[i];
            _unsettled[i] -= other._unsettled[i];
            _totals[i].Subtract(other._totals[i]);
        }
    }

    /// <summary>Writes what members come to that are known to be there.</summary>
    public void WriteTo(TotalsWriter writer)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            writer.Write(_members[i]);
            writer.Write(_unsettled[i]);
            _totals[i].WriteTo(writer);
        }
    }

    /// <summary>Adds what was written, for the same rules and year.</summary>
    public void AddFrom(TotalsReader reader)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            _members[i] += reader.ReadWhole();
            _unsettled[i] += reader.ReadWhole();
            _totals[i].AddFrom(reader);
        }
    }

    /// <summary>Adds members, where each may be there or not, by itself.</summary>
    public void AddOpen(JurisdictionTotals members)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            CountOpen(i, members._members[i]);
            _totals[i].AddOpen(members._totals[i]);
        }
    }

    /// <summary>Adds groups of members, where each group may be there or not, as a whole.</summary>
    public void AddOpen(IReadOnlyCollection<JurisdictionTotals> groups)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            var some = new List<AggregateTotals>();
            foreach (var group in groups)
            {
                if (group._members[i] == 0)
                    continue;
                CountOpen(i, group._members[i]);
                some.Add(group._totals[i]);
            }

            _totals[i].AddOpen(some);
            _running?[i]?.AddOpen(some);
        }
    }

    /// <summary>Adds any number of further members of which nothing is known.</summary>
    public void AddUnknown()
    {
        HasUnknown = true;
        for (var i = 0; i < _rules.Count; i++)
        {
            _totals[i].AddUnknown(Contribution.InOwnUnits(_rules[i].Aggregate, _rules[i].UnknownMember, Year));
        }
    }

    /// <summary>
    /// Makes the totals with all that is still to come in the year, for the rules about whole years, from the totals as they are now. Whole groups
    /// are added later, to both: which of them help depends on what there is without them.
    /// </summary>
    public void AddRestOfYear()
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            if (!_rules[i].Aggregate.IsOfWholeYear)
                continue;
            RunningOf(i).CopyFrom(_totals[i]);
            RunningOf(i).AddUnknown(_rules[i].StillToCome(Year));
        }
    }

    /// <summary>Puts a member in the place of what it was before, for one rule.</summary>
    /// <param name="rule">The rule's place among the aggregate rules.</param>
    /// <param name="swap">What the member brought, and brings now.</param>
    public void Change(int rule, in MemberSwap swap)
    {
        _unsettled[rule] += (swap.In.IsOpen ? 1 : 0) - (swap.Out.IsOpen ? 1 : 0);
        _totals[rule].Add(swap.Out, -1);
        _totals[rule].Add(swap.In, 1);
    }

    /// <summary>Becomes what other totals are, for the same rules and year, by some of the rules.</summary>
    public void CopyFrom(JurisdictionTotals other, RuleSet rules)
    {
        HasUnknown = other.HasUnknown;
        for (var i = 0; i < _rules.Count; i++)
        {
            if (!rules.Contains(i))
                continue;
            (_members[i], _unsettled[i]) = (other._members[i], other._unsettled[i]);
            if (_open is not null || other._open is not null)
                (_open ??= new long[_rules.Count])[i] = other.OpenOf(i);
            _totals[i].CopyFrom(other._totals[i]);
            if (other._running?[i] is { } running)
                RunningOf(i).CopyFrom(running);
        }
    }

    /// <summary>Totals of their own that are the same.</summary>
    public JurisdictionTotals Copy()
    {
        var copy = new JurisdictionTotals(Year, _rules);
        copy.CopyFrom(this, RuleSet.All);
        return copy;
    }

    /// <summary>Whether taking members away has left too little to go on for some rule, and all have to be added anew.</summary>
    public bool IsLost()
    {
        for (var i = 0; i < _totals.Length; i++)
        {
            if (IsLost(i))
                return true;
        }

        return false;
    }

    /// <summary>The same for one rule.</summary>
    /// <param name="rule">The rule's place among the aggregate rules.</param>
    public bool IsLost(int rule) => _totals[rule].IsLost;

    /// <summary>How many members a rule counts, whatever they bring.</summary>
    /// <param name="rule">The rule's index among the aggregate rules.</param>
    public long MembersOf(int rule) => _members[rule];

    /// <summary>How many members a rule may count besides, of which it is not known whether they are any.</summary>
    /// <param name="rule">The rule's place among the aggregate rules.</param>
    public long OpenOf(int rule) => _open is { } open ? open[rule] : 0;

    /// <summary>Whether knowing more of some member, or who is one, could change the number of a rule.</summary>
    /// <param name="rule">The rule's place among the aggregate rules.</param>
    public bool IsOpen(int rule) => OpenOf(rule) > 0 || !_totals[rule].IsSettled;

    /// <summary>Whether a rule has any members, or may have.</summary>
    /// <param name="rule">The rule's place among the aggregate rules.</param>
    public bool MayHaveMembers(int rule) => _members[rule] > 0 || OpenOf(rule) > 0 || HasUnknown;

    /// <summary>Whether there is anything that the number of a rule is of.</summary>
    /// <param name="rule">The rule's index among the aggregate rules.</param>
    /// <param name="isYearRunning">Whether what is still to come in the year may count too, after <see cref="AddRestOfYear"/>.</param>
    public Truth Exists(int rule, bool isYearRunning) => TotalsOf(rule, isYearRunning).Glance().Exists;

    /// <summary>Whether the number of a rule, where it exists, lies on the right side of a limit. Numbers that do not fit into machine words take longer, and nothing else.</summary>
    /// <param name="rule">The rule's index among the aggregate rules.</param>
    /// <param name="limit">The index of one of the rule's limits.</param>
    /// <param name="isYearRunning">Whether what is still to come in the year may count too, after <see cref="AddRestOfYear"/>.</param>
    /// <param name="jurisdiction">The jurisdiction's own facts, which tell the rows of a table.</param>
    public Truth Holds(int rule, int limit, bool isYearRunning, IFactValues jurisdiction)
    {
        var requirement = _rules[rule].Requirement;
        if (requirement.Limits[limit] is not Threshold threshold)
            return Read(rule, isYearRunning).Value is { } value ? AggregateRequirement.EvaluateComputed(requirement.Limits[limit], value, jurisdiction) : Truth.Unknown;

        return Comparisons.Evaluate(TotalsOf(rule, isYearRunning).Glance().Value, threshold.Comparator, _rules[rule].Limits[limit])
            ?? (Read(rule, isYearRunning).Value is { } exact ? AggregateRequirement.Compare(threshold, exact) : Truth.Unknown);
    }

    /// <summary>The number of a rule.</summary>
    /// <param name="rule">The rule's index among the aggregate rules.</param>
    /// <param name="isYearRunning">Whether what is still to come in the year may count too, after <see cref="AddRestOfYear"/>.</param>
    public AggregateFigures Read(int rule, bool isYearRunning)
    {
        var totals = TotalsOf(rule, isYearRunning);
        var (value, exists) = totals.Read();
        var lacking = totals.Lacking();
        var unit = _rules[rule].WeightScale;
        return new AggregateFigures(value?.Scale(_rules[rule].Scale), exists, _members[rule], _unsettled[rule], OpenOf(rule), HasUnknown, () => IsOpen(rule), share => lacking(share)?.Scale(unit));
    }

    private AggregateTotals TotalsOf(int rule, bool isYearRunning) => isYearRunning ? _running![rule]! : _totals[rule];

    private AggregateTotals RunningOf(int rule) => (_running ??= new AggregateTotals?[_rules.Count])[rule] ??= AggregateRule.TotalsOf(_rules[rule].Aggregate);

    private void CountOpen(int rule, long members)
    {
        if (members > 0)
            (_open ??= new long[_rules.Count])[rule] += members;
    }
}
