using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>The drawing of docs/architecture.md is computed from the sources; COMPLIANCE_ACCEPT=1 in the environment writes it into the page.</summary>
public class DrawingTests
{
    private const string Fence = "```";

    private static readonly string Page = Repository.PathOf("docs", "architecture.md");

    [Test]
    public void The_drawing_is_that_of_the_sources()
    {
        var page = File.ReadAllText(Page);
        var drawn = WithDrawing(page, string.Concat(Drawing.Lines().Select(line => line + "\n")));
        if (Environment.GetEnvironmentVariable("COMPLIANCE_ACCEPT") == "1")
            File.WriteAllText(Page, page = drawn);

        page.Should().Be(drawn, "the sources say so; COMPLIANCE_ACCEPT=1 dotnet test tests/Compliance.Tests --filter DrawingTests writes the drawing again");
    }

    [Test]
    public void Every_folder_of_the_library_is_described() =>
        FolderDependencies.Folders.Where(folder => !IsDescribed(folder)).Should().BeEmpty();

    [Test]
    public void Every_project_is_described() =>
        ProjectDependencies.Names.Where(project => !IsDescribed("src/" + project)).Should().BeEmpty();

    private static bool IsDescribed(string name) => File.ReadLines(Page).Any(line => line.StartsWith($"| `{name}` | ", StringComparison.Ordinal));

    private static string WithDrawing(string page, string drawing)
    {
        var start = page.IndexOf(Fence + "mermaid\n", StringComparison.Ordinal) + Fence.Length + "mermaid\n".Length;
        var end = page.IndexOf(Fence, start, StringComparison.Ordinal);
        return page[..start] + drawing + page[end..];
    }
}
