using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>What a session has handed out never changes, although the session reuses what was not handed out.</summary>
public class HandedOutTests
{
    [PropertyTest(60, Arbitrary = [typeof(Seeds)])]
    public void An_evaluation_stays_what_it_was_whatever_becomes_of_its_subject_and_its_members(int seed)
    {
        var dice = new Dice(seed);
        using var session = SmallCity.Open();
        var register = new ChangingRegister(dice, session, members: 6, variants: 3, jurisdictions: 0.2);
        var taken = new List<(Evaluation Evaluation, IReadOnlyList<Verdict> Verdicts, string? Text)>();
        if (dice.Chance(0.5))
            session.FindingChanged += (_, _) => { };
        for (var round = 0; round < 30; round++)
        {
            register.Change();
            session.Fire();
            var held = session.Evaluations.ToList();
            if (held.Count > 0 && dice.Pick(held) is { } one)
                taken.Add((one, [.. one.Verdicts], dice.Chance(0.5) ? TextOf(one) : null));
        }

        // Some were read immediately, and some only now.
        foreach (var (evaluation, verdicts, text) in taken)
        {
            evaluation.Verdicts.Should().Equal(verdicts);
            evaluation.Findings.Select(finding => finding.Verdict).Should().Equal(verdicts);
            TextOf(evaluation).Should().Be(text ?? TextOf(evaluation));
        }
    }

    [Test]
    public void Figures_read_late_are_those_of_when_the_evaluation_was_handed_out()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Green("P-1", "40"), Brown("P-2", "60"));
        var before = session.Find(SmallCity.Jurisdiction("city"))!;
        session.Update(Brown("P-2", "360"));
        session.Fire();

        Share(before).Computed().Should().Be("[40, 40]");
        Share(before).Portfolio!.Lacking((Threshold)Share(before).Limit!).Should().Be(Interval.Point(Rational.Zero));
        var after = session.Find(SmallCity.Jurisdiction("city"))!;
        Share(after).Computed().Should().Be("[10, 10]");
        Share(after).Portfolio!.Lacking((Threshold)Share(after).Limit!).Should().Be(Interval.Point(120));
    }

    [Test]
    public void Until_the_session_fires_a_jurisdiction_is_as_it_was_decided_last()
    {
        var brown = Brown("P-2", "60");
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Green("P-1", "40"), brown);
        session.Retract(brown);
        Share(session.Find(SmallCity.Jurisdiction("city"))!).Computed().Should().Be("[40, 40]");
        session.Fire();
        Share(session.Find(SmallCity.Jurisdiction("city"))!).Computed().Should().Be("[100, 100]");
    }

    [Test]
    public void What_is_taken_out_can_still_be_read_when_others_have_come()
    {
        var city = SmallCity.Jurisdiction("city", null, ("quota", "50 %"));
        using var session = SmallCity.Fired(city);
        var evaluation = session.Find(city)!;
        session.Retract(city);
        foreach (var other in Enumerable.Range(2, 5).Select(i => SmallCity.Jurisdiction($"city-{i}", null, ("quota", "5 %"))))
        {
            session.Insert(other);
            session.Fire();
            session.Retract(other);
        }

        evaluation.Findings.Should().OnlyContain(finding => finding.Subject == city);
        evaluation.Findings.Single(finding => finding.Rule.Id == "year-share").Verdict.Should().Be(Verdict.Pass);
    }

    [Test]
    public void While_nothing_changes_the_same_evaluation_is_handed_out()
    {
        var city = SmallCity.Jurisdiction("city");
        using var session = SmallCity.Fired(city, Green("P-1", "40"));
        session.Find(city).Should().BeSameAs(session.Find(city));
        session.Evaluations.Should().Contain(session.Find(city)!);
    }

    [Test]
    public void A_decision_is_that_of_the_evaluation()
    {
        var green = Green("P-1", "40");
        using var session = SmallCity.Open();
        session.DecisionOf(green).Should().BeNull();
        session.Insert(green);
        session.DecisionOf(green).Should().BeNull("it was not decided on yet");
        session.Insert(SmallCity.Jurisdiction("city"));
        session.Fire();
        session.DecisionOf(green).Should().Be(session.Find(green)!.Decision);
        session.DecisionOf(SmallCity.Jurisdiction("city")).Should().Be(session.Find(SmallCity.Jurisdiction("city"))!.Decision);
        session.Update(green.With("green", "false"));
        session.DecisionOf(green).Should().BeNull("it has changed");
        session.Retract(green);
        session.DecisionOf(green).Should().BeNull();
    }

    private static Subject Green(string id, string weight) => SmallCity.Project(id, "city", ("kind", "new"), ("green", "true"), ("weight", weight));

    private static Subject Brown(string id, string weight) => SmallCity.Project(id, "city", ("kind", "new"), ("green", "false"), ("weight", weight));

    private static Finding Share(Evaluation evaluation) => evaluation.Findings.Single(finding => finding.Rule.Id == "green-share");

    // The members that leave a number open are those at the time of the call, and are left out.
    private static string TextOf(Evaluation evaluation) => string.Join(
        "\n", evaluation.Findings.Select(finding => $"{finding.Subject} {Snapshot.Brief(finding)} {finding.Portfolio?.Members} {finding.Portfolio?.Exists} {finding.Computed()}"));

    [Test]
    public void Threads_that_read_one_evaluation_are_given_the_same_findings()
    {
        for (var round = 0; round < 50; round++)
        {
            using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true")));
            var evaluation = session.Evaluations.First();
            var seen = new Finding[8][];
            Parallel.For(0, seen.Length, thread =>
            {
                if (thread % 2 == 0)
                    _ = evaluation.FindingsWith(verdict => verdict == (thread % 4 == 0 ? Verdict.Undetermined : Verdict.Fail)).Count();
                seen[thread] = [.. evaluation.Findings];
            });
            foreach (var one in seen)
                one.Should().Equal(evaluation.Findings);
        }
    }
}
