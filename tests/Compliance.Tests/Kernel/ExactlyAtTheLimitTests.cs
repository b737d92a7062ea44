using System;
using System.Globalization;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>The claim that limits are exact, at the scale of a city's projects.</summary>
public class ExactlyAtTheLimitTests
{
    private const int Projects = 400_000;
    private static readonly CalendarDate Day = new(2031, 1, 1);

    // Doubles judge a good third of such projects to exceed the limit that they are exactly on.
    [Test]
    public void Of_400_000_projects_exactly_at_300_t_per_10_000_m2_all_pass()
    {
        var kind = ShippedPack.Pack.Vocabulary.FindKind("project")!;
        var rules = ShippedPack.Plan.RulesFor(kind);
        var place = 0;
        while (rules[place].Id != "construction-waste")
            place++;

        var random = new Random(2030);
        var verdicts = new Verdict[rules.Count];
        var passed = 0;
        var failedInDoubles = 0;
        for (var i = 0; i < Projects; i++)
        {
            // Areas from 100 m² to 100,000 m² in steps of 0.01 m²; the waste is the area times 0.03 t/m².
            var area = random.Next(10_000, 10_000_001) / 100m;
            var waste = area * 0.03m;
            ShippedPack.Plan.Decide(Project(area, waste), Day, verdicts);
            passed += verdicts[place] == Verdict.Pass ? 1 : 0;
            failedInDoubles += (double)waste / ((double)area / 10_000) > 300 ? 1 : 0;
        }

        passed.Should().Be(Projects);
        failedInDoubles.Should().BeGreaterThan(Projects / 4, "otherwise these projects would show nothing");
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In doubles {failedInDoubles} of {Projects} projects would fail."));
    }

    private static Subject Project(decimal area, decimal waste) => new SubjectBuilder(ShippedPack.Pack.Vocabulary, "project", "p")
        .Set("construction", "new")
        .Set("gross_floor_area", area)
        .Set("construction_waste", waste)
        .Build()
        .Require();
}
