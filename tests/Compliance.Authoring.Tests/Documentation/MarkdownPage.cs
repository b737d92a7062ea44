using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>A page of the documentation and its blocks of code, in order.</summary>
internal sealed class MarkdownPage
{
    private const string Fence = "```";

    private MarkdownPage(string name, string[] lines)
    {
        Name = name;
        Lines = lines;
        Blocks = [.. ReadBlocks(name, lines)];
    }

    /// <summary>The pages in Chinese, each of which has one of its name in English.</summary>
    public static IEnumerable<string> InChinese => Directory.EnumerateFiles(Repository.PathOf("docs", "zh"), "*.md").Select(file => "docs/zh/" + Path.GetFileName(file));

    /// <summary>Every page: those of the root, those in docs/, and those in Chinese.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(file => "docs/" + Path.GetFileName(file)).Concat(InChinese)
            .Concat(["README.md", "README.zh-CN.md"]).Order(StringComparer.Ordinal);

    /// <summary>The pages whose links are followed: those, and pages that hold no blocks to run.</summary>
    public static IEnumerable<string> Linked => Names
        .Concat(Directory.EnumerateFiles(Repository.PathOf("docs", "adr"), "*.md").Select(file => "docs/adr/" + Path.GetFileName(file)))
        .Concat(["CONTRIBUTING.md", "SECURITY.md", "benchmarks/README.md", "benchmarks/RESULTS.md"]);

    public string Name { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>Whether its first line says that the reader begins in an empty folder, and not in the repository.</summary>
    public bool BeginsInEmptyFolder => Lines[0] == "<!-- in an empty folder -->";

    public static MarkdownPage Read(string name) => new(name, File.ReadAllText(Repository.PathOf(name.Split('/'))).Split('\n'));

    private static IEnumerable<MarkdownBlock> ReadBlocks(string name, string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith(Fence, StringComparison.Ordinal))
                continue;

            var end = Array.IndexOf(lines, Fence, start + 1);
            if (end < 0)
                throw new FormatException($"{name}:{start + 1}: the block is not closed.");

            yield return new MarkdownBlock(name, start + 1, lines[start][Fence.Length..], string.Concat(lines[(start + 1)..end].Select(line => line + "\n")), MarkAbove(lines, start));
            start = end;
        }
    }

    private static string MarkAbove(string[] lines, int start)
    {
        var above = lines[..start].LastOrDefault(line => line.Length > 0) ?? "";
        return above.StartsWith("<!-- ", StringComparison.Ordinal) && above.EndsWith(" -->", StringComparison.Ordinal) ? above[5..^4] : "";
    }
}
