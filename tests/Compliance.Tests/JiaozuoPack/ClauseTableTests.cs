using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Packs;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>The pack says what the table of the plan's sentences says: nothing left out, nothing added, no figure changed.</summary>
public class ClauseTableTests
{
    private static IEnumerable<ClauseRow> RuleRows => ClauseTable.RuleRows;

    private static IEnumerable<ClauseRow> GuidanceRows => ClauseTable.GuidanceRows;

    [Test]
    public void The_table_is_about_the_same_instrument()
    {
        var instrument = ShippedPack.Pack.Instrument;
        (instrument.Number, instrument.Issued.ToString(), instrument.Text, instrument.Sha256)
            .Should().Be((ClauseTable.Read.Instrument, ClauseTable.Read.Issued, ClauseTable.Read.Text, ClauseTable.Read.Sha256));
    }

    [TestCaseSource(nameof(RuleRows))]
    public void A_sentence_with_a_test_in_it_is_a_rule_with_its_words(ClauseRow row)
    {
        foreach (var (id, _) in ClauseTable.RulesOf(row))
        {
            var rule = ShippedPack.Pack.FindRule(id);
            rule.Should().NotBeNull($"row {row.Row} is the rule {id}");
            rule!.Clauses.Should().ContainSingle(clause => clause.Row == row.Row)
                .Which.Should().Match<Clause>(clause => clause.Section == row.Section && clause.Quote == row.Quote);
            rule.Subject.Name.Should().Be(row.Subject);
            rule.WhenText.Should().Be(row.When);
            rule.IsJudgedByPerson.Should().Be(row.Kind == "manual");
        }
    }

    // Where the plan says a thing twice, the stricter sentence governs, and both sections' departments answer for it.
    [TestCaseSource(nameof(RuleRows))]
    public void A_rule_is_as_strict_as_its_strictest_sentence_and_names_all_their_departments(ClauseRow row)
    {
        foreach (var (id, _) in ClauseTable.RulesOf(row))
        {
            var rows = ClauseTable.RowsOf(id);
            ShippedPack.Rule(id).Obligation.Should().Be(rows.Min(one => ObligationOf(one)));
            ShippedPack.Rule(id).Departments.Select(department => department.Zh)
                .Should().Equal(rows.SelectMany(one => one.Departments).Distinct());
        }
    }

    [TestCaseSource(nameof(RuleRows))]
    public void A_rule_measures_what_the_sentence_measures_against_its_figure_from_its_day_on(ClauseRow row)
    {
        foreach (var (id, measure) in ClauseTable.RulesOf(row))
        {
            var requirement = ShippedPack.Rule(id).Requirement;
            if (requirement is AggregateRequirement { PrefersReported: false } aggregate && requirement.Text != measure)
                AggregateWords.Of(aggregate.Aggregate).Should().Be(WithoutRemark(measure));
            else
                requirement.Text.Should().Be(measure);

            var limit = requirement.Limits.Should().ContainSingle(one => one.From.ToString() == row.BindingFrom).Subject;
            switch (limit)
            {
                case Threshold threshold:
                    threshold.Comparator.Word().Should().Be(row.Comparator);
                    var unit = Unit.TryParse(row.Unit!)!;
                    threshold.Value.Unit.Dimension.Should().Be(unit.Dimension);
                    threshold.Value.Unit.IsDifference.Should().Be(unit.IsDifference);
                    threshold.Value.Unit.Convert(threshold.Value.Value, unit).Should().Be(Rational.Of(row.Value.GetDecimal()));
                    break;

                case Deadline deadline:
                    row.Comparator.Should().Be("on_or_before");
                    string.Create(CultureInfo.InvariantCulture, $"{deadline.Month:00}-{deadline.Day:00}").Should().Be(row.Value.GetString());
                    break;

                default:
                    // A row of two rules gives its figure for the one that measures a number.
                    if (ClauseTable.RulesOf(row).Count() == 1)
                        (row.Comparator, row.Value.GetBoolean()).Should().Be(("is", true));
                    break;
            }
        }
    }

    [TestCaseSource(nameof(GuidanceRows))]
    public void A_sentence_of_guidance_is_on_the_checklist(ClauseRow row)
    {
        var item = ShippedPack.Pack.Checklist.Should().ContainSingle(one => one.Clause.Row == row.Row).Subject;
        (item.Clause.Section, item.Clause.Quote, item.Obligation).Should().Be((row.Section, row.Quote, ObligationOf(row)));
        item.Departments.Select(department => department.Zh).Should().Equal(row.Departments);
    }

    [Test]
    public void Nothing_stands_in_the_pack_that_the_table_does_not_have()
    {
        ShippedPack.Pack.Rules.Where(rule => rule.Requirement.Limits.Count != ClauseTable.RowsOf(rule.Id).Select(row => row.BindingFrom).Distinct().Count())
            .Select(rule => rule.Id).Should().BeEmpty("each limit has a sentence");
        ShippedPack.Pack.Rules.Where(rule => !rule.Clauses.Select(clause => clause.Row).SequenceEqual(ClauseTable.RowsOf(rule.Id).Select(row => row.Row)))
            .Select(rule => rule.Id).Should().BeEmpty("each clause has a sentence");
        ShippedPack.Pack.Checklist.Select(item => item.Clause.Row).Should().Equal(GuidanceRows.Select(row => row.Row));
    }

    [TestCaseSource(nameof(RuleRows))]
    public void A_number_over_members_is_measured_over_members(ClauseRow row)
    {
        // One indicator more is held against the projects where these report it.
        var isOverMembers = row.Kind == "aggregate" || row.Rule == "construction-waste-recovery";
        foreach (var (id, _) in ClauseTable.RulesOf(row))
            (ShippedPack.Rule(id).Requirement is AggregateRequirement).Should().Be(isOverMembers);
    }

    [Test]
    public void The_choices_of_the_vocabulary_are_those_of_the_table()
    {
        foreach (var (fact, choices) in ClauseTable.Read.Choices)
        {
            ShippedPack.Pack.Vocabulary.Kinds.SelectMany(kind => kind.Facts).Where(known => known.Name == fact)
                .Should().NotBeEmpty().And.OnlyContain(known => known.Choices.Select(choice => choice.Name).SequenceEqual(choices));
        }
    }

    private static string WithoutRemark(string measure) => measure.Split(" (")[0];

    private static Obligation ObligationOf(ClauseRow row) => (Obligation)PackWords.Obligations.ToList().IndexOf(row.Obligation);
}
