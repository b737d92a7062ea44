using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Assessments;

/// <summary>The totals of one jurisdiction, without its members: of those, only the few that leave most open are kept.</summary>
/// <param name="rules">The rules about members.</param>
/// <param name="year">The year that they are counted in.</param>
/// <param name="isReversible">Whether whatever was added may be taken away again: then no members are kept at all.</param>
internal sealed class PlaceTotals(IReadOnlyList<AggregateRule> rules, int year, bool isReversible = false)
{
    private readonly WeightiestMembers[] _open = isReversible ? [] : WeightiestMembers.For(rules);
    private readonly long[] _decisions = new long[FindingWords.Decisions.Count];

    /// <summary>What the members come to.</summary>
    public JurisdictionTotals Members { get; } = new(year, rules, isReversible);

    /// <summary>How many subjects there are, members or not.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many of them have a decision.</summary>
    public long this[Decision decision] => _decisions[(int)decision];

    /// <summary>Counts a subject, or takes it away again.</summary>
    /// <param name="decision">Its decision; null where nobody asks for it.</param>
    /// <param name="sign">1 to count it, -1 to take it away.</param>
    public void Count(Decision? decision, int sign)
    {
        Subjects += sign;
        if (decision is { } known)
            _decisions[(int)known] += sign;
    }

    /// <summary>Counts subjects of a kind, of which nothing is open that rules about members ask of them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="decisions">How many have each decision.</param>
    public void CountSettled(SubjectKind kind, IReadOnlyList<long> decisions)
    {
        for (var i = 0; i < _decisions.Length; i++)
        {
            Subjects += decisions[i];
            _decisions[i] += decisions[i];
        }

        Members.AddMembers(kind, decisions.Sum());
    }

    /// <summary>Adds a member, or takes it away again.</summary>
    /// <param name="member">The member.</param>
    /// <param name="sign">1 to add it, -1 to take it away.</param>
    public void Add(Subject member, int sign)
    {
        Members.Add(member, sign);
        NoteOpen(member);
    }

    /// <summary>Keeps a member that was counted, if it is one of those that leave most open.</summary>
    public void NoteOpen(Subject member)
    {
        for (var i = 0; i < _open.Length; i++)
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
        for (var i = 0; i < other._open.Length; i++)
            _open[i].Add(other._open[i]);
    }

    public void Subtract(PlaceTotals other)
    {
        Subjects -= other.Subjects;
        for (var i = 0; i < _decisions.Length; i++)
            _decisions[i] -= other._decisions[i];
        Members.Subtract(other.Members);
    }

    /// <summary>Writes the totals, and none of the members.</summary>
    public void WriteTo(TotalsWriter writer)
    {
        writer.Write(Subjects);
        foreach (var subjects in _decisions)
            writer.Write(subjects);
        Members.WriteTo(writer);
    }

    /// <summary>Adds what was written.</summary>
    public void AddFrom(TotalsReader reader)
    {
        Subjects += reader.ReadWhole();
        for (var i = 0; i < _decisions.Length; i++)
            _decisions[i] += reader.ReadWhole();
        Members.AddFrom(reader);
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

    /// <summary>The members that leave most open for any.</summary>
    public IEnumerable<Subject> OpenForAny => _open.SelectMany(open => open.Members).Distinct();
}
