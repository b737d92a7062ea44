using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
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
        var text = PrintedText.Of(pdf);

        text.Should().Contain("JZ-2030-0042").And.Contain("JZ-2026-0112").And.Contain("JZ-DD-22").And.Contain("不符合").And.NotContain("not compliant");
        text.Should().Contain("城镇新建建筑持续全面执行建筑节能和绿色建筑标准", "clauses that are folded on the screen are open on paper");
        Regex.Count(text, @"^\s*\d+ / \d+\s*$", RegexOptions.Multiline).Should().Be(PrintedText.Pages(pdf)).And.BeGreaterThan(3);
        Encoding.Latin1.GetString(File.ReadAllBytes(pdf)).Should().Contain("/Outlines");
    }

    [Test]
    public void A_print_has_nothing_that_acts()
    {
        var pdf = Tool.Write("hostile.pdf", "check", Tool.HostileDescriptors(), "--format", "pdf");
        var inside = Inside(File.ReadAllBytes(pdf));

        PrintedText.Of(pdf).Should().Contain("=1+1 \"'<script>alert(1)</script>", "it is shown").And.NotContain("\u202E");
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
        PrintedText.Run("pdftoppm", "-r", "20", "-gray", pdf, Path.Combine(Tool.Folder, "paper"));
        var pictures = Directory.GetFiles(Tool.Folder, "paper-*.pgm");

        pictures.Should().HaveCount(PrintedText.Pages(pdf)).And.HaveCountGreaterThan(5);
        pictures.Select(File.ReadAllBytes).Count(picture => picture.Skip(20).Count(pixel => pixel < 200) > 100).Should().BeGreaterThan(pictures.Length - 3, "ink is on nearly every page");
    }
}
