using System.Linq;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

public class TextResultTests
{
    [Test]
    public void The_decision_stands_first_then_what_fails_in_the_descriptors_own_units_with_clause_and_departments()
    {
        var lines = Lines(ToolRun.Check([ToolRun.Sample("hospital-shanyang-2031.yaml")], format: "text").Output);

        lines[3].Should().StartWith("✗ NOT COMPLIANT  JZ-2030-0042");
        lines.Should().ContainSingle(line => line.Contains("313.084 吨/万平方米 and must be at most 300 吨/万平方米, 13.0841 吨/万平方米 too much"));
        lines.Should().ContainSingle(line => line.Contains("二(三)3 “到2030年新建建筑施工现场建筑垃圾排放量不高于300吨/万平方米”"));
        lines.Should().ContainSingle(line => line.Contains("Housing and Urban-Rural Development Bureau, City Administration Bureau"));
    }

    [Test]
    public void What_is_missing_is_named_the_most_useful_fact_first()
    {
        var lines = Lines(ToolRun.Check([ToolRun.Sample("early-stage-wenxian.yaml")], format: "text").Output);

        lines.Should().ContainSingle(line => line.Contains("most useful: meets the energy design standard (meets_energy_design_standard): needed by 2, settles 1 by itself"));
    }

    [Test]
    public void Chinese_is_asked_for_by_name()
    {
        var output = ToolRun.Check([ToolRun.Sample("hospital-shanyang-2031.yaml")], format: "text", language: Language.Chinese).Output;

        output.Should().Contain("✗ 不符合  JZ-2030-0042").And.Contain("应不高于 300 吨/万平方米，超出 13.0841 吨/万平方米").And.NotContain("must be");
    }

    [Test]
    public void The_guidance_is_out_of_sight_unless_asked_for()
    {
        string[] paths = [ToolRun.Sample("venue-gaoxin-2031.yaml")];

        ToolRun.Check(paths, format: "text").Output.Should().NotContain("□");
        Lines(ToolRun.Check(paths, format: "text", checklist: true).Output).Count(line => line.Contains('□')).Should().Be(42);
    }

    [Test]
    public void An_assessment_shows_what_is_overdue_lacking_and_contradicted()
    {
        var output = ToolRun.Assess([Repository.PathOf("samples", "jiaozuo")], "2026-12-31", format: "text", departments: true).Output;

        output.Should().Contain("Overdue:").And.Contain("Lacking:").And.Contain("Contradiction:").And.Contain("Housing and Urban-Rural Development Bureau");
    }

    private static string[] Lines(string output) => [.. output.Split('\n').Select(line => line.TrimEnd())];
}
