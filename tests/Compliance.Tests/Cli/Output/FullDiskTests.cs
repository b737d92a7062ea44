using System.IO;
using Compliance.Tests.Samples;
using Compliance.Tests.Samples.Ci;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>A real file system that is full, and one that is read-only. Where none can be mounted, it says that it was not run.</summary>
[Long]
[Platform("Linux")]
[NonParallelizable]
public class FullDiskTests
{
    private const string Old = "what was there before\n";

    [Test]
    public void On_a_full_disk_the_old_file_stays_and_the_reason_is_told([Values("text", "json", "sarif", "junit", "github", "markdown", "csv")] string format, [Values] bool isThere)
    {
        using var folder = new TemporaryFolder();
        Mount(folder, "size=64k");
        try
        {
            // The samples' report is longer than this, in every format.
            File.WriteAllBytes(folder.PathOf("disk", "ballast"), new byte[56 * 1024]);
            if (isThere)
                File.WriteAllText(folder.PathOf("disk", "report"), Old);

            var (status, _, errors) = Check(folder, $"--all --format {format} --output disk/report");

            status.Should().Be(3);
            errors.Should().Contain("disk/report: error: the file cannot be written: the disk is full");
            Directory.GetFiles(folder.PathOf("disk")).Should().HaveCount(isThere ? 2 : 1, "nothing unfinished is left");
            if (isThere)
                File.ReadAllText(folder.PathOf("disk", "report")).Should().Be(Old);
        }
        finally
        {
            Unmount(folder);
        }
    }

    [TestCase("check samples/projects --all --format json --output", "/report", TestName = "Check_on_a_read_only_disk")]
    [TestCase("assess samples/jiaozuo --as-of 2026-12-31 --format csv --output", "/report", TestName = "Assess_on_a_read_only_disk")]
    [TestCase("schema", "", TestName = "Schema_on_a_read_only_disk")]
    [TestCase("schema", "/deeper", TestName = "Schema_in_a_new_folder_on_a_read_only_disk")]
    [TestCase("new descriptor plot --output", "/plot.yaml", TestName = "New_descriptor_on_a_read_only_disk")]
    [TestCase("new pack --id a-1 --title A", "/a-1/1.0.0", TestName = "New_pack_on_a_read_only_disk")]
    public void On_a_read_only_disk_the_reason_is_told(string command, string path)
    {
        using var folder = new TemporaryFolder();
        Mount(folder, "size=64k,ro");
        try
        {
            var (status, _, errors) = Shell.Run(Repository.Root, $"compliance {command} {folder.PathOf("disk")}{path}");

            status.Should().Be(3);
            errors.Should().Contain("cannot be written: the file system is read-only");
        }
        finally
        {
            Unmount(folder);
        }
    }

    private static (int Status, string Output, string Errors) Check(TemporaryFolder folder, string options) => Shell.Run(folder.Path, $"compliance check {Repository.PathOf("samples", "projects")} {options}");

    private static void Mount(TemporaryFolder folder, string options)
    {
        Directory.CreateDirectory(folder.PathOf("disk"));
        if (Shell.Run(folder.Path, $"mount -t tmpfs -o {options} tmpfs disk").Status != 0)
            Assert.Ignore("No file system can be mounted here: a full disk was not tried.");
    }

    private static void Unmount(TemporaryFolder folder) => Shell.Run(folder.Path, "umount disk");
}
