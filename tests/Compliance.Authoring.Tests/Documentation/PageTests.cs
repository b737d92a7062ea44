using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>
/// What the documentation says holds: its code compiles and runs, its commands print what it shows. COMPLIANCE_ACCEPT=1 in the
/// environment rewrites blocks of output, to be reviewed in the difference.
/// </summary>
[Category("Slow")]
[NonParallelizable]
public partial class PageTests
{
    // Each one is a command or a text that no test could run.
    private const int MostBlocksNotRun = 6;

    [TestCaseSource(nameof(Names))]
    public void Every_block_of_a_page_does_what_it_says(string name)
    {
        var page = MarkdownPage.Read(name);

        var (problems, shown) = PageRun.Of(page);

        if (Environment.GetEnvironmentVariable("COMPLIANCE_ACCEPT") == "1")
            Accept(page, shown);
        problems.Should().BeEmpty();
    }

    [Test]
    public void Few_blocks_are_not_run_and_each_says_why()
    {
        var left = Names().SelectMany(name => MarkdownPage.Read(name).Blocks).Where(block => block.Mark.StartsWith("not run", StringComparison.Ordinal)).ToList();

        left.Should().HaveCountLessThanOrEqualTo(MostBlocksNotRun).And.OnlyContain(block => block.Marked("not run")!.Length > 20);
    }

    [TestCaseSource(nameof(Linked))]
    public void Every_link_leads_somewhere(string name)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(name.Split('/')))!;
        var links = MarkdownPage.Read(name).Lines.SelectMany(line => Link().Matches(line)).Select(match => match.Groups[1].Value)
            .Where(link => !link.StartsWith("https://", StringComparison.Ordinal));

        links.Where(link => !Exists(folder, link)).Should().BeEmpty();
    }

    // The walkthroughs of CONTRIBUTING name files and folders that a contributor opens.
    [TestCaseSource(nameof(Linked))]
    public void Every_path_of_the_repository_that_a_page_names_is_there(string name) =>
        MarkdownPage.Read(name).Lines.SelectMany(line => NamedPath().Matches(line)).Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !File.Exists(Repository.PathOf(path.Split('/'))) && !Directory.Exists(Repository.PathOf(path.Split('/')))).Should().BeEmpty();

    private static IEnumerable<string> Names() => MarkdownPage.Names;

    private static IEnumerable<string> Linked() => MarkdownPage.Linked;

    private static bool Exists(string folder, string link)
    {
        var (path, heading) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = Path.Combine(folder, path);
        if (heading is null)
            return File.Exists(target) || Directory.Exists(target);

        return File.Exists(target) && File.ReadLines(target).Any(line => line.StartsWith('#') && Anchor(line) == heading);
    }

    // As the usual renderers make it of a heading.
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_')).Replace(' ', '-');

    private static void Accept(MarkdownPage page, IReadOnlyDictionary<MarkdownBlock, string> shown)
    {
        var lines = page.Lines.ToList();
        foreach (var (block, text) in shown.Where(pair => !ShownText.Shows(pair.Key.Text, pair.Value)).OrderByDescending(pair => pair.Key.Line))
        {
            lines.RemoveRange(block.Line, block.Text.Count(character => character == '\n'));
            lines.InsertRange(block.Line, text.TrimEnd('\n').Split('\n'));
        }

        File.WriteAllText(Repository.PathOf(page.Name.Split('/')), string.Join('\n', lines));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|benchmarks)/[\w./-]+)`")]
    private static partial Regex NamedPath();
}
