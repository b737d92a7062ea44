using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Samples.Ci;

/// <summary>The hook for pre-commit, run as pre-commit runs it: entry, arguments, then the names of the files.</summary>
[Category("Slow")]
[Parallelizable]
public class PreCommitHookTests
{
    private static readonly string[] Keys = ["id", "name", "description", "entry", "args", "language", "files", "require_serial"];
    private static readonly YamlNode Hook = YamlFile.Load(".pre-commit-hooks.yaml").Items().Single();

    [Test]
    public void The_manifest_has_what_pre_commit_asks_for()
    {
        ((YamlMappingNode)Hook).Children.Keys.Select(key => key.Text()).Should().BeEquivalentTo(Keys);
        Hook["id"].Text().Should().Be("compliance-check");
        Hook["language"].Text().Should().Be("system");
        Hook["entry"].Text().Should().Be($"compliance check --pack {JiaozuoPack.ShippedPack.Pack.Id}@{JiaozuoPack.ShippedPack.Pack.Version}");
    }

    [TestCase("descriptors/a.yaml", true)]
    [TestCase("descriptors/jiefang/2026/a.yml", true)]
    [TestCase("bureau/descriptors/register.csv", true)]
    [TestCase("descriptors/a.json", true)]
    [TestCase("descriptors/README.md", false)]
    [TestCase("descriptors/a.yaml.txt", false)]
    [TestCase("my-descriptors/a.yaml", false)]
    [TestCase(".github/workflows/compliance.yml", false)]
    public void Descriptors_are_taken_and_nothing_else(string file, bool isTaken) =>
        Regex.IsMatch(file, Hook["files"].Text()).Should().Be(isTaken);

    [TestCase("venue-gaoxin-2031.yaml", 0, TestName = "What_is_compliant_may_be_committed")]
    [TestCase("early-stage-wenxian.yaml", 0, TestName = "What_is_still_open_may_be_committed")]
    [TestCase("hospital-shanyang-2031.yaml", 1, TestName = "What_fails_may_not_be_committed")]
    public void A_file_is_committed(string sample, int expected)
    {
        using var repository = new DescriptorRepository();
        repository.Write("descriptors/a b.yaml", DescriptorRepository.Sample(sample));
        Commit(repository, "descriptors/a b.yaml").Status.Should().Be(expected);
    }

    [Test]
    public void What_is_wrong_may_not_be_committed_and_is_said()
    {
        using var repository = new DescriptorRepository();
        repository.Write("descriptors/a.yaml", "subject: project\nid: A\nfacts: {gross_floor_aera: 1 m²}\n");
        var (status, _, errors) = Commit(repository, "descriptors/office.yaml", "descriptors/a.yaml");
        status.Should().Be(3);
        errors.Should().Contain("descriptors/a.yaml:3:9").And.Contain("did you mean 'gross_floor_area'?");
    }

    private static (int Status, string Output, string Errors) Commit(DescriptorRepository repository, params string[] files) =>
        Shell.Run(repository.Path, $"{Hook["entry"].Text()} {string.Join(' ', Hook["args"].Items().Select(argument => argument.Text()))} \"$@\"", null, files);
}
