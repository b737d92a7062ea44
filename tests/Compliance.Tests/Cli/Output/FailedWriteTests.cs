using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Cli.Commands;
using Compliance.Cli.Output;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>Whichever operation on a file fails, what was to be written is absent, as it was before, or whole; nothing else is left, and the status is 3.</summary>
[NonParallelizable]
[Category("Slow")]
public class FailedWriteTests
{
    private const string Old = "what was there before\n";

    private static readonly string Sample = ToolRun.Sample("plot-wenxian.yaml");
    private static readonly string City = Repository.PathOf("samples", "jiaozuo");

    // {0} is the folder that is written to.
    private static readonly string[][] Commands =
    [
        .. Reports(["check", Sample, "--fail-on", "never"], "text", "json", "sarif", "junit", "github", "markdown", "markdown-comment", "csv"),
        .. Reports(["assess", City, "--as-of", "2026-12-31", "--fail-on", "never"], "text", "json", "markdown", "csv"),
        .. Reports(["explain", "plot-density", Sample], "text", "json"),
        .. Reports(["rules", "list", "--subject", "plot"], "text", "json"),
        .. Reports(["rules", "show", "plot-density"], "text", "json"),
        .. Reports(["lint", "national-2022-53"], "text", "json"),
        .. Reports(["test", "national-2022-53"], "text", "json"),
        .. Reports(["diff", "jiaozuo-2023-3", "jiaozuo-2023-3"], "text", "json", "markdown"),
        ["check", Sample, "--fail-on", "never", "--format", "json", "--output", "{0}/a.json", "--format", "csv", "--output", "{0}/b.csv"],
        ["new", "descriptor", "plot", "--output", "{0}/deep/plot.yaml", "--force"],
        ["new", "pack", "{0}/a-1/1.0.0", "--id", "a-1", "--title", "示例", "--force"],
        ["schema", "{0}/schema"],
    ];

    [TestCaseSource(nameof(Commands))]
    public void What_was_to_be_written_is_absent_old_or_whole(params string[] command)
    {
        var whole = Written(command);
        var operations = Count(command);
        operations.Should().BeGreaterThan(3);
        foreach (var isThere in new[] { false, true })
        {
            // A pack that is there is not begun again: what lies in its folder would be read.
            if (isThere && command[1] == "pack")
                continue;

            // The sweeps let each operation fail, over a file that is there and beside none; other runs some twenty of them, others with the one than with the other.
            var last = operations + (isThere ? 2 * whole.Count : 0);
            var step = SweepAttribute.AreRun ? 1 : Math.Max(2, last / 10);
            for (var failing = isThere && step > 1 ? 2 : 1; failing <= last; failing += step)
                Fail(command, whole, isThere, failing);
        }
    }

    private static void Fail(string[] command, Dictionary<string, string> whole, bool isThere, int failing)
    {
        using var folder = new TemporaryFolder();
        if (isThere)
            whole.Keys.ToList().ForEach(name => folder.Write(name, Old));

        var changes = new FailingChanges(failing);
        var status = Run(command, folder, changes);

        status.Should().Be(changes.Count >= failing ? 3 : 0);
        var left = Contents(folder);
        left.Keys.Should().BeSubsetOf(whole.Keys, "nothing unfinished is left where operation {0} fails", failing);
        foreach (var (name, text) in whole)
            left.GetValueOrDefault(name).Should().BeOneOf([isThere ? Old : null, text], "{0} is absent, old or whole where operation {1} fails", name, failing);
    }

    private static IEnumerable<string[]> Reports(string[] command, params string[] formats) =>
        formats.Select(format => (string[])[.. command, "--format", format, "--output", "{0}/out/report"]);

    private static Dictionary<string, string> Written(string[] command)
    {
        using var folder = new TemporaryFolder();
        Run(command, folder, new FailingChanges(0)).Should().Be(0);
        return Contents(folder);
    }

    private static int Count(string[] command)
    {
        using var folder = new TemporaryFolder();
        var changes = new FailingChanges(0);
        Run(command, folder, changes);
        return changes.Count;
    }

    private static int Run(string[] command, TemporaryFolder folder, FailingChanges changes)
    {
        var (output, errors) = (Console.Out, Console.Error);
        try
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            FileChanges.Current = changes;
            return CommandLine.Run([.. command.Select(word => word.Replace("{0}", folder.Path, StringComparison.Ordinal))]);
        }
        finally
        {
            FileChanges.Current = new FileChanges();
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    // What is written tells its own folder only in schemas' places, which are the same in every folder.
    private static Dictionary<string, string> Contents(TemporaryFolder folder) => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder.Path, file), file => File.ReadAllText(file).Replace(folder.Path, "", StringComparison.Ordinal));
}
