using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Solving;

public class SolverTests
{
    [TestCase("flag and not flag")]
    [TestCase("color = red and color = blue")]
    [TestCase("rate > 100 %")]
    [TestCase("rate < 0 %")]
    [TestCase("lights > 1 lamp and lights < 2 lamp", Description = "no whole number lies between")]
    [TestCase("2 * lights = 3 lamp", Description = "twice a whole number is not 3")]
    [TestCase("former_rate - rate >= 5 % and rate >= 96 %")]
    [TestCase("waste / floor > 300 t/10⁴m² and waste / floor < 300 t/10⁴m²")]
    [TestCase("waste / floor > 300 t/10⁴m² and waste <= 300 t and floor >= 1 万m²", Description = "three facts that only together leave nothing")]
    [TestCase("waste / debt > 0 t/m²", Description = "the divisor is always negative")]
    [TestCase("begun < ended and ended < begun")]
    [TestCase("begun > 2026-01-01 and begun < 2026-01-02", Description = "no day lies between")]
    [TestCase("inhabitants / families = 50 % and families = 7 person", Description = "half of seven persons")]
    public void What_nothing_can_meet_is_proven_impossible(string condition) =>
        Solver.Find(Things.Kind, Things.Condition(condition)).Outcome.Should().Be(Outcome.Impossible);

    [TestCase("color != red and not flag")]
    [TestCase("rate >= 78 %")]
    [TestCase("former_rate - rate = 5 %")]
    [TestCase("waste / floor = 300 t/10⁴m²")]
    [TestCase("waste / roof = 300 t/10⁴m²", Description = "1 亩 is 2000/3 m²")]
    [TestCase("waste / debt < 0 t/m²")]
    [TestCase("inhabitants / families = 33.37 %", Description = "whole numbers at an odd ratio")]
    [TestCase("inhabitants / families > 33.3 % and inhabitants / families < 33.4 %")]
    [TestCase("begun > ended")]
    [TestCase("waste * rate > 5 t and rate < 1 %", Description = "a product of facts")]
    [TestCase("waste / (floor + roof) = 0.5 t/m²")]
    public void What_can_be_met_is_shown(string condition)
    {
        var read = Things.Condition(condition);
        var solution = Solver.Find(Things.Kind, read);

        solution.Outcome.Should().Be(Outcome.Found);
        read.Evaluate(solution.Witness!).Should().Be(Truth.True);
    }

    [TestCase(Comparator.EqualTo)]
    [TestCase(Comparator.LessThan)]
    [TestCase(Comparator.MoreThan)]
    public void A_witness_can_be_asked_for_at_a_limit_and_on_either_side_of_it(Comparator comparator)
    {
        var waste = ((ComparisonCondition)Things.Condition("waste / floor <= 300 t/10⁴m²")).Left;
        var limit = new Quantity(300, Unit.TryParse("t/10⁴m²")!);
        var witness = Solver.Find(Things.Kind, RuleConditions.Compare(Things.Kind, waste, comparator, limit)).Witness!;

        Comparisons.Evaluate(waste.Enclose(witness), comparator, Interval.Point(limit.Value * limit.Unit.Scale)).Should().Be(Truth.True);
    }

    [Test]
    public void A_witness_is_written_as_a_descriptor()
    {
        var condition = Things.Condition("flag and color = blue and rate = 78 % and begun = 2026-05-01 and lights = 2 lamp");

        Solver.Find(Things.Kind, condition).Witness!.ToYaml("W-1", new CalendarDate(2031, 1, 1)).Should().Be(
            """
            subject: thing
            id: W-1
            date: 2031-01-01
            facts:
              flag: true
              color: blue
              lights: 2 lamp
              rate: 78 %
              begun: 2026-05-01

            """);
    }

    [Test]
    public void What_the_solver_cannot_decide_is_unknown_and_never_impossible()
    {
        // The square of a rate is never 2 hundredths of a square for a number that can be written.
        var condition = Things.Condition("rate * rate = 0.02");

        Solver.Find(Things.Kind, condition).Outcome.Should().Be(Outcome.Unknown);
    }

    [Test]
    public void Certain_is_what_holds_for_all_facts()
    {
        Solver.IsCertain(Things.Kind, Things.Condition("rate <= 100 %")).Should().BeTrue();
        Solver.IsCertain(Things.Kind, Things.Condition("rate < 100 %")).Should().BeFalse();
    }

    [Test]
    public void Facts_that_do_not_matter_are_left_out() =>
        Solver.Find(Things.Kind, Things.Condition("flag")).Witness!.Facts.Keys.Should().Equal(Things.Slot("flag"));

    [Test]
    public void Many_alternatives_do_not_keep_it_from_an_answer()
    {
        var parts = Enumerable.Range(1, 12).Select(i => $"(rate < {i} % or former_rate > {100 - i} % or flag)");

        Solver.Find(Things.Kind, Things.Condition($"not flag and {string.Join(" and ", parts)}")).Outcome.Should().Be(Outcome.Found);
    }
}
