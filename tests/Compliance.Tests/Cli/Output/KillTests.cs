using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>The tool is killed while it writes, at any moment: the file is as it was before, or whole.</summary>
[Long]
[Platform("Linux")]
[NonParallelizable]
public class KillTests
{
    private const int Kills = 200;
    private const string Old = "what was there before\n";

    private static readonly string Tool = Path.Combine(TestContext.CurrentContext.TestDirectory, "Compliance.Cli.dll");

    [TestCase("check", "text")]
    [TestCase("check", "json")]
    [TestCase("check", "sarif")]
    [TestCase("check", "junit")]
    [TestCase("check", "github")]
    [TestCase("check", "markdown")]
    [TestCase("check", "markdown-comment")]
    [TestCase("check", "csv")]
    [TestCase("check", "bcf")]
    [TestCase("assess", "text")]
    [TestCase("assess", "json")]
    [TestCase("assess", "markdown")]
    [TestCase("assess", "csv")]
    public void Two_hundred_kills_leave_no_file_that_is_neither_old_nor_whole(string command, string format)
    {
        using var folder = new TemporaryFolder();
        var register = folder.Write("register.csv", Register());
        var output = folder.PathOf("report");
        string[] arguments = [command, register, Repository.PathOf("samples", "jiaozuo"), "--as-of", "2026-12-31", "--format", format, "--output", output];
        var watch = Stopwatch.StartNew();
        using (var first = Start(arguments))
            first.WaitForExit();
        var duration = watch.Elapsed.TotalMilliseconds;
        var whole = File.ReadAllText(output);
        var random = new Random(17);
        var (old, finished) = (0, 0);
        for (var i = 0; i < Kills; i++)
        {
            File.WriteAllText(output, Old);
            using (var process = Start(arguments))
            {
                // Output begins in the second half, when the program is loaded and the register is read once.
                Thread.Sleep((int)(duration * (0.4 + (0.7 * random.NextDouble()))));
                process.Kill();
                process.WaitForExit();
            }

            var text = File.ReadAllText(output);
            (text == Old || text == whole).Should().BeTrue("a file that is neither old nor whole was left by kill {0}", i);
            old += text == Old ? 1 : 0;
            finished += text == whole ? 1 : 0;
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{command} --format {format}: {Kills} kills, {old} times the old file, {finished} times the whole new one"));
        old.Should().BePositive();
        finished.Should().BePositive("some have to come after the end, or the moment of it was never met");
    }

    private static Process Start(string[] arguments)
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
        var text = new System.Text.StringBuilder("subject,id,date,construction,category,gross_floor_area,energy_saving_rate\n");
        for (var i = 0; i < 250; i++)
            text.Append(CultureInfo.InvariantCulture, $"project,P{i:0000000},2026-12-31,new,public,{1000 + i},{i % 100} %\n");
        return text.ToString();
    }
}
