using System;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>A count is a whole number: one that is more than 0 is at least 1.</summary>
public class WholeNumberTests
{
    [TestCase("more_than: 0", null, "at_least: 1 lamp", ExpectedResult = Verdict.Pass)]
    [TestCase("more_than: 0", "<= 3 lamp", "at_least: 1 lamp", ExpectedResult = Verdict.Pass)]
    [TestCase("more_than: 0", "<= 3 lamp", "less_than: 1 lamp", ExpectedResult = Verdict.Fail)]
    [TestCase("more_than: 0", "<= 1 lamp", "equal_to: 1 lamp", ExpectedResult = Verdict.Pass)]
    [TestCase("at_least: 0.5, less_than: 4.5", null, "at_most: 4 lamp", ExpectedResult = Verdict.Pass)]
    [TestCase("more_than: -1.5, less_than: 0", null, "equal_to: -1 lamp", ExpectedResult = Verdict.Pass)]
    [TestCase("at_least: 0", null, "at_least: 1 lamp", ExpectedResult = Verdict.Undetermined)]
    public Verdict A_count_is_decided_by_the_whole_numbers_that_it_may_be(string domain, string? value, string limit)
    {
        var pack = SmallPack.Measuring(Vocabulary(domain), "lamp_count", limit);
        var builder = new SubjectBuilder(pack.Vocabulary, "thing", "S");
        if (value is not null)
            builder.Set("lamp_count", value);

        var verdicts = new Verdict[1];
        CompiledPlan.Compile(pack).Evaluate(builder.Build().Require(), new CalendarDate(2026, 1, 1), verdicts);
        return verdicts[0];
    }

    [Test]
    public void A_count_that_no_whole_number_can_be_is_refused() =>
        FluentActions.Invoking(() => SmallPack.Measuring(Vocabulary("more_than: 0, less_than: 1"), "lamp_count", "at_least: 1 lamp"))
            .Should().Throw<InvalidOperationException>().WithMessage("*whole number*");

    private static string Vocabulary(string domain) => $$$"""
        version: 1.0.0
        subjects: {thing: {zh: 物, en: thing}}
        facts:
          lamp_count: {label: {zh: 灯, en: lamps}, subjects: [thing], type: count, unit: lamp, domain: { {{{domain}}} } }
        """;
}
