using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>A print that is ended or killed leaves the file as it was, or whole; and one that is ended takes the browser with it. How long it takes is measured while nothing else runs.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class PrintEndTests
{
    private const string Old = "what was there before\n";

    // Milliseconds after which something does not end that would have; no measure of how long it may take.
    private const int Patience = 60_000;

    // A print takes seconds: two hundred are for who asks for them.
    private static readonly int Kills = Environment.GetEnvironmentVariable("COMPLIANCE_LONG") == "1" ? 200 : 3;

    private static readonly Lazy<string> Lingering = new(WriteLingering);

    private static readonly string[] Check = ["check", "samples/projects/hospital-shanyang-2031.yaml"];
    private static readonly string[] Assess = ["assess", "samples/jiaozuo", "--as-of", "2026-12-31"];

    [Test]
    public void A_kill_leaves_no_print_that_is_neither_old_nor_whole([Values("check", "assess")] string command)
    {
        var (folder, pdf) = Prepare("killed-" + command);
        var arguments = command == "check" ? Check : Assess;
        var watch = Stopwatch.StartNew();
        using (var process = Start(folder, pdf, arguments))
            process.WaitForExit();
        var duration = watch.Elapsed.TotalMilliseconds;
        IsWhole(pdf).Should().BeTrue();

        // Once for certain while it prints, then at any moment.
        var (begun, printing) = Prepare("killed-begun-" + command);
        KillAt(process => WaitForBrowser(process, begun), printing, () => Start(begun, printing, arguments, Lingering.Value)).Should().BeTrue("the browser had not ended");
        var random = new Random(17);
        var (old, whole) = (1, 0);
        for (var i = 1; i < Kills; i++)
        {
            var isOld = KillAt(_ => Thread.Sleep((int)(duration * (0.2 + random.NextDouble()))), pdf, () => Start(folder, pdf, arguments));
            (isOld || IsWhole(pdf)).Should().BeTrue("kill {0} left a print that is neither old nor whole", i);
            _ = isOld ? old++ : whole++;
        }

        TestContext.Out.WriteLine($"{command} --format pdf: {Kills} kills, {old} times the old file, {whole} times a whole new one, 0 times neither");
    }

    [Test]
    public void A_print_ends_within_a_second_of_a_signal_and_takes_the_browser_with_it([Values("INT", "TERM")] string signal)
    {
        // A machine that has other things to do may take its time once.
        var best = long.MaxValue;
        for (var i = 0; i < 3 && best > 1000; i++)
            best = Math.Min(best, MillisecondsToEnd(signal, $"ended-{signal}-{i}"));

        TestContext.Out.WriteLine($"SIG{signal}: ended after {best} ms");
        best.Should().BeLessThanOrEqualTo(1000, "milliseconds");
    }

    private static long MillisecondsToEnd(string signal, string name)
    {
        var (folder, pdf) = Prepare(name);
        File.WriteAllText(pdf, Old);
        using var process = Start(folder, pdf, Check, Lingering.Value);
        WaitForBrowser(process, folder);

        var watch = Stopwatch.StartNew();
        Process.Start("kill", ["-" + signal, $"{process.Id}"]).WaitForExit();
        process.WaitForExit(Patience).Should().BeTrue();
        var milliseconds = watch.ElapsedMilliseconds;

        process.ExitCode.Should().Be(signal == "INT" ? 130 : 143);
        File.ReadAllText(pdf).Should().Be(Old);
        Directory.GetFileSystemEntries(folder).Should().BeEquivalentTo([pdf], "nothing is left of the browser");

        // What was killed is gone as soon as the system comes to it.
        SpinWait.SpinUntil(() => !Process.GetProcesses().Any(other => CommandOf(other).Contains(folder, StringComparison.Ordinal)), Patience).Should().BeTrue("no process of the browser is left");
        return milliseconds;
    }

    // Kills the tool and its browser at a moment, and tells whether the file is as it was.
    private static bool KillAt(Action<Process> moment, string pdf, Func<Process> start)
    {
        File.WriteAllText(pdf, Old);
        using var process = start();
        moment(process);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return File.ReadAllText(pdf) == Old;
    }

    // In a folder that no browser was begun in before.
    private static void WaitForBrowser(Process process, string folder)
    {
        while (!process.HasExited && !Directory.EnumerateDirectories(folder, "profile", SearchOption.AllDirectories).Any())
            Thread.Sleep(5);
        process.HasExited.Should().BeFalse("the browser does not end");
    }

    // Prints, and then does not end: whoever waits for it waits until somebody ends it.
    private static string WriteLingering()
    {
        var path = Path.Combine(Tool.Folder, "lingering-browser");
        File.WriteAllText(path, $"#!/bin/sh\n{Browser.Path} \"$@\"\nwhile :; do sleep 1; done\n");
        Process.Start("chmod", ["+x", path]).WaitForExit();
        return path;
    }

    private static (string Folder, string Pdf) Prepare(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Tool.Folder, name)).FullName;
        return (folder, Path.Combine(folder, "report.pdf"));
    }

    private static Process Start(string folder, string pdf, IEnumerable<string> arguments, string? browser = null)
    {
        var start = new ProcessStartInfo("dotnet", [Environment.GetEnvironmentVariable("COMPLIANCE_CLI")!, .. arguments, "--format", "pdf", "--output", pdf])
        {
            WorkingDirectory = Tool.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the browser needs lies where the test looks.
        start.Environment["TMPDIR"] = folder;
        start.Environment["COMPLIANCE_BROWSER"] = browser ?? Browser.Path;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // It bears the time at which it was made: it is whole if it has its beginning, its end and its pages.
    private static bool IsWhole(string pdf)
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(pdf));
        return text.StartsWith("%PDF-", StringComparison.Ordinal) && text.TrimEnd().EndsWith("%%EOF", StringComparison.Ordinal) && text.Contains("startxref", StringComparison.Ordinal) && text.Contains("/Pages", StringComparison.Ordinal);
    }

    private static string CommandOf(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
