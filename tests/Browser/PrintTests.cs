using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>The print has everything that the page has, unfolded, with page numbers and bookmarks, in one language.</summary>
[TestFixture]
internal sealed class PrintTests
{
    [Test]
    public void A_print_of_a_result_has_every_subject_page_numbers_and_bookmarks()
    {
        var pdf = Tool.Write("few.pdf", "check", "samples/projects/hospital-shanyang-2031.yaml", "samples/projects/design-estimate-xiuwu.yaml", "samples/projects/plots-jiefang.json", "--lang", "zh", "--format", "pdf");
        var text = Text(pdf);

        text.Should().Contain("JZ-2030-0042").And.Contain("JZ-2026-0112").And.Contain("JZ-DD-22").And.Contain("不符合").And.NotContain("not compliant");
        text.Should().Contain("城镇新建建筑持续全面执行建筑节能和绿色建筑标准", "clauses that are folded on the screen are open on paper");
        Regex.Count(text, @"^\s*\d+ / \d+\s*$", RegexOptions.Multiline).Should().Be(Pages(pdf)).And.BeGreaterThan(3);
        Encoding.Latin1.GetString(File.ReadAllBytes(pdf)).Should().Contain("/Outlines");
    }

    // What the print counts is what the result counts, of every verdict and decision.
    [TestCase("samples")]
    [TestCase("empty")]
    [TestCase("hostile")]
    public void A_print_has_the_counts_of_the_result(string of)
    {
        var input = of switch { "samples" => "samples/projects", "empty" => Tool.Empty(), _ => Tool.HostileDescriptors() };
        var (pdf, json) = (Path.Combine(Tool.Folder, of + "-counted.pdf"), Path.Combine(Tool.Folder, of + "-counted.json"));
        Tool.Write(of + "-counted.json", "check", input, "--format", "pdf", "--output", pdf, "--format", "json");
        var summary = JsonDocument.Parse(File.ReadAllText(json)).RootElement.GetProperty("summary");
        var head = Regex.Match(Text(pdf), @"Verdict\s+Findings\n(.*?)(What fails|What would|Subjects\n)", RegexOptions.Singleline).Groups[1].Value;

        foreach (var verdict in summary.GetProperty("verdicts").EnumerateObject())
            Regex.Match(head, $@"(?<![a-z] ){verdict.Name.Replace('_', ' ')}\s+(\d+)\s*$", RegexOptions.Multiline).Groups[1].Value.Should().Be(verdict.Value.ToString(), verdict.Name);
        foreach (var decision in summary.GetProperty("decisions").EnumerateObject())
            Regex.Match(head, $@"^\s*\S?\s*{decision.Name.Replace("non_", "not ").Replace('_', ' ')}\s+(\d+)", RegexOptions.Multiline).Groups[1].Value.Should().Be(decision.Value.ToString(), decision.Name);
    }

    [Test]
    public void What_a_file_holds_is_printed_and_never_an_action()
    {
        var pdf = Tool.Write("hostile.pdf", "check", Tool.HostileDescriptors(), "--format", "pdf");

        Text(pdf).Should().Contain("=1+1 \"'<script>alert(1)</script>").And.NotContain("\u202E");
        Encoding.Latin1.GetString(File.ReadAllBytes(pdf)).Should().NotContain("/JavaScript").And.NotContain("/JS ").And.NotContain("/Launch").And.NotContain("/EmbeddedFile").And.NotContain("/URI");
    }

    [Test]
    public void A_print_has_nothing_that_acts()
    {
        var pdf = Tool.Write("hostile.pdf", "check", Tool.HostileDescriptors(), "--format", "pdf");
        var inside = Inside(File.ReadAllBytes(pdf));

        Text(pdf).Should().Contain("alert(1)", "it is shown");
        foreach (var word in new[] { "/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/EmbeddedFile", "/RichMedia", "/Rendition", "/AcroForm", "/OpenAction", "/AA" })
            Regex.IsMatch(inside, word + @"\b").Should().BeFalse(word);
        Regex.Matches(inside, @"/URI\s*\(([^)]*)").Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("file:///", StringComparison.Ordinal)).Should().BeEmpty("links lead into the page alone");
    }

    // Its objects, and what is packed in them.
    private static string Inside(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var all = new StringBuilder(text);
        foreach (Match match in Regex.Matches(text, @"/ObjStm[^>]*>>\s*stream\r?\n"))
        {
            using var packed = new ZLibStream(new MemoryStream(pdf, match.Index + match.Length, pdf.Length - match.Index - match.Length), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            packed.CopyTo(unpacked);
            all.Append(Encoding.Latin1.GetString(unpacked.ToArray()));
        }

        return all.ToString();
    }

    [Test]
    public void A_print_is_no_blank_paper()
    {
        var pdf = Tool.Write("city.pdf", "assess", "samples/jiaozuo", "--as-of", "2026-12-31", "--format", "pdf");
        Run("pdftoppm", "-r", "20", "-gray", pdf, Path.Combine(Tool.Folder, "paper"));
        var pictures = Directory.GetFiles(Tool.Folder, "paper-*.pgm");

        pictures.Should().HaveCount(Pages(pdf)).And.HaveCountGreaterThan(5);
        pictures.Select(File.ReadAllBytes).Count(picture => picture.Skip(20).Count(pixel => pixel < 200) > 100).Should().BeGreaterThan(pictures.Length - 3, "ink is on nearly every page");
    }

    private static int Pages(string pdf) => int.Parse(Regex.Match(Run("pdfinfo", pdf), @"Pages:\s+(\d+)").Groups[1].Value);

    private static string Text(string pdf) => Run("pdftotext", "-layout", pdf, "-");

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit(60_000).Should().BeTrue();
        return text;
    }
}
