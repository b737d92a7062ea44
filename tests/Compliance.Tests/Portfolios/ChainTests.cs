using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>Jurisdictions that lie in each other thousands deep take work in proportion to how many there are: told by the bytes that are allocated, not by time.</summary>
[Category("Slow")]
[NonParallelizable]
public class ChainTests
{
    // Ten times as many may take a little more than ten times as much: what grows does so by doubling.
    private const int Few = 500;
    private const int Many = 5_000;
    private const double Most = 14;

    [Test]
    public void A_chain_in_a_session_takes_work_in_proportion_to_its_length()
    {
        IsInProportion(count =>
        {
            using var session = SmallCity.Fired(Chain(count));
            session.Update(SmallCity.Project("P", $"j{count - 1}", ("kind", "new"), ("green", "false"), ("weight", "2")));
            session.Fire();
            session.Finding("j0", "green-share").Verdict.Should().Be(Verdict.Fail);
            session.Finding($"j{count - 1}", "green-share").Verdict.Should().Be(Verdict.Fail);
        });
    }

    [Test]
    public void A_chain_in_a_register_takes_work_in_proportion_to_its_length()
    {
        IsInProportion(count =>
        {
            var totals = new RegisterTotals(SmallCity.Plan, new CalendarDate(2026, 12, 31), JurisdictionList.Empty);
            var file = totals.Empty();
            foreach (var subject in Chain(count))
                file.Add(subject);
            totals.Add(file);
            AnnualAssessment.Of(totals).Jurisdictions.Should().HaveCount(count);
        });
    }

    [Test]
    public void A_circle_is_named_and_takes_work_in_proportion_to_its_length()
    {
        IsInProportion(count =>
        {
            List<Subject> subjects = [.. Enumerable.Range(0, count).Select(i => SmallCity.Jurisdiction($"j{i}", $"j{(i + 1) % count}"))];
            using var session = SmallCity.Fired(subjects);
            session.Circles.Should().ContainSingle().Which.Should().HaveCount(count);
        });
    }

    [Test]
    public void A_list_in_which_some_lie_in_each_other_is_refused_with_each_that_would_lie_nowhere_else()
    {
        using var folder = new BadInput.TemporaryFolder();
        string Place(string id, string? within) => $"  {id}: {{label: {{zh: {id}市, en: {id}}}{(within is null ? "" : $", within: {within}")}}}\n";
        var path = folder.Write("jurisdictions.yaml", "jurisdictions:\n" + Place("a", "b") + Place("b", "a") + Place("c", "a") + Place("d", null) + Place("e", "d") + Place("f", "f"));
        JurisdictionList.Load(path).Diagnostics.Select(one => one.Code + " " + one.Message(Localization.Language.English))
            .Should().Equal(new[] { "a", "b", "c", "f" }.Select(id => $"CP6004 jurisdictions that lie in each other: {id}"));
        var deep = folder.Write("deep.yaml", "jurisdictions:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => Place($"j{i}", i == 0 ? null : $"j{i - 1}"))));
        JurisdictionList.Load(deep).Require().Jurisdictions.Should().HaveCount(5_000);
    }

    private static IEnumerable<Subject> Chain(int count) => Enumerable.Range(0, count)
        .Select(i => SmallCity.Jurisdiction($"j{i}", i == 0 ? "above" : $"j{i - 1}"))
        .Append(SmallCity.Project("P", $"j{count - 1}", ("kind", "new"), ("green", "true"), ("weight", "1")));

    private static void IsInProportion(Action<int> work)
    {
        work(Few);
        var few = BytesOf(work, Few);
        var many = BytesOf(work, Many);
        ((double)many / few).Should().BeLessThan(Most);
    }

    private static long BytesOf(Action<int> work, int count)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        work(count);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
