using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Tests.Samples;
using Compliance.Tests.Samples.Ci;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>Nothing that a command reads is written over, under whichever name; and a link is followed, not replaced.</summary>
[Category("Slow")]
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public class OverwrittenInputTests
{
    private static readonly string[] Names = ["plot.yaml", "./plot.yaml", "$PWD/plot.yaml", "hard.yaml", "soft.yaml", "chain.yaml", "folder-link/plot.yaml"];

    private static readonly string[] Commands =
    [
        "check plot.yaml", "check .", "check hard.yaml", "check soft.yaml", "assess plot.yaml", "diff jiaozuo-2023-3 jiaozuo-2023-3 --over plot.yaml",
        "explain plot-density plot.yaml", "explain plot-density soft.yaml#JZ-DD-18",
    ];

    // Each name and each command once; the sweep tries each with each.
    private static IEnumerable<object[]> Pairs => Commands.Select((command, i) => new object[] { Names[i % Names.Length], command });

    [Sweep]
    [Test]
    public void No_name_of_an_input_is_written_over_by_any_command([ValueSource(nameof(Names))] string name, [ValueSource(nameof(Commands))] string command) =>
        No_name_of_an_input_is_written_over(name, command);

    [TestCaseSource(nameof(Pairs))]
    public void No_name_of_an_input_is_written_over(string name, string command)
    {
        using var folder = new TemporaryFolder();
        Prepare(folder);
        var before = Contents(folder);

        var (status, _, errors) = Shell.Run(folder.Path, $"compliance {command} --output \"{name}\"");

        status.Should().Be(3);
        errors.Should().Contain("the result would be written over a file that is read");
        Contents(folder).Should().Equal(before);
    }

    [Test]
    public void What_comes_by_standard_input_from_a_file_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        Prepare(folder);
        var before = Contents(folder);

        var (status, _, errors) = Shell.Run(folder.Path, "compliance check - --output hard.yaml < plot.yaml");

        errors.Should().Contain("the result would be written over a file that is read");
        status.Should().Be(3);
        Contents(folder).Should().Equal(before);
    }

    [Test]
    public void A_pack_without_jurisdictions_is_nothing_to_assess_by()
    {
        using var folder = new TemporaryFolder();
        Prepare(folder);

        var (status, _, errors) = Shell.Run(folder.Path, "compliance new pack rules/a-1/1.0.0 --id a-1 --title A; compliance assess plot.yaml --pack rules/a-1/1.0.0");

        status.Should().Be(3);
        errors.Should().Be("error: the vocabulary of a-1 has no kind 'jurisdiction', nor one with members: there is nothing to assess\n");
    }

    [Test]
    public void A_link_is_followed_to_the_file_that_it_names_and_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        Prepare(folder);
        Shell.Run(folder.Path, "mkdir there; echo old > there/old.json; ln -s there/old.json report; ln -s there/new.json dangling");

        Shell.Run(folder.Path, "set +e; compliance check plot.yaml --format json --output report; compliance check plot.yaml --format json --output dangling");

        foreach (var (link, file) in new[] { ("report", "old.json"), ("dangling", "new.json") })
        {
            new FileInfo(folder.PathOf(link)).LinkTarget.Should().Be("there/" + file);
            File.ReadAllText(folder.PathOf("there", file)).Should().StartWith("{").And.EndWith("}\n");
        }
    }

    [Test]
    public void Permissions_of_the_file_that_is_replaced_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Files have no modes there.");
            return;
        }

        using var folder = new TemporaryFolder();
        Prepare(folder);
        folder.Write("report.json", "old");
        File.SetUnixFileMode(folder.PathOf("report.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);

        Shell.Run(folder.Path, "set +e; compliance check plot.yaml --format json --output report.json");

        File.GetUnixFileMode(folder.PathOf("report.json")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
    }

    [Test]
    public void Two_reports_to_one_file_are_refused_under_two_names()
    {
        using var folder = new TemporaryFolder();
        Prepare(folder);
        Shell.Run(folder.Path, "ln -s report.json link.json");

        var (status, _, errors) = Shell.Run(folder.Path, "compliance check plot.yaml --format json --output report.json --format csv --output link.json");

        status.Should().Be(3);
        errors.Should().StartWith("Two reports would be written to");
    }

    [Test]
    public void Two_writers_of_one_file_leave_what_one_of_them_wrote()
    {
        using var folder = new TemporaryFolder();
        Prepare(folder);
        var lines = string.Join('\n', Enumerable.Range(0, 8).Select(i => $"compliance check plot.yaml --format {(i % 2 == 0 ? "json" : "csv")} --output report &"));

        Shell.Run(folder.Path, "set +e; compliance check plot.yaml --format json --output a; compliance check plot.yaml --format csv --output b\n" + lines + "\nwait");

        new[] { File.ReadAllText(folder.PathOf("a")), File.ReadAllText(folder.PathOf("b")) }.Should().Contain(File.ReadAllText(folder.PathOf("report")));
        Directory.GetFiles(folder.Path, ".*").Should().BeEmpty();
    }

    private static void Prepare(TemporaryFolder folder)
    {
        folder.Write("plot.yaml", File.ReadAllText(ToolRun.Sample("plot-wenxian.yaml")));
        Shell.Run(folder.Path, "ln plot.yaml hard.yaml; ln -s plot.yaml soft.yaml; ln -s soft.yaml chain.yaml; ln -s . folder-link");
    }

    private static System.Collections.Generic.Dictionary<string, string> Contents(TemporaryFolder folder) => Directory.EnumerateFiles(folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .ToDictionary(file => file, File.ReadAllText);
}
