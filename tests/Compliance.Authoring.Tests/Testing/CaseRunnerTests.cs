using System.Linq;
using Compliance.Authoring.Testing.Cases;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>A case that does not come out as it says tells what it expected and what came out.</summary>
public class CaseRunnerTests
{
    [TestCase("verdict: pass, measured: 300 t/10⁴m²", "verdict: fail, measured: 300 t/10⁴m²", "verdict: expected fail, found pass")]
    [TestCase("verdict: pass, measured: 300 t/10⁴m²", "verdict: pass, measured: 301 t/10⁴m²", "measured: expected 301 t/10⁴m², found 300 t/10⁴m²")]
    [TestCase("verdict: pass, measured: 300 t/10⁴m²", "verdict: pass, missing: [construction]", "missing: expected construction, found none")]
    [TestCase("verdict: pass, measured: 300 t/10⁴m²", "verdict: pass, level: note", "level: expected note, found error")]
    [TestCase("verdict: pass, measured: 300 t/10⁴m²", "verdict: pass, projected: fail", "projected: expected fail, found none")]
    [TestCase("verdict: pass, measured: 300 t/10⁴m²", "verdict: fail, level: warning", "verdict: expected fail, found pass; level: expected warning, found error")]
    public void Each_difference_is_named(string before, string after, string difference)
    {
        using var pack = new TemporaryPack();
        const string Facts = "{facts: {construction: new, construction_waste: 360 t, gross_floor_area: 12000 m²}, on: 2030-12-31, ";
        pack.Replace(Facts + before, Facts + after);

        var failures = CaseRunner.Run(pack.Read()).Where(result => !result.Passed).ToList();

        failures.Should().ContainSingle();
        failures[0].ToString().Should().Be($"{failures[0].Span}: construction-waste: {difference}");
        failures[0].Facts.Zh.Should().Be("建设性质 = 新建，建筑面积 = 12000 m²，建筑垃圾排放量 = 360 t");
    }
}
