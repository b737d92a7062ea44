using System.IO;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>What a path to write to leads to.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public class OutputTargetTests
{
    [Test]
    public void A_device_and_what_is_open_are_written_as_they_are([Values("/dev/null", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")] string path) =>
        OutputTarget.Of(path).IsThrough.Should().BeTrue();

    [Test]
    public void A_file_in_shared_memory_is_a_file_like_any_other()
    {
        var path = $"/dev/shm/compliance-{Path.GetRandomFileName()}.csv";
        try
        {
            OutputTarget.Of(path).IsThrough.Should().BeFalse();

            ToolRun.Check([ToolRun.Sample("plot-wenxian.yaml")], [new ReportTarget("csv", path)], failOn: "never").Should().Be(0);

            File.ReadAllText(path).Should().StartWith("subject,");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
