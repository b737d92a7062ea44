using System;
using System.Linq;
using System.Xml.Linq;
using FluentAssertions;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Samples.Ci;

/// <summary>The pipeline for GitLab: its lines are run as they stand, with the tool that was built here.</summary>
[Category("Slow")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable]
public sealed class GitLabPipelineTests : IDisposable
{
    private static readonly string[] Made = ["compliance.html", "compliance.md", "compliance.sarif", "compliance.xml"];
    private static readonly YamlNode Job = YamlFile.Load("samples", "ci", "gitlab", ".gitlab-ci.yml")["compliance"];

    private readonly DescriptorRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Test]
    public void A_change_that_fails_fails_the_job_and_leaves_every_report()
    {
        _repository.Write("descriptors/waste.yaml", DescriptorRepository.Sample("hospital-shanyang-2031.yaml"));
        _repository.Commit();

        var (status, output, errors) = Run(("CI_MERGE_REQUEST_DIFF_BASE_SHA", "HEAD~1"), ("CI_COMMIT_BEFORE_SHA", new string('0', 40)));

        status.Should().Be(1, errors);
        output.Should().Contain("JZ-2030-0042").And.NotContain("road.yaml");
        _repository.Made().Should().Contain(Made);
        XDocument.Load(_repository.PathOf("compliance.xml")).Descendants("failure").Should().ContainSingle();
    }

    [Test]
    public void Where_no_descriptor_changed_the_job_succeeds_with_a_note()
    {
        _repository.Write("notes.yaml", "another: note");
        _repository.Commit();
        Run(("CI_COMMIT_BEFORE_SHA", "HEAD~1")).Should().Be((0, "No descriptor changed: nothing was checked.\n", ""));
    }

    [Test]
    public void Where_it_cannot_be_told_what_changed_the_job_fails() =>
        Run(("CI_COMMIT_BEFORE_SHA", "4444444444444444444444444444444444444444")).Status.Should().Be(2);

    [Test]
    public void The_tool_and_the_rules_are_pinned_to_those_of_this_repository()
    {
        var pinned = Job["variables"].Texts();
        pinned["COMPLIANCE_TOOL"].Should().Be(YamlFile.PackageVersion);
        pinned["COMPLIANCE_RULES"].Should().Be($"{JiaozuoPack.ShippedPack.Pack.Id}@{JiaozuoPack.ShippedPack.Pack.Version}");
        pinned["GIT_DEPTH"].Should().Be("0");
        Job["before_script"].Items().First().Text().Should().StartWith("dotnet tool install Compliance.Cli --version \"$COMPLIANCE_TOOL\"");
    }

    [Test]
    public void What_is_kept_is_what_the_job_makes()
    {
        Job["artifacts"]["when"].Text().Should().Be("always");
        Job["artifacts"]["paths"].Items().Select(path => path.Text()).Should().Equal(Made);
        Job["artifacts"]["reports"]["junit"].Text().Should().Be("compliance.xml");
    }

    private (int Status, string Output, string Errors) Run(params (string Name, string Value)[] variables)
    {
        var environment = Job["variables"].Texts();
        foreach (var (name, value) in variables)
            environment[name] = value;

        // The server runs the lines one after the other, until one fails.
        return Shell.Run(_repository.Path, "set -o pipefail\n" + string.Join('\n', Job["script"].Items().Select(line => line.Text())), environment);
    }
}
