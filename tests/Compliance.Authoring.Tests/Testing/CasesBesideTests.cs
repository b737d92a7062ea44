using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Releases;
using Compliance.Authoring.Testing.Cases;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Test;
using Compliance.Localization;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>Test cases in a file beside their chapter are the cases that they would be in it.</summary>
public class CasesBesideTests
{
    [Test]
    public void The_rules_have_the_same_cases()
    {
        using var inside = new TemporaryPack();
        using var beside = new TemporaryPack();
        beside.MoveCases();

        Directory.GetFiles(beside.Folder, "*.cases.yaml").Should().HaveCount(7);
        var (before, after) = (inside.Read(), beside.Read());
        after.Rules.Select(rule => rule.Id).Should().Equal(before.Rules.Select(rule => rule.Id));
        after.Rules.SelectMany(rule => rule.Cases.Select(@case => $"{rule.Id} {CaseText.Of(rule, @case)}"))
            .Should().Equal(before.Rules.SelectMany(rule => rule.Cases.Select(@case => $"{rule.Id} {CaseText.Of(rule, @case)}")));
        after.Rules.SelectMany(rule => rule.Cases).Should().OnlyContain(@case => @case.Span.File.EndsWith(".cases.yaml", StringComparison.Ordinal));
    }

    // But for the lines at which the rules of the chapters stand.
    [Test]
    public void Testing_them_with_their_coverage_and_the_changes_that_they_notice_says_the_same()
    {
        using var inside = new TemporaryPack();
        using var beside = new TemporaryPack();
        beside.MoveCases();

        WithoutLines(Run(beside, mutate: true)).Should().Be(WithoutLines(Run(inside, mutate: true)));
    }

    [Test]
    public void A_case_that_fails_is_shown_where_it_stands()
    {
        using var pack = new TemporaryPack();
        pack.MoveCases();
        var file = Path.Combine(pack.Folder, "2.3-green-building.cases.yaml");
        var lines = File.ReadAllLines(file);
        var line = Array.FindIndex(lines, text => text.Contains("construction_waste: 360 t, gross_floor_area: 12000 m²}, on: 2030-12-31, verdict: pass", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("verdict: pass", "verdict: fail", StringComparison.Ordinal);
        File.WriteAllLines(file, lines);

        var (status, output) = Run(pack, rule: "construction-waste");
        status.Should().Be(1);
        output.Should().Contain($"✗ construction-waste 2.3-green-building.cases.yaml:{line + 1}");
    }

    [Test]
    public void Cases_in_the_chapter_come_before_those_beside_it()
    {
        using var pack = new TemporaryPack();
        var inside = pack.Read().FindRule("construction-waste")!.Cases.Count;
        File.WriteAllText(Path.Combine(pack.Folder, "2.3-green-building.cases.yaml"), "construction-waste:\n  - {facts: {}, on: 2031-01-01, verdict: undetermined}\n");

        var cases = pack.Read().FindRule("construction-waste")!.Cases;
        cases.Should().HaveCount(inside + 1);
        cases[^1].Span.File.Should().EndWith("2.3-green-building.cases.yaml");
    }

    [Test]
    public void Suggested_cases_are_taken_in_the_file_beside_the_chapter()
    {
        using var pack = new TemporaryPack();
        pack.MoveCases();
        var file = Path.Combine(pack.Folder, "2.3-green-building.cases.yaml");
        File.WriteAllText(file, "construction-waste:\n  - {facts: {}, on: 2031-01-01, verdict: undetermined}\n");

        var (_, output) = Run(pack, rule: "construction-waste", suggest: true);
        output.Should().Contain("# 2.3-green-building.cases.yaml:2 construction-waste\n");
        var suggested = output.Split('\n').Where(line => line.StartsWith("  - {facts: ", StringComparison.Ordinal)).ToList();
        suggested.Should().NotBeEmpty();
        File.AppendAllLines(file, suggested);
        Run(pack, rule: "construction-waste").Output.Should().Contain("coverage 100 %");
    }

    [Test]
    public void Who_evaluates_does_not_open_the_files_of_cases()
    {
        using var pack = new TemporaryPack();
        pack.MoveCases();
        var before = PackReader.Load(pack.Folder).Require();
        foreach (var file in Directory.GetFiles(pack.Folder, "*.cases.yaml"))
            File.WriteAllText(file, "[");

        var read = PackReader.Load(pack.Folder);
        read.Diagnostics.Should().BeEmpty();
        read.Require().Digest.Should().Be(before.Digest, "cases say nothing of what the rules are");
        PackReader.Load(pack.Folder, withCases: true).Succeeded.Should().BeFalse();
    }

    [Test]
    public void The_digest_of_a_release_covers_them()
    {
        using var pack = new TemporaryPack();
        pack.MoveCases();
        var before = pack.Read().Release.Digest;
        File.AppendAllText(Path.Combine(pack.Folder, "2.3-green-building.cases.yaml"), "# more\n");

        pack.Read().Release.Digest.Should().NotBe(before);
    }

    private static (int Status, string Output) WithoutLines((int Status, string Output) run) => (run.Status, Regex.Replace(Regex.Replace(run.Output, @"\.yaml:\d+", ".yaml"), @"(?m)^the rules .*\n", ""));

    private static (int Status, string Output) Run(TemporaryPack pack, string? rule = null, bool mutate = false, bool suggest = false)
    {
        var file = Path.GetTempFileName();
        try
        {
            var status = TestRun.Run(new TestRequest([pack.Folder], Coverage: true, mutate, suggest, rule is null ? [] : [rule], "text", file, Language.English) { Accepted = new PackSettings(AllowsChanged: true, []) });
            return (status, File.ReadAllText(file).Replace(pack.Folder + "/", "", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
