using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Sql.Tests.Equality;

/// <summary>The verdicts of a world by exact arithmetic: each is worked out once, however many databases are held to it.</summary>
/// <param name="world">The world.</param>
/// <param name="asOf">The day for all subjects; null where each has its own.</param>
internal sealed class ExpectedVerdicts(SqlWorld world, CalendarDate? asOf)
{
    private readonly Dictionary<(int Subject, Rule Rule), (Verdict Verdict, Verdict? Projected)> _known = [];

    public SqlWorld World => world;

    public CalendarDate? AsOf => asOf;

    /// <summary>The day on which a subject is evaluated.</summary>
    public CalendarDate DayOf(int subject) => asOf ?? world.Subjects[subject].Date!.Value;

    /// <summary>The verdict of a rule on a subject, and that by its next limit; null where none is to come.</summary>
    public (Verdict Verdict, Verdict? Projected) Of(int subject, Rule rule)
    {
        if (_known.TryGetValue((subject, rule), out var known))
            return known;

        var (stated, day) = (world.Subjects[subject], DayOf(subject));
        var next = rule.Requirement.NextAfter(day);
        known = (ExactVerdict.Evaluate(rule, stated, day, portfolio: null), next is null ? null : ExactVerdict.Evaluate(rule, next, stated, day, portfolio: null));
        _known.Add((subject, rule), known);
        return known;
    }
}
