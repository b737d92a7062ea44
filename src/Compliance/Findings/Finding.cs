using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>One rule's verdict on one subject, with all that explains it, which is worked out when it is first read.</summary>
public sealed partial class Finding : IFindingContent
{
    private readonly Limit? _next;

    // Null where it is known which limit binds.
    private readonly IReadOnlyList<Limit>? _several;

    private Finding(Rule rule, Subject subject, DecisionDay decided, Verdict verdict, PortfolioFigures? portfolio)
    {
        var day = decided.Date;
        Portfolio = portfolio;
        Days = decided.Days;
        Rule = rule;
        Subject = subject;
        Day = day;
        Verdict = verdict;
        InForce = LimitOf(rule, subject, decided, out _several);
        YearEndsOn = RunningYear.EndOf(rule.Requirement, decided);

        // Of several days the last may be one on which nothing is to come any more.
        _next = rule.Requirement.NextAfter(day) ?? (verdict == Verdict.Upcoming && decided.Days is { } days ? rule.Requirement.NextAfter(days.Ranges[0].First) : null);
        if (!subject.HasDeviations)
            return;

        (Deviation, var status) = Deviations.Find(subject, rule, day);
        DeviationStatus = Deviation is null ? null : status;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>Where a rule of another pack that is evaluated beside this one asks for something else of the subject, or may.</summary>
    public IReadOnlyList<InstrumentDifference> Differences => Rule.Pack is null ? [] : [.. Rule.Differences.Where(difference => difference.MayConcern(Subject))];

    /// <summary>The day that was evaluated; of <see cref="Days"/> the last one.</summary>
    public CalendarDate Day { get; }

    /// <summary>The days of which one is meant, where the subject states a month or a year only; null where one day was evaluated.</summary>
    public PossibleDays? Days { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>How much a failure of the rule weighs.</summary>
    public FindingLevel Level => Rule.Obligation.Level();

    /// <summary>
    /// The limit in force on the day: of a table, that of the row which the subject lies in. Null if none is in force yet, or any more,
    /// and where several may be.
    /// </summary>
    public Limit? Limit => InForce is LimitTable table ? table.For(Subject) is [var one] ? one : null : InForce;

    /// <summary>The limit in force on the day as the pack has it: the whole of a table.</summary>
    internal Limit? InForce { get; }

    Limit? IFindingContent.InForce => InForce;

    /// <summary>The next limit as the pack has it.</summary>
    internal Limit? Next => _next;

    /// <summary>The limits of which one is in force: several where what tells which is not known, the row of a table or a day of the subject's own.</summary>
    public IReadOnlyList<Limit> Limits => InForce is LimitTable table ? table.For(Subject) : _several is null ? InForce is null ? [] : [InForce] : [.. _several.SelectMany(LimitsIn)];

    // Of a table, the limits of the rows that are touched.
    private IEnumerable<Limit> LimitsIn(Limit limit) => limit is LimitTable table ? table.For(Subject).Select(row => row with { Until = table.Until }) : [limit];

    /// <summary>The next limit after the day; null if there is no later one.</summary>
    public UpcomingLimit? Upcoming => _next is null ? null : field ??= new UpcomingLimit(RowLimits.Of(_next, Subject), ExactVerdict.Evaluate(Rule, _next, Subject, Day, Portfolio));

    /// <summary>What was measured, in the unit of the limit; null where the rule measures no number, or does not apply.</summary>
    public Measurement? Measured => Verdict == Verdict.NotApplicable ? null : field ??= Measure(InForce ?? _several?[0] ?? _next);

    /// <summary>
    /// The last day of the year that is judged, where the rule asks for the finished year (<c>year: whole</c>) and it has not ended: until then what is
    /// still to come is not known. Null for every other rule, and from that day on.
    /// </summary>
    public CalendarDate? YearEndsOn { get; }

    /// <summary>What the number is so far, in a year that has not ended: by the members that are there, else as it is reported. Null where there is none, or the year has ended.</summary>
    public Measurement? SoFar => YearEndsOn is null || Verdict == Verdict.NotApplicable || AnyThreshold(InForce ?? _next) is not { } limit ? null
        : Portfolio is { IsJudgedOnReport: false } portfolio ? portfolio.SoFar(limit)
        : IsReported ? Measurement.OfFacts(Rule.Requirement.OwnMeasure!, limit, Subject)
        : null;

    /// <summary>The same in the units that the descriptor is written in, where they are others than those of the limits.</summary>
    public Measurement? MeasuredInStatedUnits => InStatedUnits(Measured);

    /// <summary>The facts that could settle an undetermined finding, the very day among them where it is not known; empty for every other.</summary>
    public IReadOnlyList<Fact> Missing => field ??= Verdict != Verdict.Undetermined ? [] : Days is null
        ? FactsToName(ExactVerdict.Open(Rule, Rule.Requirement.InForce(Day)!, Subject, Day, Portfolio))
        : MissingOver(Days);

    /// <summary>What the subject lacks for the level above the one that it certainly reaches; null where the rule measures no level or does not apply, and where the highest is reached.</summary>
    public LevelNeed? NextLevel => Verdict == Verdict.NotApplicable ? null : LevelNeed.Of(Rule, Subject);

    /// <summary>The parts that leave numbers over parts among <see cref="Missing"/> open, with their facts that matter, and lists of parts that nobody has given.</summary>
    public IReadOnlyList<OpenPart> OpenParts => field ??= Subject.Kind.Contains.Count == 0 || Missing.Count == 0 ? [] : OpenPart.Of(Subject, Missing);

    // The day is missing where days differ; a fact, where a day leaves it open.
    private IReadOnlyList<Fact> MissingOver(PossibleDays days)
    {
        var single = DayVerdicts.DaysToAsk(days, [Rule], Subject).Select(day => (Day: day, Verdict: ExactVerdict.Evaluate(Rule, Subject, day, Portfolio))).ToList();
        var facts = single
            .Where(one => one.Verdict == Verdict.Undetermined)
            .SelectMany(one => FactsToName(ExactVerdict.Open(Rule, Rule.Requirement.InForce(one.Day)!, Subject, one.Day, Portfolio)))
            .Distinct();
        return single.Select(one => one.Verdict).Distinct().Count() > 1 ? [Fact.DayOfEvaluation, .. facts] : [.. facts];
    }

    // Whether there is a number is asked by the number.
    private List<Fact> FactsToName(IEnumerable<int> slots)
    {
        var facts = new List<Fact>();
        foreach (var slot in slots)
        {
            var fact = Subject.Kind.Facts[Existence.NumberBehind(Subject.Kind, slot)];
            if (!facts.Contains(fact))
                facts.Add(fact);
        }

        return facts;
    }

    /// <summary>The kind of subject that has to be in the session before the rule can be evaluated; null for a rule that is not about members, or where they or a report are there.</summary>
    public SubjectKind? MissingMembers => Verdict == Verdict.Undetermined && Portfolio is null && !(YearEndsOn is not null && IsReported) && Rule.Requirement is AggregateRequirement aggregate
        ? aggregate.Aggregate.Members
        : null;

    /// <summary>What the members of the jurisdiction come to; null where the rule is not about members, or the session holds none.</summary>
    public PortfolioFigures? Portfolio { get; }

    /// <summary>The subject's deviation from the rule, or null.</summary>
    public Deviation? Deviation { get; }

    /// <summary>What the deviation amounts to on the day, or null.</summary>
    public DeviationStatus? DeviationStatus { get; }

    /// <summary>What is stated of the facts that the rule reads, in the rule's order.</summary>
    public IEnumerable<(Fact Fact, StatedValue Stated)> Stated
    {
        get
        {
            foreach (var slot in Rule.SlotList)
            {
                if (Existence.NumberBehind(Subject.Kind, slot) == slot && Subject.Stated(slot) is { } stated)
                    yield return (Subject.Kind.Facts[slot], stated);
            }
        }
    }

    /// <summary>The source location of the first stated fact that the rule reads; that of the subject if none is stated.</summary>
    public SourceSpan Span
    {
        get
        {
            foreach (var slot in Rule.SlotList)
            {
                if (Subject.SpanOf(slot) is { } span)
                    return span;
            }

            return Subject.Span;
        }
    }

    /// <summary>What a reader is told, in both languages, in the units of the limits.</summary>
    public LocalizedText Message => FindingMessage.Of(this, Measured);

    /// <summary>What a reader is told, in both languages, in the units that the descriptor is written in, where they are others.</summary>
    public LocalizedText MessageInStatedUnits => FindingMessage.Of(this, InStatedUnits(Measured));

    /// <summary>What a reader is told of the next limit, in the units that the descriptor is written in; null if there is no later one.</summary>
    public LocalizedText? UpcomingMessage => Upcoming is null
        ? null
        : FindingMessage.OfUpcoming(this, Upcoming, InStatedUnits(Measure(Upcoming.Limit)));

    /// <summary>What a reader is told, in one language: half the work of <see cref="Message"/> and <see cref="MessageInStatedUnits"/>.</summary>
    /// <param name="language">The language.</param>
    /// <param name="inStatedUnits">Whether it is told in the units that the descriptor is written in, where they are others than those of the limits.</param>
    public string MessageIn(Language language, bool inStatedUnits = false) =>
        FindingMessage.Of(this, inStatedUnits ? InStatedUnits(Measured) : Measured, language);

    /// <summary>Writes what <see cref="MessageIn"/> gives, without making a text of it first.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="language">The language.</param>
    public void WriteMessage(TextWriter output, Language language) => FindingMessage.Write(output, this, Measured, language);

    /// <summary>The finding as one JSON object, on one line: one of those that a subject's <c>findings</c> holds.</summary>
    public string ToJson() => ResultText.Of(json => new JsonFindingWriter(json).Write(this));

    /// <summary>The rule and the message in English, on one line.</summary>
    public override string ToString() => $"{Rule.Id}: {Message.En}";

    /// <summary>Whether another finding of the same rule on the same subject says anything else.</summary>
    internal bool Differs(Finding now) => !ReferenceEquals(this, now)
        && (Verdict != now.Verdict
            || Upcoming != now.Upcoming
            || Measured != now.Measured
            || HasOtherLimits(now)
            || Portfolio?.IsContradicted != now.Portfolio?.IsContradicted
            || !Missing.SequenceEqual(now.Missing)
            || Message != now.Message);

    // Where the limit depends on facts: another row of a table, or another day of the subject's own.
    private bool HasOtherLimits(Finding now) => InForce is LimitTable || now.InForce is LimitTable || _several is not null || now._several is not null
        ? !Limits.SequenceEqual(now.Limits)
        : InForce != now.InForce;

    private bool IsReported => Rule.Requirement.OwnMeasure is { } own && own.Slots.All(slot => Subject.Stated(slot) is not null);

    // What is reported of a year that has not ended is the number so far: it may still come to anything.
    private Measurement? Measure(Limit? limit) =>
        YearEndsOn is not null && Portfolio is null or { IsJudgedOnReport: true } && AnyThreshold(limit) is { } threshold && Rule.Requirement.OwnMeasure is { } own
            ? Measurement.Of(own.Enclose(new DomainFactValues(Subject.Kind)), threshold, isStated: false) with { IsBesideLimit = limit is Threshold }
            : ExactVerdict.Measure(Rule, limit, Subject, Portfolio);

    // In its unit a number is told: of a table, in that of the first row.
    private static Threshold? AnyThreshold(Limit? limit) => limit as Threshold ?? (limit as LimitTable)?.Limits[0];

    private Measurement? InStatedUnits(Measurement? measured) => measured is not null && Rule.Requirement is NumberRequirement number
        ? measured.InStatedUnits(number.Measure, Subject)
        : measured;

    // Of several days of which one is meant, the last one on which a limit binds.
    private static Limit? LimitOf(Rule rule, Subject subject, DecisionDay decided, out IReadOnlyList<Limit>? several)
    {
        several = null;
        if (rule.Requirement is not BoundRequirement bound)
        {
            return rule.Requirement.InForce(decided.Date)
                ?? (decided.Days is { } days ? DayVerdicts.DaysToAsk(days, [rule], subject).Select(rule.Requirement.InForce).LastOrDefault(one => one is not null) : null);
        }

        var binding = bound.MayBind(subject);
        several = binding.Count > 1 ? binding : null;
        return binding.Count == 1 ? binding[0] : null;
    }

    internal static Finding Of(Rule rule, Subject subject, DecisionDay day, Verdict verdict, PortfolioFigures? portfolio = null) => new(rule, subject, day, verdict, portfolio);
}
