using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Subjects;
using Compliance.Tests;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Conformance;

/// <summary>Both kernels on every case of the shipped pack, and on every sample.</summary>
[Category("Slow")]
public class ShippedPackTests
{
    private static readonly NRulesEngine Engine = ShippedPack.Plan.UseNRules();
    private static readonly KernelEngine Kernel = new(ShippedPack.Plan);

    private static IEnumerable<TestCaseData> Cases() =>
        from rule in ShippedPack.Pack.Rules
        from @case in rule.Cases
        select new TestCaseData(rule, @case).SetArgDisplayNames(rule.Id, $"line {@case.Span.Line}");

    private static IEnumerable<string> Samples => DescriptorFiles.Find([Repository.PathOf("samples", "projects")], out _);

    // That each case gives what it says is a test of its own, shared with the compiled kernel.
    [TestCaseSource(nameof(Cases))]
    public void A_case_gives_all_that_the_kernel_gives(Rule rule, RuleCase @case)
    {
        IEnumerable<Subject> subjects = [SubjectOf(rule, @case), .. ShippedPack.MembersOf(rule, @case)];
        var options = new EvaluationOptions(AsOf: @case.On);
        Both.Run(Engine, subjects, options).Should().Equal(Both.Run(Kernel, subjects, options));
    }

    [Test]
    public void All_samples_in_one_session_are_decided_alike(
        [Values(null, "2023-12-05", "2026-11-22", "2029-12-31", "2030-06-01", "2031-01-01")] string? asOf)
    {
        var options = new EvaluationOptions(asOf is null ? null : CalendarDate.Parse(asOf), new CalendarDate(2026, 11, 22));
        var subjects = Samples.SelectMany(Read).GroupBy(subject => (subject.Kind, subject.Id)).Select(same => same.First()).ToList();
        subjects.Should().HaveCountGreaterThan(30);
        Both.Run(Engine, subjects, options).Should().Equal(Both.Run(Kernel, subjects, options));
    }

    [TestCaseSource(nameof(Samples))]
    public void A_sample_is_decided_alike(string file)
    {
        var options = new EvaluationOptions(Today: new CalendarDate(2026, 11, 22));
        Both.Run(Engine, Read(file), options).Should().Equal(Both.Run(Kernel, Read(file), options));
    }

    private static IReadOnlyList<Subject> Read(string file) => new DescriptorReader(ShippedPack.Pack).ReadFile(Path.GetFullPath(file)).Require().Subjects;

    private static Subject SubjectOf(Rule rule, RuleCase @case)
    {
        Deviation[] deviations = @case.Deviation is { } deviation
            ? [new Deviation(rule.Id, "a reason", "an office", deviation.ApprovedOn, deviation.ExpiresOn, null, SourceSpan.None)]
            : [];
        return new Subject(new StatedFacts(rule.Subject, new SubjectHeader("case", null, null, null, null, SourceSpan.None), @case.Facts), deviations);
    }
}
