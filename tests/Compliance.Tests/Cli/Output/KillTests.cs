using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>The tool is killed while it writes, at any moment: each file is as it was before, or whole.</summary>
[Platform("Linux")]
[NonParallelizable]
[Category("Slow")]
public class KillTests
{
    private const string Old = "what was there before\n";
    private const int Many = 200;
    private const int Few = 3;

    // One run writes them side by side, so that each kill is one of every format.
    private static readonly string[] OfCheck = ["text", "json", "csv", "markdown", "markdown-comment", "sarif", "junit", "github", "html", "xlsx", "bcf"];
    private static readonly string[] OfAssess = ["text", "json", "csv", "markdown", "html", "xlsx"];

    private static readonly string Tool = Path.Combine(TestContext.CurrentContext.TestDirectory, "Compliance.Cli.dll");

    [TestCase("check")]
    [TestCase("assess")]
    public void A_kill_leaves_no_file_that_is_neither_old_nor_whole(string command) => Kill(command, command == "check" ? OfCheck : OfAssess, Few);

    [TestCase("check")]
    [TestCase("assess")]
    [Long]
    public void Two_hundred_kills_leave_no_file_that_is_neither_old_nor_whole(string command)
    {
        var (old, whole) = Kill(command, command == "check" ? OfCheck : OfAssess, Many);

        old.Should().BePositive();
        whole.Should().BePositive("some have to come after the end, or the moment of it was never met");
    }

    private static (int Old, int Whole) Kill(string command, string[] formats, int kills)
    {
        using var folder = new TemporaryFolder();
        var outputs = folder.PathOf("outputs");
        Directory.CreateDirectory(outputs);
        string[] arguments =
        [
            command, folder.Write("register.csv", Register()), Repository.PathOf("samples", "jiaozuo"), "--as-of", "2026-12-31",
            .. formats.SelectMany(format => new[] { "--format", format, "--output", Path.Combine(outputs, format) }),
        ];
        var span = SpanOfWriting(arguments, outputs);
        var whole = formats.ToDictionary(format => format, format => File.ReadAllBytes(Path.Combine(outputs, format)));
        var counts = formats.ToDictionary(format => format, _ => (Old: 0, Whole: 0));
        var random = new Random(17);
        for (var i = 0; i < kills; i++)
        {
            foreach (var format in formats)
                File.WriteAllText(Path.Combine(outputs, format), Old);
            using (var process = Start(arguments))
            {
                WaitForWriting(process, outputs);
                Thread.Sleep((int)(span * 1.2 * random.NextDouble()));
                process.Kill();
                process.WaitForExit();
            }

            foreach (var format in formats)
            {
                var bytes = File.ReadAllBytes(Path.Combine(outputs, format));
                var (isOld, isWhole) = (bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Old)), bytes.AsSpan().SequenceEqual(whole[format]));
                (isOld || isWhole).Should().BeTrue("kill {0} left a file in {1} that is neither old nor whole, of {2} bytes", i, format, bytes.Length);
                counts[format] = (counts[format].Old + (isOld ? 1 : 0), counts[format].Whole + (isWhole ? 1 : 0));
            }

            foreach (var left in Directory.GetFiles(outputs, ".*"))
                File.Delete(left);
        }

        foreach (var (format, (old, finished)) in counts)
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{command} --format {format}: {kills} kills, {old} times the old file, {finished} times the whole new one, 0 times neither"));
        return (counts.Values.Min(count => count.Old), counts.Values.Min(count => count.Whole));
    }

    // From the moment at which the files beside the outputs are there to the end.
    private static double SpanOfWriting(string[] arguments, string outputs)
    {
        using var process = Start(arguments);
        WaitForWriting(process, outputs);
        var watch = Stopwatch.StartNew();
        process.WaitForExit();
        process.ExitCode.Should().BeLessThan(3);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void WaitForWriting(Process process, string outputs)
    {
        while (!process.HasExited && !Directory.EnumerateFiles(outputs, ".compliance-*").Any())
            Thread.Sleep(1);
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", [Tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // Enough for a report that is not written at once.
    private static string Register()
    {
        var text = new StringBuilder("subject,id,date,construction,category,gross_floor_area,energy_saving_rate\n");
        for (var i = 0; i < 250; i++)
            text.Append(CultureInfo.InvariantCulture, $"project,P{i:0000000},2026-12-31,new,public,{1000 + i},{i % 100} %\n");
        return text.ToString();
    }
}
