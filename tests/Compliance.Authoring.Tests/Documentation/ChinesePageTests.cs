using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>A page in Chinese is the whole of the page in English: section by section, command by command, link by link.</summary>
public partial class ChinesePageTests
{
    private static IEnumerable<string> InChinese => MarkdownPage.InChinese.Append("README.zh-CN.md");

    [TestCaseSource(nameof(InChinese))]
    public void It_has_the_sections_of_the_page_in_English(string page) => Levels(page).Should().Equal(Levels(EnglishOf(page)));

    [TestCaseSource(nameof(InChinese))]
    public void It_has_the_blocks_of_the_page_in_English(string page) =>
        MarkdownPage.Read(page).Blocks.Select(block => block.Language).Should().Equal(MarkdownPage.Read(EnglishOf(page)).Blocks.Select(block => block.Language));

    [TestCaseSource(nameof(InChinese))]
    public void It_has_the_commands_of_the_page_in_English(string page) => Commands(page).Should().Equal(Commands(EnglishOf(page)));

    [TestCaseSource(nameof(InChinese))]
    public void It_has_the_tables_of_the_page_in_English(string page) => Rows(page).Should().Equal(Rows(EnglishOf(page)));

    [Test]
    public void The_README_in_Chinese_leads_where_the_one_in_English_leads_and_in_Chinese_where_there_is_such_a_page()
    {
        string[] chinese = [.. MarkdownPage.InChinese.Select(page => page["docs/zh/".Length..])];
        string InChinese(string link) => link.StartsWith("docs/", StringComparison.Ordinal) && chinese.Contains(link["docs/".Length..]) ? "docs/zh/" + link["docs/".Length..]
            : link.Replace(".en.png", ".zh.png", StringComparison.Ordinal).Replace("README.zh-CN.md", "README.md", StringComparison.Ordinal);
        Links("README.zh-CN.md").Should().BeEquivalentTo(Links("README.md").Select(InChinese));
    }

    private static string EnglishOf(string page) => page == "README.zh-CN.md" ? "README.md" : "docs/" + Path.GetFileName(page);

    private static IEnumerable<int> Levels(string page) => Prose(page).Select(line => Heading().Match(line)).Where(match => match.Success).Select(match => match.Length);

    // How many rows each table has, in their order.
    private static List<int> Rows(string page)
    {
        var rows = new List<int>();
        var isIn = false;
        foreach (var line in Prose(page))
        {
            var isRow = line.StartsWith('|');
            if (isRow && !isIn)
                rows.Add(0);
            if (isRow)
                rows[^1]++;
            isIn = isRow;
        }

        return rows;
    }

    // Without the language; what shows one thing in both is shown once in Chinese.
    private static IEnumerable<string> Commands(string page) => MarkdownPage.Read(page).Blocks.Where(block => block.Language is "sh" or "bash")
        .SelectMany(block => block.Text.Split('\n').Select(Bare).Where(line => line.Length > 0).Distinct());

    private static string Bare(string line) => Spaces().Replace(line.Split('#')[0].Replace(" --lang zh", "", StringComparison.Ordinal), " ").Trim();

    private static IEnumerable<string> Prose(string page)
    {
        var isCode = false;
        foreach (var line in MarkdownPage.Read(page).Lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode)
                yield return line;
        }
    }

    private static IEnumerable<string> Links(string page) => Prose(page).SelectMany(line => Link().Matches(line)).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex("^#+(?= )")]
    private static partial Regex Heading();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
