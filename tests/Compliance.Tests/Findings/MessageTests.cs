using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Findings;

/// <summary>What a reader is told, word for word, in both languages.</summary>
public class MessageTests
{
    [TestCase("36 t", "Waste per area: met. It is 360 t/10⁴m² and must be at most 400 t/10⁴m², 40 t/10⁴m² to spare.", "垃圾强度：符合。数值为 360 t/10⁴m²，应不高于 400 t/10⁴m²，余量 40 t/10⁴m²。")]
    [TestCase("40 t", "Waste per area: met. It is 400 t/10⁴m² and must be at most 400 t/10⁴m², exactly at the limit.", "垃圾强度：符合。数值为 400 t/10⁴m²，应不高于 400 t/10⁴m²，恰为限值。")]
    [TestCase("50 t", "Waste per area: not met. It is 500 t/10⁴m² and must be at most 400 t/10⁴m², 100 t/10⁴m² too much.", "垃圾强度：不符合。数值为 500 t/10⁴m²，应不高于 400 t/10⁴m²，超出 100 t/10⁴m²。")]
    [TestCase("40.000001 t", "Waste per area: not met. It is 400.00001 t/10⁴m² and must be at most 400 t/10⁴m², 0.00001 t/10⁴m² too much.", "垃圾强度：不符合。数值为 400.00001 t/10⁴m²，应不高于 400 t/10⁴m²，超出 0.00001 t/10⁴m²。")]
    [TestCase("30..50 t", "Waste per area: undetermined. It is 300 to 500 t/10⁴m² and must be at most 400 t/10⁴m². Needed: waste.", "垃圾强度：尚不能判定。数值为 300 至 500 t/10⁴m²，应不高于 400 t/10⁴m²。需要：垃圾量。")]
    public void A_measure_is_told_with_its_limit_and_margin(string waste, string english, string chinese) =>
        Check(Measured().Set("waste", waste), "waste", english, chinese);

    [Test]
    public void What_is_missing_is_asked_for() => Check(
        FindingsPack.Thing().Set("applies", true), "waste",
        "Waste per area: undetermined. It must be at most 400 t/10⁴m². Needed: waste, area.",
        "垃圾强度：尚不能判定。应不高于 400 t/10⁴m²。需要：垃圾量、面积。");

    [Test]
    public void What_does_not_apply_is_said_so() =>
        Check(FindingsPack.Thing().Set("applies", false), "waste", "Waste per area: does not apply.", "垃圾强度：不适用。");

    [Test]
    public void A_limit_to_come_is_told_with_its_day_and_what_it_would_give() => Check(
        Measured().Set("waste", "50 t").On(new(2025, 12, 31)), "waste",
        "Waste per area: binds from 2026-01-01; today's facts would make it 'fail'. It is 500 t/10⁴m² and must be at most 400 t/10⁴m², 100 t/10⁴m² too much.",
        "垃圾强度：自 2026-01-01 起生效，按今日情况为“不符合”。数值为 500 t/10⁴m²，应不高于 400 t/10⁴m²，超出 100 t/10⁴m²。");

    // On the last day of the year nothing is to come any more, and by its members the rule does not apply then.
    [Test]
    public void Of_a_year_on_whose_last_day_alone_a_limit_binds_that_limit_is_to_come()
    {
        var pack = PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.2.0")).Require();
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions());
        session.InsertAll(new DescriptorReader(pack).ReadText(
            "- {subject: jurisdiction, id: c, date: '2030', facts: {level: city}}\n- {subject: project, id: p, jurisdiction: c, date: 2029-05-01, facts: {construction: renovation}}\n", "a.yaml").Require().Subjects);
        session.Fire();

        var finding = session.Evaluations.Single(evaluation => evaluation.Subject.Id == "c").Findings.Single(one => one.Rule.Id == "starred-share");
        finding.Verdict.Should().Be(Verdict.Upcoming);
        finding.Upcoming!.Limit.From.Should().Be(new CalendarDate(2030, 12, 31));
        finding.Message.En.Should().Be("Starred share of new green buildings: binds from 2030-12-31; today's facts would make it 'not applicable'. It must be at least 30 %.");
    }

    [Test]
    public void A_deviation_is_told_with_its_last_day() => Check(
        FindingsPack.Thing().Set("principle", false).Add(FindingsPack.Deviation("principle")), "principle",
        "principle: not met, but a valid deviation covers it until 2026-12-31. Stated: principle = no.",
        "principle：不符合，但有效偏离可覆盖至 2026-12-31。原则 = 否。");

    [TestCase("true", "duty: met. Stated: duty = yes.", "duty：符合。义务 = 是。")]
    [TestCase("false", "duty: not met. Stated: duty = no.", "duty：不符合。义务 = 否。")]
    public void A_yes_or_no_is_told_as_it_is_stated(string value, string english, string chinese) =>
        Check(FindingsPack.Thing().Set("duty", value), "duty", english, chinese);

    [Test]
    public void Units_are_those_of_the_descriptor_where_it_has_its_own()
    {
        var finding = FindingsPack.Find(FindingsPack.Thing().Set("applies", true).Set("waste", "50000 kg").Set("area", "0.1 万m²"), "waste");
        finding.MessageInStatedUnits.En.Should().Be("Waste per area: not met. It is 500000 kg/万m² and must be at most 400000 kg/万m², 100000 kg/万m² too much.");
        finding.Message.En.Should().Be("Waste per area: not met. It is 500 t/10⁴m² and must be at most 400 t/10⁴m², 100 t/10⁴m² too much.");
    }

    [TestCase("36 t", "40")]
    [TestCase("50 t", "-100")]
    [TestCase("30..36 t", "40", Description = "The worst possible value counts.")]
    [TestCase(">= 36 t", null, Description = "Nothing bounds it.")]
    public void The_margin_is_that_of_the_worst_possible_value(string waste, string? margin)
    {
        var measured = FindingsPack.Find(Measured().Set("waste", waste), "waste").Measured!;
        (measured.Margin?.ToString()).Should().Be(margin);
    }

    [Test]
    public void Without_a_stated_fact_there_is_no_margin() =>
        FindingsPack.Find(Measured(), "waste").Measured!.Margin.Should().BeNull();

    [Test]
    public void Findings_stand_where_the_first_fact_stands_that_the_rule_reads()
    {
        var finding = FindingsPack.Find(Measured().Set("waste", "50 t"), "waste");
        finding.Stated.Select(stated => stated.Fact.Name).Should().Equal("waste", "area", "applies");
    }

    private static SubjectBuilder Measured() => FindingsPack.Thing().Set("applies", true).Set("area", 1000);

    private static void Check(SubjectBuilder thing, string rule, string english, string chinese)
    {
        var finding = FindingsPack.Find(thing, rule);
        finding.Message.En.Should().Be(english);
        finding.Message.Zh.Should().Be(chinese);
    }
}
