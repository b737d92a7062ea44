using System.Collections.Generic;
using System.Linq;
using Compliance.Sessions;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Kernel;

/// <summary>Of a month or a year alone every day counts: the verdict is the one that the verdicts of all of its days come to.</summary>
[NUnit.Framework.Parallelizable]
public class DayProperties
{
    [PropertyTest(40, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void A_verdict_is_that_of_every_single_day(World world)
    {
        foreach (var subject in world.Subjects.Take(4))
        {
            var dated = AmbiguousSubjects.OfYear(subject);
            var year = dated.Days!;
            using var session = new KernelEngine(world.Plan).Open(new EvaluationOptions());
            session.Insert(dated);
            session.Fire();

            var plan = world.Plan.PlanFor(subject.Kind);
            var found = session.Find(dated)!;
            var single = new Verdict[plan.Rules.Length];
            var byDay = plan.Rules.Select(_ => new List<Verdict>()).ToList();
            for (var day = year.Ranges[0].First.DayNumber; day <= year.Last.DayNumber; day++)
            {
                plan.Evaluate(subject, subject.Row, CalendarDate.FromDayNumber(day), single);
                for (var rule = 0; rule < single.Length; rule++)
                    byDay[rule].Add(single[rule]);
            }

            for (var rule = 0; rule < single.Length; rule++)
            {
                var because = $"{plan.Rules[rule].Rule} of {world.Describe(subject)}";
                found.Verdicts[rule].Should().Be(Joined(byDay[rule]), because);
                if (found.Verdicts[rule] == Verdict.Undetermined && byDay[rule].Distinct().Count() > 1)
                    found.Findings[rule].Missing.Select(fact => fact.Name).Should().Contain("date", because);
            }
        }
    }

    // As the design has it: days without a limit in force count like not applying.
    private static Verdict Joined(List<Verdict> days)
    {
        var withLimit = days.Where(verdict => verdict != Verdict.Upcoming).Distinct().ToList();
        if (withLimit.Count == 0)
            return Verdict.Upcoming;
        if (withLimit is [Verdict.Pass])
            return Verdict.Pass;
        return withLimit.Count == 1 && (withLimit[0] == Verdict.NotApplicable || !days.Contains(Verdict.Upcoming)) ? withLimit[0] : Verdict.Undetermined;
    }
}
