using System.Linq;
using Compliance.Tests.Reporting;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>An assessment has the same indicators in whichever format it is written.</summary>
public class AssessFormatsTests
{
    private static readonly string[] Paths = [Repository.PathOf("samples", "jiaozuo")];

    private static readonly string[] Expected = [.. JObject.Parse(ToolRun.Assess(Paths, "2026-12-31").Output)["jurisdictions"]!
        .SelectMany(jurisdiction => jurisdiction["indicators"]!.Select(finding => $"{jurisdiction["id"]} {finding["rule"]} {finding["verdict"]}"))];

    [Test]
    public void The_table_has_a_row_for_each_indicator() =>
        ReadBack.Csv(ToolRun.Assess(Paths, "2026-12-31", "csv").Output.TrimStart('\uFEFF')).Select(row => $"{row["jurisdiction"]} {row["rule"]} {row["verdict"]}").Should().Equal(Expected);

    [Test]
    public void The_markdown_has_a_row_for_each_indicator_and_each_jurisdiction()
    {
        var lines = ToolRun.Assess(Paths, "2026-12-31", "markdown").Output.Split('\n');

        lines.Count(line => line.Count(character => character == '|') == 6 && !line.StartsWith("|---", System.StringComparison.Ordinal)).Should().Be(Expected.Length + 12 + 1 + 12, "each jurisdiction has a row and a table, and tables have headings");
    }
}
