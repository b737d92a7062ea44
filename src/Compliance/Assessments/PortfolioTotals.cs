using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Assessments;

/// <summary>
/// What the members of a portfolio come to, by the jurisdictions that they name: all that its rules ask of them, and how many have each decision.
/// Sums are exact and hold no members, so that totals of shards, of databases and of the machines of a cluster are added and subtracted in any order and
/// grouping, with the same bytes and the same verdicts as one count over all of it. What is open is counted: members of which facts are not
/// known, those whose jurisdiction is not known, and sources of further members of which nothing is known.
/// </summary>
/// <remarks>
/// It belongs to one thread at a time. The totals of a share's rise against the year before keep, besides sums, one number for each different
/// weight of the members that may count in either year.
/// </remarks>
public sealed class PortfolioTotals
{
    private readonly CompiledPlan _plan;
    private readonly bool _countsDecisions;
    private readonly HashSet<SubjectKind> _memberKinds;
    private readonly Dictionary<string, PlaceTotals> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<SubjectKind, (FactRow Row, Verdict[] Verdicts)> _scratch = [];

    /// <summary>Totals of nothing yet.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="day">The day that all are evaluated.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="ArgumentException">The vocabulary has no kind with members.</exception>
    public PortfolioTotals(CompiledPlan plan, CalendarDate day)
        : this(plan, day, countsDecisions: true, isReversible: true)
    {
    }

    internal PortfolioTotals(CompiledPlan plan, CalendarDate day, bool countsDecisions, bool isReversible)
    {
        _plan = Argument.NotNull(plan, nameof(plan));
        _countsDecisions = countsDecisions;
        IsReversible = isReversible;
        Day = day;
        Kind = plan.Pack.Vocabulary.Register
            ?? throw new ArgumentException($"The vocabulary of {plan.Pack.Id} has no kind with members: there is nothing to assess.", nameof(plan));
        Rules = AggregateRule.Among(plan.RulesFor(Kind));
        _memberKinds = [.. Rules.Select(rule => rule.Aggregate.Members)];
    }

    /// <summary>The rules.</summary>
    public RulePack Pack => _plan.Pack;

    /// <summary>The day that all are evaluated.</summary>
    public CalendarDate Day { get; }

    /// <summary>How many subjects were added.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many sources of further members were added of which nothing is known: files that nobody can read, registers that were not given.</summary>
    public long UnknownMembers { get; private set; }

    /// <summary>The kind that contains members.</summary>
    internal SubjectKind Kind { get; }

    /// <summary>The rules about members.</summary>
    internal AggregateRule[] Rules { get; }

    /// <summary>Whether whatever was added may be taken away again; else the members that leave most open are kept.</summary>
    internal bool IsReversible { get; }

    /// <summary>Whether decisions are counted too.</summary>
    internal bool CountsDecisions => _countsDecisions;

    /// <summary>The totals of each name of a jurisdiction; of those that name none, under an empty one.</summary>
    internal IReadOnlyDictionary<string, PlaceTotals> Places => _places;

    /// <summary>What <see cref="ToBytes"/> wrote.</summary>
    /// <param name="plan">The rules that it is of.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">The bytes are none of these, or damaged.</exception>
    /// <exception cref="ArgumentException">They are of other rules than <paramref name="plan"/>.</exception>
    public static PortfolioTotals FromBytes(CompiledPlan plan, byte[] bytes) => PortfolioTotalsBytes.Read(Argument.NotNull(plan, nameof(plan)), Argument.NotNull(bytes, nameof(bytes)));

    /// <summary>The totals as bytes: equal totals, equal bytes, on every machine.</summary>
    public byte[] ToBytes() => PortfolioTotalsBytes.Write(this);

