using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Packs;
using Compliance.Tests;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>One kind of mistake made in every shipped rule: the check finds it in each of them.</summary>
[Sweep]
public class SweepTests
{
    private static IEnumerable<TestCaseData> ComparatorPairs() =>
        from right in ShippedPack.Pack.Rules.SelectMany(rule => rule.Requirement.Limits).OfType<Threshold>().Select(limit => limit.Comparator.Word()).Distinct()
        from wrong in PackWords.Comparators
        where right != wrong
        select new TestCaseData(right, wrong);

    private static IEnumerable<TestCaseData> ObligationPairs() =>
        from right in PackWords.Obligations
        from wrong in PackWords.Obligations
        where right != wrong
        select new TestCaseData(right, wrong);

    [TestCaseSource(nameof(ComparatorPairs))]
    public void No_limit_of_the_shipped_pack_can_have_another_comparator(string right, string wrong)
    {
        var concerned = ShippedPack.Pack.Rules
            .Where(rule => rule.Requirement.Limits.OfType<Threshold>().Any(limit => limit.Comparator.Word() == right))
            // Where a share is all there is, to be at least 100 % and to be 100 % are one thing.
            .Where(rule => (rule.Id, wrong) != ("green-building-share", "equal_to"));
        FoundAfter(line => line.Contains("from:", StringComparison.Ordinal) ? line.Replace(right + ":", wrong + ":", StringComparison.Ordinal) : line)
            .Should().Contain(concerned.Select(rule => rule.Id));
    }

    [TestCaseSource(nameof(ObligationPairs))]
    public void No_rule_of_the_shipped_pack_can_have_another_obligation(string right, string wrong) =>
        FoundAfter(line => line.Replace($"obligation: {right}", $"obligation: {wrong}", StringComparison.Ordinal))
            .Should().Contain(ShippedPack.Pack.Rules.Where(rule => rule.Obligation.Word() == right).Select(rule => rule.Id));

    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(365)]
    [TestCase(-364)]
    public void No_limit_of_the_shipped_pack_can_bind_from_another_day(int later) =>
        FoundAfter(line => Regex.Replace(line, @"(?<=from: )\d{4}-\d\d-\d\d", day => Day(day.Value, later)))
            .Should().Contain(ShippedPack.Pack.Rules.Select(rule => rule.Id));

    [TestCase("1{0}")]
    [TestCase("{0}1")]
    public void No_limit_of_the_shipped_pack_can_have_another_number(string form) =>
        FoundAfter(line => Regex.Replace(
                line, @"(?<=(at_most|less_than|at_least|more_than): )[\d.]+(?= [^,]*, from)", number => form.Replace("{0}", number.Value, StringComparison.Ordinal)))
            .Should().Contain(ShippedPack.Pack.Rules.Where(rule => rule.Requirement.Limits.Any(limit => limit is Threshold)).Select(rule => rule.Id));

    [Test]
    public void No_rule_of_the_shipped_pack_can_go_without_its_reading()
    {
        using var copy = new PackCopy();
        copy.Change(text => Regex.Replace(text, @"\n    reading:\n      zh: .*\n      en: .*", ""));

        copy.Lint().Findings.Where(finding => finding.Diagnostic.Code == "CP6107").SelectMany(finding => finding.Rules).Select(rule => rule.Id)
            .Should().Contain(ShippedPack.Pack.Rules.Where(rule => rule.Reading is not null).Select(rule => rule.Id));
    }

    // Lines of cases are left as they are: they are no part of what is being tried.
    private static List<string> FoundAfter(Func<string, string> change)
    {
        using var copy = new PackCopy();
        copy.Change(text => string.Join("\n", text.Split('\n').Select(line => IsCase(line) ? line : change(line))));
        return [.. copy.Lint().Findings.Where(finding => finding.IsOpenError).SelectMany(finding => finding.Rules).Select(rule => rule.Id).Distinct()];
    }

    private static bool IsCase(string line) =>
        line.StartsWith("      - {facts", StringComparison.Ordinal) || line.StartsWith("      - {name", StringComparison.Ordinal);

    private static string Day(string text, int later) =>
        DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
