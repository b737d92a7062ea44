using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Samples.Ci;

/// <summary>The script that lists what a change adds or alters.</summary>
[Category("Slow")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable]
public sealed class ChangedDescriptorsTests : IDisposable
{
    private readonly DescriptorRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Test]
    public void Only_what_the_branch_adds_or_alters_is_listed()
    {
        _repository.Git("checkout -q -b change");
        _repository.Write("descriptors/office.yaml", DescriptorRepository.Sample("school-jiefang.yaml"));
        _repository.Write("descriptors/new/空格 和'.json", DescriptorRepository.Sample("plots-jiefang.json"));
        _repository.Write("descriptors/new/REGISTER.CSV", "id,subject\n");
        _repository.Write("descriptors/README.md", "not one");
        _repository.Write("other/road.yaml", "not there");
        _repository.Commit();
        Changed("main").Should().Equal("descriptors/new/REGISTER.CSV", "descriptors/new/空格 和'.json", "descriptors/office.yaml");
    }

    [Test]
    public void What_main_has_gained_since_is_not_of_the_change()
    {
        _repository.Git("checkout -q -b change");
        _repository.Write("descriptors/a.yaml", "a: 1");
        _repository.Commit();
        _repository.Git("checkout -q main");
        _repository.Write("descriptors/b.yaml", "b: 1");
        _repository.Commit();
        _repository.Git("checkout -q change");
        Changed("main").Should().Equal("descriptors/a.yaml");
    }

    [Test]
    public void What_is_gone_is_not_listed_and_what_is_renamed_is_by_its_new_name()
    {
        _repository.Git("checkout -q -b change");
        _repository.Git("rm -q descriptors/office.yaml");
        _repository.Git("mv descriptors/old/road.yaml descriptors/road.yml");
        _repository.Commit();
        Changed("main").Should().Equal("descriptors/road.yml");
    }

    [Test]
    public void Where_nothing_changed_nothing_is_listed()
    {
        _repository.Write("notes.yaml", "another: note");
        _repository.Commit();
        Changed("HEAD~1").Should().BeEmpty();
    }

    [Test]
    public void From_a_base_of_zeros_everything_is_listed() =>
        Changed(new string('0', 40)).Should().Equal("descriptors/office.yaml", "descriptors/old/road.yaml");

    [Test]
    public void It_lists_from_any_folder_of_the_repository() =>
        Run("cd descriptors/old; ../../ci/changed-descriptors.sh 0000 descriptors/old/ | tr '\\0' '\\n'").Output.Should().Be("descriptors/old/road.yaml\n");

    [Test]
    public void A_base_that_is_not_there_is_told_and_is_never_taken_for_no_change()
    {
        var (status, output, errors) = Run("ci/changed-descriptors.sh origin/main descriptors");
        status.Should().Be(2);
        output.Should().BeEmpty();
        errors.Should().Contain("'origin/main'").And.Contain("fetch the whole history");
    }

    [Test]
    public void A_history_that_was_cut_off_is_told()
    {
        _repository.Git("checkout -q --orphan other");
        _repository.Write("notes.yaml", "another: note");
        _repository.Commit();
        Run("ci/changed-descriptors.sh main descriptors").Status.Should().Be(2);
    }

    [Test]
    public void Without_a_folder_it_tells_how_it_is_used() =>
        Run("ci/changed-descriptors.sh main").Should().Be((2, "", "Usage: changed-descriptors.sh BASE FOLDER…\n"));

    [Test]
    public void It_may_be_run_as_it_lies_in_the_repository()
    {
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Repository.PathOf("samples", "ci", "changed-descriptors.sh")).Should().HaveFlag(UnixFileMode.UserExecute);
    }

    private string[] Changed(string from)
    {
        var (status, output, errors) = Run($"ci/changed-descriptors.sh {from} descriptors");
        status.Should().Be(0, errors);
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    private (int Status, string Output, string Errors) Run(string line) => Shell.Run(_repository.Path, line);
}
