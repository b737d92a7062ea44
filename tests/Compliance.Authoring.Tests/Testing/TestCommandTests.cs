using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Test;
using Compliance.Localization;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>What <c>compliance test</c> prints, and its exit status.</summary>
public class TestCommandTests
{
    private const string Right = "{facts: {construction: new, construction_waste: 360 t, gross_floor_area: 12000 m²}, on: 2030-12-31, verdict: pass, measured: 300 t/10⁴m²}";

    private static readonly int Line = 1 + System.Array.FindIndex(
        File.ReadAllLines(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0", "2.3-green-building.yaml")), line => line.Contains(Right, System.StringComparison.Ordinal));

    [Test]
    public void A_pack_whose_cases_show_and_notice_everything_passes()
    {
        var (status, output) = Run([Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")], coverage: true, mutate: true);

        status.Should().Be(0);
        output.Should().Contain("· coverage 100 % (").And.Contain("· changes noticed 100 % (").And.NotContain("✗");
    }

    [Test]
    public void A_wrong_case_is_shown_with_its_difference_its_facts_and_what_was_found()
    {
        using var pack = new TemporaryPack();
        pack.Replace(Right, Right.Replace("verdict: pass", "verdict: fail", System.StringComparison.Ordinal));

        var (status, output) = Run([pack.Folder], rule: "construction-waste");

        status.Should().Be(1);
        output.Replace(pack.Folder + "/", "", System.StringComparison.Ordinal).Should().Be($"""
            Jiaozuo carbon-peak action plan for urban and rural construction
            jiaozuo-2023-3@1.0.0 · 1 rule · 22 cases

            Failed cases (1)
              ✗ construction-waste 2.3-green-building.yaml:{Line}
                  verdict: expected fail, found pass
                  kind of construction = new construction, gross floor area = 12000 m², construction waste = 360 t (on 2030-12-31)
                  Construction waste per floor area: met. It is 300 t/10⁴m² and must be at most 300 t/10⁴m², exactly at the limit.

            ✗ 21 cases passed, 1 failed


            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void The_difference_is_told_in_Chinese_too()
    {
        using var pack = new TemporaryPack();
        pack.Replace(Right, Right.Replace("verdict: pass", "verdict: fail", System.StringComparison.Ordinal));

        var (_, output) = Run([pack.Folder], rule: "construction-waste", language: Language.Chinese);

        output.Should().Contain("结论：应为 不符合，实为 符合").And.Contain("建设性质 = 新建").And.Contain("用例 21 个通过，1 个未通过");
    }

    [Test]
    public void What_is_missing_is_named_suggested_and_told_by_the_status()
    {
        using var pack = new TemporaryPack();
        pack.Replace("{facts: {walk_time_to_services: {min: 14 min, max: 16 min}}", "");
        pack.Replace("{facts: {}, on: 2026-06-01, verdict: undetermined, missing: [walk_time_to_services]}", "");

        Run([pack.Folder], rule: "fifteen-minute-circle").Status.Should().Be(0, "nothing fails, and no more was asked");
        var (status, output) = Run([pack.Folder], rule: "fifteen-minute-circle", suggest: true);

        status.Should().Be(1);
        output.Should().Contain("fifteen-minute-circle: verdict: undetermined\n")
            .And.Contain("      - {facts: {}, on: 2023-12-06, verdict: undetermined}\n");
    }

    [Test]
    public void A_change_that_no_case_notices_is_named_and_told_by_the_status()
    {
        using var pack = new TemporaryPack();
        pack.Replace(", level: note, deviation: {approved_on: 2026-01-01, expires_on: 2099-12-31}}\n      - {facts: {walk_time_to_services: {min: 8 min", "}\n      - {facts: {walk_time_to_services: {min: 8 min");

        var (status, output) = Run([pack.Folder], rule: "fifteen-minute-circle", mutate: true);

        status.Should().Be(1);
        output.Should().Contain("Changes that no case notices (3)")
            .And.Contain("fifteen-minute-circle: obligation: encourage → must\n")
            .And.Contain("fifteen-minute-circle: obligation: encourage → in_principle\n")
            .And.Contain("fifteen-minute-circle: obligation: encourage → strive\n");
    }

    [Test]
    public void A_pack_that_cannot_be_read_and_a_rule_that_is_misspelt_are_wrong_input()
    {
        Run(["no-such-pack"]).Status.Should().Be(3);
        Run([Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")], rule: "constuction-waste").Status.Should().Be(3);
    }

    [Test]
    public void The_result_as_JSON_has_each_failure_with_its_place()
    {
        using var pack = new TemporaryPack();
        pack.Replace(Right, Right.Replace("verdict: pass", "verdict: fail", System.StringComparison.Ordinal));

        var (status, output) = Run([pack.Folder], coverage: true, mutate: true, format: "json");

        status.Should().Be(1);
        var result = JObject.Parse(output);
        ((bool)result["passed"]!).Should().BeFalse();
        var rule = result["packs"]![0]!["rules"]!.Single(one => (string)one["rule"]! == "construction-waste");
        var failure = rule["failures"]!.Should().ContainSingle().Subject;
        ((int)failure["line"]!).Should().Be(Line);
        ((string)failure["differences"]![0]!["key"]!).Should().Be("verdict");
        ((string)failure["differences"]![0]!["expected"]!["zh"]!).Should().Be("不符合");
        ((int)result["packs"]![0]!["summary"]!["failures"]!).Should().Be(1);
    }

    private static (int Status, string Output) Run(
        string[] packs, bool coverage = false, bool mutate = false, bool suggest = false, string? rule = null, string format = "text", Language language = Language.English)
    {
        var file = Path.GetTempFileName();
        try
        {
            var status = TestRun.Run(new TestRequest(packs, coverage, mutate, suggest, rule is null ? [] : [rule], format, file, language) { Accepted = new PackSettings(AllowsChanged: true, []) });
            return (status, WithoutRelease(File.ReadAllText(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    // What is tried is no released pack, and every report says so.
    private static string WithoutRelease(string output) => Regex.Replace(output, @"(?m)^(the rules|规则包) jiaozuo-2023-3@1\.0\.0 .*\n", "");
}
