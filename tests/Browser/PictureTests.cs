using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>The pictures of the READMEs are made by a script from the samples: it makes every one that they show.</summary>
[TestFixture]
internal sealed class PictureTests
{
    [Test]
    public void The_script_makes_every_picture_that_the_READMEs_show()
    {
        var shown = new[] { "README.md", "README.zh-CN.md" }.SelectMany(page => Regex.Matches(File.ReadAllText(Path.Combine(Tool.Root, page)), @"docs/pictures/([a-z.]+\.png)").Select(match => match.Groups[1].Value)).Distinct().ToList();
        var folder = Directory.CreateDirectory(Path.Combine(Tool.Folder, "pictures")).FullName;

        using var process = Process.Start(Path.Combine(Tool.Root, "docs", "pictures", "make"), [folder]);
        process.WaitForExit(300_000).Should().BeTrue();

        process.ExitCode.Should().Be(0);
        shown.Should().NotBeEmpty();
        Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(shown);
        Directory.GetFiles(folder).Should().OnlyContain(picture => new FileInfo(picture).Length > 20_000);
    }
}