    /// <summary>Adds a subject with all its parts, each of which counts for itself.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of another vocabulary than the rules, or is a jurisdiction: these are given to <see cref="Evaluate(IEnumerable{Subject}, JurisdictionList?)"/>.</exception>
    public void Add(Subject subject) => CountWithParts(Argument.NotNull(subject, nameof(subject)), 1);

    /// <summary>Takes a subject away again with all its parts, as it was added.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of another vocabulary than the rules, or is a jurisdiction.</exception>
    public void Subtract(Subject subject) => CountWithParts(Argument.NotNull(subject, nameof(subject)), -1);

    /// <summary>Adds all of other totals.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">They are of other rules, by their digests, or of another day.</exception>
    public void Add(PortfolioTotals other)
    {
        RequireAlike(Argument.NotNull(other, nameof(other)));
        if (ReferenceEquals(other, this))
            other = Copy();
        Subjects += other.Subjects;
        UnknownMembers += other.UnknownMembers;
        foreach (var place in other._places)
            PlaceOf(place.Key).Add(place.Value);
    }

    /// <summary>Takes all of other totals away again.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">They are of other rules, by their digests, or of another day.</exception>
    public void Subtract(PortfolioTotals other)
    {
        RequireAlike(Argument.NotNull(other, nameof(other)));
        if (ReferenceEquals(other, this))
            other = Copy();
        Subjects -= other.Subjects;
        UnknownMembers -= other.UnknownMembers;
        foreach (var place in other._places)
            PlaceOf(place.Key).Subtract(place.Value);
    }

    /// <summary>Says that there is one more source of members of which nothing is known: every jurisdiction may have any number of them.</summary>
    public void AddUnknownMembers() => UnknownMembers++;

    /// <summary>Takes away again what <see cref="AddUnknownMembers()"/> said, once its members are known.</summary>
    public void SubtractUnknownMembers() => UnknownMembers--;

    /// <summary>Evaluates jurisdictions by all that was added. Which members leave a number open is for who has the members: here is how many there are.</summary>
    /// <param name="jurisdictions">The jurisdictions, each once, all that are given.</param>
    /// <param name="listed">The jurisdictions that are known besides those of the vocabulary; null for none.</param>
    /// <returns>What each is evaluated to be, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="jurisdictions"/> is null.</exception>
    /// <exception cref="ArgumentException">One is no jurisdiction, or two have one id.</exception>
    /// <exception cref="InvalidOperationException">More was taken away than was added.</exception>
    public IReadOnlyList<Evaluation> Evaluate(IEnumerable<Subject> jurisdictions, JurisdictionList? listed = null)
    {
        if (UnknownMembers < 0 || _places.Any(place => place.Value.Subjects < 0))
            throw new InvalidOperationException("More was taken away than was added: add the rest first.");

        IReadOnlyList<Subject> given = [.. Argument.NotNull(jurisdictions, nameof(jurisdictions))];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var jurisdiction in given)
        {
            if (jurisdiction.Kind != Kind)
                throw new ArgumentException($"The {jurisdiction} is no {Kind.Name} of {Pack.Id}@{Pack.Version}.", nameof(jurisdictions));
            if (!ids.Add(jurisdiction.Id))
                throw new ArgumentException($"Duplicate {jurisdiction}.", nameof(jurisdictions));
        }

