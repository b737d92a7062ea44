using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using FluentAssertions;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Samples.Ci;

/// <summary>The workflow for GitHub: its lines are run as they stand, with the tool that was built here.</summary>
[Category("Slow")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable]
public sealed class GitHubWorkflowTests : IDisposable
{
    private static readonly string[] Made = ["compliance.html", "compliance.md", "compliance.sarif", "compliance.xml"];
    private static readonly YamlNode Workflow = YamlFile.Load("samples", "ci", "github", "compliance.yml");

    private readonly DescriptorRepository _repository = new();

    private static YamlNode Job => Workflow["jobs"]["check"];

    private static IEnumerable<YamlNode> Steps => Job["steps"].Items();

    private string Summary => File.Exists(_repository.PathOf(".git/summary")) ? File.ReadAllText(_repository.PathOf(".git/summary")) : "";

    public void Dispose() => _repository.Dispose();

    [Test]
    public void A_change_that_fails_fails_the_step_and_leaves_every_report()
    {
        _repository.Write("descriptors/waste.yaml", DescriptorRepository.Sample("hospital-shanyang-2031.yaml"));
        _repository.Commit();

        var (status, output, errors) = Check("HEAD~1");

        status.Should().Be(1, errors);
        output.Should().Contain("::error file=descriptors/waste.yaml,line=36");
        _repository.Made().Should().Contain(Made);
        Summary.Should().Contain("JZ&#45;2030&#45;0042").And.Be(File.ReadAllText(_repository.PathOf("compliance.md")));
        XDocument.Load(_repository.PathOf("compliance.xml")).Descendants("failure").Should().ContainSingle();
        using var sarif = JsonDocument.Parse(File.ReadAllText(_repository.PathOf("compliance.sarif")));
        sarif.RootElement.GetProperty("runs").EnumerateArray().Should().ContainSingle();
        File.ReadAllText(_repository.PathOf("compliance.sarif")).Should().Contain("descriptors/waste.yaml").And.NotContain("road.yaml");
    }

    [Test]
    public void A_compliant_change_succeeds_although_an_older_descriptor_fails()
    {
        _repository.Write("descriptors/venue.yaml", DescriptorRepository.Sample("venue-gaoxin-2031.yaml"));
        _repository.Commit();

        var (status, _, errors) = Check("HEAD~1");

        status.Should().Be(0, errors);
        _repository.Made().Should().Contain(Made);
    }

    [Test]
    public void A_descriptor_that_is_wrong_is_3_and_is_said()
    {
        _repository.Write("descriptors/wrong.yaml", "subject: project\nid: A\nfacts: {gross_floor_aera: 1 m²}\n");
        _repository.Commit();
        var (status, output, _) = Check("HEAD~1");
        status.Should().Be(3);
        output.Should().Contain("::error file=descriptors/wrong.yaml,line=3");
    }

    [Test]
    public void Where_no_descriptor_changed_the_step_succeeds_with_a_note()
    {
        _repository.Write("notes.yaml", "another: note");
        _repository.Commit();

        Check("HEAD~1").Should().Be((0, "No descriptor changed: nothing was checked.\n", ""));

        Summary.Should().Be("No descriptor changed: nothing was checked.\n");
        _repository.Made().Should().Equal("changed.txt");
    }

    [Test]
    public void Where_it_cannot_be_told_what_changed_the_step_fails()
    {
        Check("4444444444444444444444444444444444444444").Status.Should().Be(2);
        _repository.Made().Should().NotContain(Made);
    }

    [Test]
    public void The_tool_and_the_rules_are_pinned_to_those_of_this_repository()
    {
        var pinned = Job["env"].Texts();
        pinned["COMPLIANCE_TOOL"].Should().Be(YamlFile.PackageVersion);
        pinned["COMPLIANCE_RULES"].Should().Be($"{JiaozuoPack.ShippedPack.Pack.Id}@{JiaozuoPack.ShippedPack.Pack.Version}");
        Step("Install the tool")["run"].Text().Should().Contain("dotnet tool install Compliance.Cli --version \"$COMPLIANCE_TOOL\"");
    }

    [Test]
    public void What_is_published_is_what_the_step_makes()
    {
        Step("Publish the alerts")["with"]["sarif_file"].Text().Should().Be("compliance.sarif");
        Step("Keep the results")["with"]["path"].Text().Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().BeEquivalentTo(Made);
        Workflow["permissions"].Texts().Should().Equal(new Dictionary<string, string> { ["contents"] = "read", ["security-events"] = "write" });
    }

    [Test]
    public void The_whole_history_is_fetched() =>
        Steps.Single(step => step.Has("uses") && step["uses"].Text().StartsWith("actions/checkout@", StringComparison.Ordinal))["with"]["fetch-depth"].Text().Should().Be("0");

    [Test]
    public void Nothing_that_a_contributor_writes_is_put_into_a_script() =>
        Steps.Where(step => step.Has("run")).Select(step => step["run"].Text()).Should().HaveCount(2).And.NotContain(run => run.Contains("${{", StringComparison.Ordinal));

    private static YamlNode Step(string name) => Steps.Single(step => step.Has("name") && step["name"].Text() == name);

    private (int Status, string Output, string Errors) Check(string from)
    {
        var environment = Job["env"].Texts();
        environment["BASE"] = from;
        environment["GITHUB_STEP_SUMMARY"] = _repository.PathOf(".git/summary");
        return Shell.Run(_repository.Path, Step("Check what changed")["run"].Text(), environment);
    }
}
