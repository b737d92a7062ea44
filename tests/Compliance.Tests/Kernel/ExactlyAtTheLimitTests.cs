using System;
using System.Collections.Generic;
using System.Globalization;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>The claim that limits are exact, at the scale of a city's projects.</summary>
[Category("Slow")]
public class ExactlyAtTheLimitTests
{
    private static readonly int Projects = TestBudget.Of(400_000);
    private static readonly CalendarDate Day = new(2031, 1, 1);

    // Plain doubles judge a good third of such projects to exceed the limit that they are exactly on.
    [Test]
    public void Projects_exactly_at_300_t_per_10_000_m2_all_pass()
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
            ShippedPack.Plan.Evaluate(Project(kind, area, waste), Day, verdicts);
            passed += verdicts[place] == Verdict.Pass ? 1 : 0;
            failedInDoubles += (double)waste / (double)area > 0.03 ? 1 : 0;
        }

        passed.Should().Be(Projects);
        failedInDoubles.Should().BeGreaterThan(Projects / 4, "otherwise these projects would show nothing");
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In doubles {failedInDoubles} of {Projects} projects would fail."));
    }

    // Made without reading any text: the kernel is what is tried here.
    private static Subject Project(SubjectKind kind, decimal area, decimal waste)
    {
        var facts = new Dictionary<int, StatedValue>
        {
            [kind.SlotOf("construction")] = new(new ChoiceSet(1), Unit.One, "new", SourceSpan.None),
            [kind.SlotOf("gross_floor_area")] = Point(kind, "gross_floor_area", area),
            [kind.SlotOf("construction_waste")] = Point(kind, "construction_waste", waste),
        };
        return new Subject(new StatedFacts(kind, new SubjectHeader("p", null, null, null, null, SourceSpan.None), facts));
    }

    private static StatedValue Point(SubjectKind kind, string fact, decimal value) =>
        new(new NumberRange(Interval.Point(Rational.Of(value))), kind.Facts[kind.SlotOf(fact)].Unit, "", SourceSpan.None);
}
