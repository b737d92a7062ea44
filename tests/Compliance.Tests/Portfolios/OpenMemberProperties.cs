using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>What may be a member or not, against every way in which it may turn out, over registers made at random.</summary>
[Parallelizable]
public class OpenMemberProperties
{
    [Test]
    public void Numbers_over_members_are_exact_wherever_these_may_lie() => ForEach((dice, register) =>
    {
        using var session = Open(register, register.Subjects);
        Agree.WithReference(session, register.Subjects, register.Listed, register.HasUnknown);
        foreach (var portfolio in session.Evaluations.SelectMany(evaluation => evaluation.Findings).Select(finding => finding.Portfolio).OfType<PortfolioFigures>())
            portfolio.OpenMembers.Should().Be(portfolio.Open(int.MaxValue).Count(open => open.IsPlaced), "members that leave a number open are all counted, however few are named");
    });

    [Test]
    public void Totals_of_a_register_give_what_a_session_gives_however_it_is_split() => ForEach((dice, register) =>
    {
        var day = new CalendarDate(2026, 12, 31);
        using var session = SmallCity.Fired(Options(register) with { AsOf = day }, register.Subjects);
        var subjects = register.Subjects.ToArray();
        dice.Shuffle(subjects);
        var totals = new RegisterTotals(SmallCity.Plan, day, register.List);
        foreach (var part in subjects.GroupBy(_ => dice.Between(0, 2)))
        {
            var file = totals.Empty();
            foreach (var subject in part)
                file.Add(subject);
            totals.Add(file);
        }

        if (register.HasUnknown)
            totals.AddUnknownMembers("c.csv");
        var assessment = AnnualAssessment.Of(totals);
        foreach (var jurisdiction in assessment.Jurisdictions)
        {
            jurisdiction.Evaluation.Findings.Select(Brief).Should().Equal(session.Find(jurisdiction.Jurisdiction)!.Findings.Select(Brief));
        }

        assessment.Jurisdictions.Should().HaveCount(subjects.Count(subject => subject.Kind.Name == "jurisdiction"));
    });

    [Test]
    public void Less_known_is_never_better() => ForEach((dice, register) =>
    {
        // Where a jurisdiction contradicts the list, leaving it blank is to agree with the list; and circles are refused.
        if (new ReferenceRegister(register.Subjects, register.Listed).IsContradicted)
            return;
        var before = Verdicts(register, register.Subjects);
        var (subjects, lacks) = (register.Subjects, register.HasUnknown);
        for (var step = dice.Between(1, 3); step > 0; step--)
        {
            var one = dice.Pick(subjects);
            if (dice.Chance(0.2))
                (subjects, lacks) = ([.. subjects.Where(subject => subject != one)], true);
            else
                subjects = [.. subjects.Select(subject => subject == one ? register.WithLess(one) : subject)];
            if (subjects.Count == 0)
                return;
        }

        foreach (var (key, verdict) in Verdicts(register, subjects, lacks))
        {
            if (before.TryGetValue(key, out var known) && known is Verdict.Fail or Verdict.Undetermined)
                verdict.Should().NotBe(Verdict.Pass, $"{key} was {known}; {Describe(register.Subjects)} became {Describe(subjects)}");
        }
    });

    [Test]
    public void A_session_that_is_changed_gives_what_a_fresh_one_gives() => ForEach((dice, register) =>
    {
        using var session = SmallCity.Fired(Options(register), []);
        var held = new List<Subject>();
        foreach (var subject in register.Subjects)
        {
            session.Insert(subject);
            held.Add(subject);
            if (dice.Chance(0.3))
                session.Fire();
        }

        var isFired = false;
        for (var step = 0; step < 4; step++)
        {
            var at = dice.Between(0, held.Count - 1);
            var less = register.WithLess(held[at]);
            if (isFired && dice.Chance(0.3))
                session.Preview(less);
            if (dice.Chance(0.3))
            {
                session.Retract(held[at]);
                session.Fire();
                session.Insert(less);
            }
            else
            {
                session.Update(less);
            }

            held[at] = less;
            isFired = dice.Chance(0.7);
            if (isFired)
                session.Fire();
        }

        if (register.HasUnknown)
            session.AddUnknownMembers("c.csv");
        session.Fire();
        using var fresh = Open(register, held);
        Snapshot.Of(session).Should().BeEquivalentTo(Snapshot.Of(fresh));
    });

    private static void ForEach(Action<Dice, RegisterMaker> hold)
    {
        for (var seed = 0; seed < Generated.Registers; seed++)
        {
            var dice = new Dice(seed);
            try
            {
                hold(dice, new RegisterMaker(dice));
            }
            catch (Exception exception)
            {
                throw new AssertionException($"The register of seed {seed}: {exception.Message}", exception);
            }
        }
    }

    private static EvaluationOptions Options(RegisterMaker register, bool? isExcerpt = null) => new() { Jurisdictions = register.List, IsExcerpt = isExcerpt ?? register.HasUnknown };

    private static IComplianceSession Open(RegisterMaker register, IEnumerable<Subject> subjects, bool? isExcerpt = null) => SmallCity.Fired(Options(register, isExcerpt), subjects);

    // What a jurisdiction measures itself decides before its members do: who leaves that blank asks another question.
    private static Dictionary<string, Verdict> Verdicts(RegisterMaker register, IReadOnlyList<Subject> subjects, bool? isExcerpt = null)
    {
        using var session = Open(register, subjects, isExcerpt);
        return session.Circles.Count > 0 ? [] : session.Evaluations
            .SelectMany(evaluation => evaluation.Findings)
            .Where(finding => finding.Rule.Requirement is AggregateRequirement { PrefersReported: false })
            .ToDictionary(Snapshot.KeyOf, finding => finding.Verdict);
    }

    private static string Brief(Finding finding) => Snapshot.Brief(finding) + $" | {finding.Portfolio?.Members} {finding.Portfolio?.OpenMembers} {finding.Portfolio?.Unplaced} {finding.Portfolio?.Exists}";

    private static string Describe(IEnumerable<Subject> subjects) => string.Join(" | ", subjects.Select(subject =>
        $"{subject}{(subject.Name is { } name ? $" called {name}" : "")}{(subject.Jurisdiction is { } lies ? $" in {lies}" : "")}: " + string.Join(", ", subject.Kind.Facts
            .Select((fact, slot) => (fact, stated: subject.Stated(slot)))
            .Where(one => one.stated is not null)
            .Select(one => $"{one.fact.Name} {one.stated!.Written}"))));
}
