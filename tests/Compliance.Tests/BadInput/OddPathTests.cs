using System;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.BadInput;

/// <summary>Paths at which there is no descriptor.</summary>
public sealed class OddPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("missing.yaml", "missing.yaml error CP1001 cannot read the file: there is no such file")]
    [TestCase("missing.csv", "missing.csv error CP1001 cannot read the file: there is no such file")]
    [TestCase("missing", "missing error CP1001 cannot read the file: there is no such file")]
    [TestCase("no/such/folder.json", "no/such/folder.json error CP1001 cannot read the file: there is no such file")]
    [TestCase("folder.yaml", "folder.yaml error CP1001 cannot read the file: it is a folder")]
    [TestCase("folder.csv", "folder.csv error CP1001 cannot read the file: it is a folder")]
    [TestCase("folder", "folder error CP1001 cannot read the file: it is a folder")]
    [TestCase("plan.xlsx", "plan.xlsx error CP5006 unknown kind of file '.xlsx': expected .yaml, .yml, .json, .csv")]
    [TestCase("README", "README error CP5006 unknown kind of file 'README': expected .yaml, .yml, .json, .csv")]
    public void A_path_without_a_descriptor_is_refused(string name, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.yaml"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.csv"));
        _folder.Write("plan.xlsx", "");
        _folder.Write("README", "");

        var result = BadFiles.ReadDescriptor(Path.Combine(_folder.Path, name));

        result.Value.Should().BeNull();
        Expectation.CheckEach(result.Diagnostics);
        Expectation.Write(result.Diagnostics, _folder.Path).Should().Be(expected + "\n");
    }

    [TestCase("", "the path is not valid")]
    [TestCase("a\0b.yaml", "the path is not valid")]
    public void A_path_that_is_none_is_refused(string path, string expected)
    {
        var result = BadFiles.ReadDescriptor(path);
        result.Value.Should().BeNull();
        result.Diagnostics.Single().ToString().Should().EndWith(expected);
    }

    [Test]
    public void A_folder_without_descriptors_is_reported_and_what_is_hidden_is_none()
    {
        _folder.Write("empty/notes.txt", "");
        _folder.Write("empty/register.xlsx", "");
        _folder.Write("empty/.hidden.yaml", "");
        _folder.Write("empty/.git/config.yaml", "");

        DescriptorFiles.Find([Path.Combine(_folder.Path, "empty")], out var diagnostics).Should().BeEmpty();

        Expectation.CheckEach(diagnostics);
        Expectation.Write(diagnostics, _folder.Path).Should().Be(
            "empty/register.xlsx warning CP5010 this table (.xlsx) is not read, and what it holds is not counted: save it as CSV\n"
            + "empty note CP5011 not read, since they are no descriptors (.yaml, .yml, .json, .csv): 1 files in it\n"
            + "empty error CP5007 the folder holds no descriptors: expected .yaml, .yml, .json, .csv files\n");
    }

    [Test]
    public void A_folder_that_links_to_itself_is_read_once()
    {
        _folder.Write("loop/a.yaml", "");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop", "again"), Path.Combine(_folder.Path, "loop"));

        DescriptorFiles.Find([Path.Combine(_folder.Path, "loop")], out _).Should().ContainSingle();
    }
}
