using System.IO;
using System.Linq;
using Compliance.Descriptors;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.BadInput;

public class GoodBesideBadTests
{
    [Test]
    public void A_bad_file_beside_good_ones_leaves_the_good_ones_usable()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.PathOf("samples", "projects", "school-jiefang.yaml"), "a.yaml");
        folder.Copy(Path.Combine(BadFiles.Descriptors, "several-mistakes.yaml"), "b.yaml");
        folder.Copy(Path.Combine(BadFiles.Descriptors, "values.csv"), "c.csv");
        folder.Copy(Repository.PathOf("samples", "projects", "register-2026.csv"), "d.csv");
        folder.Copy(Repository.PathOf("samples", "projects", "plots-jiefang.json"), "e.json");

        var results = DescriptorFiles.Find([folder.Path], out var diagnostics).Select(BadFiles.ReadDescriptor).ToList();

        diagnostics.Should().BeEmpty();
        results.Select(result => result.Succeeded).Should().Equal(true, false, false, true, true);
        results.Where(result => result.Succeeded).Sum(result => result.Value!.Subjects.Count).Should().BeGreaterThan(10);
    }

    [Test]
    public void One_bad_subject_of_a_file_and_none_of_the_file_is_used()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("two.yaml", "- {subject: project, id: A, facts: {construction: new}}\n- {subject: project, id: B, facts: {construction: nwe}}\n");
        BadFiles.ReadDescriptor(path).Value.Should().BeNull();
    }

    [Test]
    public void Every_sample_is_read_without_an_error()
    {
        foreach (var path in DescriptorFiles.Find([Repository.PathOf("samples", "projects")], out _))
            BadFiles.ReadDescriptor(path).Require().Subjects.Should().NotBeEmpty();
    }
}