        var all = _plan.Pack.Vocabulary.Jurisdictions.With(listed ?? JurisdictionList.Empty);
        var places = new RegisterPlaces(given, _places, all, Rules, Day.Year, UnknownMembers > 0);
        var day = new DecisionDay(Day, DaySource.AsOf);
        return [.. given.Select(jurisdiction => places.Evaluate(_plan, jurisdiction, day))];
    }

    /// <summary>Counts a subject, without its parts, or takes it away; gives where it was counted as a member, or null.</summary>
    internal PlaceTotals? Count(Subject subject, int sign)
    {
        var isMember = _memberKinds.Contains(subject.Kind);
        if (!_countsDecisions && !isMember)
            return null;

        Decision? decision = _countsDecisions ? DecisionOf(subject) : null;
        var place = PlaceOf(subject.Jurisdiction ?? "");
        Subjects += sign;
        place.Count(decision, sign);
        if (!isMember)
            return null;
        place.Add(subject, sign);
        return place;
    }

    /// <summary>Counts subjects of a kind that were drawn together elsewhere, of which nothing is open that rules about members ask of them.</summary>
    /// <param name="place">The jurisdiction that they name.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="decisions">How many have each decision, in the order of <see cref="Decision"/>.</param>
    internal void CountSettled(string place, SubjectKind kind, IReadOnlyList<long> decisions)
    {
        PlaceOf(place).CountSettled(kind, decisions);
        Subjects += decisions.Sum();
    }

    /// <summary>Adds what such subjects bring to a rule about members.</summary>
    internal void AddSettled(string place, int rule, in SettledMembers members) => PlaceOf(place).Members.AddSettled(rule, members);

    /// <summary>Totals of nothing yet, of the same kind.</summary>
    internal PortfolioTotals Empty() => new(_plan, Day, _countsDecisions, IsReversible);

    /// <summary>Adds what was written of one place.</summary>
    internal void AddFrom(string place, TotalsReader reader)
    {
        var read = NewPlace();
        read.AddFrom(reader);
        Subjects += read.Subjects;
        PlaceOf(place).Add(read);
    }

    /// <summary>Adds sources of which nothing is known, as they were written.</summary>
    internal void AddUnknownMembers(long sources) => UnknownMembers += sources;

    /// <summary>The totals of a name, which are made where there are none.</summary>
    internal PlaceTotals PlaceOf(string name)
    {
        if (!_places.TryGetValue(name, out var place))
            _places.Add(name, place = NewPlace());
        return place;
    }

    internal PlaceTotals NewPlace() => new(Rules, Day.Year, IsReversible);

    private PortfolioTotals Copy() => FromBytes(_plan, ToBytes());

    private void CountWithParts(Subject subject, int sign)
    {
        if (subject.Kind == Kind)
            throw new ArgumentException($"The {subject} is no member: jurisdictions are given to Evaluate.", nameof(subject));

        // Of another vocabulary it is refused before anything is counted.
        _plan.PlanFor(subject.Kind);
        Count(subject, sign);
        foreach (var part in subject.HasParts ? subject.Parts : [])
            CountWithParts(part, sign);
    }

    private void RequireAlike(PortfolioTotals other)
    {
        if (!ReferenceEquals(Pack, other.Pack) && (Pack.Id != other.Pack.Id || Pack.Version != other.Pack.Version || Pack.Digest != other.Pack.Digest))
            throw new ArgumentException($"Totals by {Pack.Id}@{Pack.Version} ({Pack.Digest}) and by {other.Pack.Id}@{other.Pack.Version} ({other.Pack.Digest}) do not add up.", nameof(other));
        if (Day != other.Day)
            throw new ArgumentException($"Totals as of {Day} and as of {other.Day} do not add up.", nameof(other));
        if (_countsDecisions != other._countsDecisions || IsReversible != other.IsReversible)
            throw new ArgumentException("Totals that were kept in different ways do not add up.", nameof(other));
    }

    // Subjects come and go, and their numbers and verdicts are not read again.
    private Decision DecisionOf(Subject subject)
    {
        var plan = _plan.PlanFor(subject.Kind);
        if (!_scratch.TryGetValue(subject.Kind, out var scratch))
            _scratch.Add(subject.Kind, scratch = (FactRow.Of(subject.Statements), new Verdict[plan.Rules.Length]));

        scratch.Row.Fill(subject.Statements);
        plan.Evaluate(subject, scratch.Row, Day, scratch.Verdicts);
        return Decisions.Of(plan, scratch.Verdicts, subject, new DecisionDay(Day, DaySource.AsOf));
    }
}
