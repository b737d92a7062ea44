using System.Collections.Generic;
using System.Linq;
using Compliance.Tests.Samples;
using Compliance.Tests.Samples.Ci;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>Whatever standard output, error and input are, the status is one of the table and nobody is shown a stack trace.</summary>
[Category("Slow")]
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public class StandardStreamsTests
{
    private const string Samples = "samples/projects";
    private const string Full = ">/dev/full";
    private const string Closed = ">&-";

    private static readonly string[] Commands =
    [
        $"check {Samples}/plot-wenxian.yaml", $"check {Samples} --format json", "assess samples/jiaozuo --as-of 2026-12-31 --format csv", "explain plot-density", $"explain plot-density {Samples} --format json",
        "rules list", "rules show plot-density --format json", "lint national-2022-53", "test national-2022-53 --format json", "diff jiaozuo-2023-3 jiaozuo-2023-3", "new descriptor plot", "rules verify", "--help", "--version",
    ];

    // Each command once, every other one to a full disk; the sweep tries each with both.
    private static IEnumerable<object[]> Pairs => Commands.Select((command, i) => new object[] { command, i % 2 == 0 ? Full : Closed });

    [Sweep]
    [Test]
    public void A_full_or_closed_standard_output_is_3_and_one_sentence_of_every_command([ValueSource(nameof(Commands))] string command, [Values(Full, Closed)] string output) =>
        A_full_or_closed_standard_output_is_3_and_one_sentence(command, output);

    [TestCaseSource(nameof(Pairs))]
    public void A_full_or_closed_standard_output_is_3_and_one_sentence(string command, string output)
    {
        var (status, _, errors) = Run($"compliance {command} {output}");

        status.Should().Be(3);
        errors.Should().Contain(output == Closed ? "standard output: error: cannot be written: it is closed" : "standard output: error: cannot be written: the disk is full").And.NotContain("   at ");
    }

    [Test]
    public void A_full_or_closed_standard_error_changes_nothing([Values("2>/dev/full", "2>&-")] string errors, [Values("missing.yaml", Samples + "/plot-wenxian.yaml")] string file)
    {
        var told = Run($"compliance check {file}");

        var (status, output, _) = Run($"compliance check {file} {errors}");

        (status, output).Should().Be((told.Status, told.Output));
    }

    [Test]
    public void All_streams_may_be_closed() => Run($"compliance check {Samples}/plot-wenxian.yaml <&- >&- 2>&-").Status.Should().Be(3);

    [Test]
    public void A_command_line_that_is_wrong_is_3_though_nobody_hears_it([Values("2>/dev/full", "2>&-")] string errors) => Run($"compliance check --no-such {errors}").Status.Should().Be(3);

    [Test]
    public void Standard_input_that_is_closed_is_an_unreadable_file() => Run("compliance check - <&-").Errors.Should().StartWith("-: error CP1001");

    [Test]
    public void A_reader_that_goes_away_does_not_change_the_status()
    {
        var (_, output, errors) = Run($"set +e; compliance check {Samples} --all | head -1; echo ${{PIPESTATUS[0]}}");

        output.Split('\n')[1].Should().Be("1");
        errors.Should().NotContain("   at ").And.NotContain("fault");
    }

    [Test]
    public void Output_goes_through_devices_and_pipes()
    {
        using var folder = new TemporaryFolder();
        var file = Repository.PathOf(Samples, "plot-wenxian.yaml");
        var whole = Shell.Run(folder.Path, $"set +e; compliance check {file} --format json").Output;

        Shell.Run(folder.Path, $"set +e; compliance check {file} --format json --output /dev/stdout").Output.Should().Be(whole);
        Shell.Run(folder.Path, $"set +e; compliance check {file} --format json --output /dev/null; echo $?").Output.Should().Be("1\n");
        Shell.Run(folder.Path, $"set +e; mkfifo pipe; cat pipe & compliance check {file} --format json --output pipe; wait; test -p pipe").Output.Should().Be(whole);
        Shell.Run(folder.Path, $"set +e; compliance check {file} --format json --output /dev/full").Errors.Should().Contain("/dev/full: error: the file cannot be written: the disk is full");
    }

    [Test]
    public void What_begins_with_at_is_a_path()
    {
        using var folder = new TemporaryFolder();
        folder.Write("args.yaml", "--fail-on\nnever\n");

        var (status, _, errors) = Shell.Run(folder.Path, $"compliance check {Repository.PathOf(Samples, "plot-wenxian.yaml")} @args.yaml");

        status.Should().Be(3);
        errors.Should().Contain("@args.yaml: error CP1001");
    }

    private static (int Status, string Output, string Errors) Run(string script) => Shell.Run(Repository.Root, "set +e\n" + script);
}
