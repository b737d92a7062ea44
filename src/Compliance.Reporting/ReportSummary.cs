using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Reporting;

/// <summary>What all subjects amount to; add each, or what parts of them amount to, then read.</summary>
public sealed class ReportSummary
{
    private readonly long[] _decisions = new long[FindingWords.Decisions.Count];
    private readonly long[] _verdicts = new long[PackWords.Verdicts.Count];

    /// <summary>How many subjects there are.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many findings have each verdict.</summary>
    public VerdictCounts Verdicts => VerdictCounts.Of(_verdicts);

    /// <summary>How many subjects have a decision.</summary>
    public long this[Decision decision] => _decisions[(int)decision];

    /// <summary>How many subjects were evaluated on today: they have no date of their own, and nobody gave a day for all.</summary>
    public long OnToday { get; private set; }

    /// <summary>The day that was taken for today; null where no subject was evaluated on it.</summary>
    public CalendarDate? Today { get; private set; }

    /// <summary>The time zone that it was taken in, <c>UTC+08:00</c> for one; null where nobody says.</summary>
    public string? TimeZone { get; set; }

    /// <summary>What is left out or not certain.</summary>
    public ReportGaps Gaps { get; set; } = ReportGaps.None;

    /// <summary>Adds a subject.</summary>
    public void Add(Evaluation evaluation)
    {
        Subjects++;
        if (evaluation.Day.Source == DaySource.Today)
            AddOnToday(1, evaluation.Day.Date);
        _decisions[(int)evaluation.Decision]++;
        var verdicts = evaluation.Verdicts;
        for (var i = 0; i < verdicts.Count; i++)
            _verdicts[(int)verdicts[i]]++;
    }

    /// <summary>Adds what other subjects amount to.</summary>
    public void Add(ReportSummary other)
    {
        Add(other._decisions, other.Verdicts);
        if (other.Today is { } today)
            AddOnToday(other.OnToday, today);
    }

    /// <summary>Says that subjects among those that were added were evaluated on today.</summary>
    /// <param name="subjects">How many; none changes nothing.</param>
    /// <param name="today">The day.</param>
    public void AddOnToday(long subjects, CalendarDate today)
    {
        if (subjects == 0)
            return;
        OnToday += subjects;
        Today = today;
    }

    /// <summary>Adds subjects of which only the counts are known.</summary>
    /// <param name="decisions">How many of them have each decision, in the order of <see cref="Decision"/>.</param>
    /// <param name="verdicts">How many of their findings have each verdict.</param>
    public void Add(IReadOnlyList<long> decisions, VerdictCounts verdicts)
    {
        for (var i = 0; i < _decisions.Length; i++)
        {
            Subjects += decisions[i];
            _decisions[i] += decisions[i];
        }

        for (var i = 0; i < _verdicts.Length; i++)
            _verdicts[i] += verdicts[(Verdict)i];
    }
}
