using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;

namespace Compliance.Browser.Tests;

/// <summary>What stands in a print, by the programs of Poppler.</summary>
internal static class PrintedText
{
    /// <summary>Its text, laid out as it is on paper.</summary>
    public static string Of(string pdf) => Run("pdftotext", "-layout", pdf, "-");

    /// <summary>How many pages it has.</summary>
    public static int Pages(string pdf) => int.Parse(Regex.Match(Run("pdfinfo", pdf), @"Pages:\s+(\d+)").Groups[1].Value);

    /// <summary>Runs a program and gives what it writes.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit(60_000).Should().BeTrue();
        return text;
    }
}
