using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Cli.Commands;
using Compliance.Reporting.Csv;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>The tables that list all of something list all of it, and nothing that there is not.</summary>
[NonParallelizable]
public partial class ReferenceTests
{
    // Counts by name; their names are those of the verdicts and decisions.
    private static readonly string[] _counts = ["verdicts", "decisions"];

    // Objects where they are not null.
    private static readonly string[] _nullable = ["measured", "limit", "upcoming", "computed", "reported", "today"];

    [Test]
    public void Every_field_of_the_JSON_result_is_described_and_none_that_there_is_not() =>
        MarkdownPage.Read("docs/json-result.md").Lines.Where(IsRow).SelectMany(InFirstColumn).Should().BeEquivalentTo(Results().SelectMany(result => Fields(result, "")).Distinct());

    [Test]
    public void Every_column_of_the_table_is_described_in_its_order() =>
        Section("docs/formats.md", "CSV").Where(IsRow).SelectMany(InFirstColumn).Should().Equal(CsvReportWriter.Headings);

    [TestCaseSource(nameof(Commands))]
    public void Every_option_of_a_command_is_described_and_none_that_there_is_not(string name, string[] options)
    {
        foreach (var page in new[] { "docs/cli.md", "docs/zh/cli.md" })
        {
            Section(page, name).Where(line => line.StartsWith("| `--", StringComparison.Ordinal)).SelectMany(line => Option().Matches(line.Split(" | ")[0])).Select(match => match.Value).Distinct()
                .Should().BeEquivalentTo(options, page);
        }
    }

    [TestCase("docs/cli.md", "Exit status", "What is written")]
    [TestCase("docs/zh/cli.md", "退出码", "写出的文件")]
    public void Every_command_has_a_section(string page, string status, string written) =>
        MarkdownPage.Read(page).Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).Should()
            .BeEquivalentTo(Commands().Select(command => (string)command.Arguments[0]!).Append(status).Append(written));

    private static IEnumerable<TestCaseData> Commands() =>
        new[]
        {
            CheckCommand.Create(), AssessCommand.Create(), ExplainCommand.Create(), RulesCommand.Create(), NewCommand.Create(), LintCommand.Create(), TestCommand.Create(),
            DiffCommand.Create(), SchemaCommand.Create(), FormCommand.Create(), IdsCommand.Create(), ImportCommand.Create(), SqlCommand.Create(),
        }.Select(command => new TestCaseData(command.Name, command.Subcommands.Append(command).SelectMany(one => one.Options).Select(option => option.Name).Distinct().ToArray()));

    private static List<string> Section(string page, string heading) =>
        [.. MarkdownPage.Read(page).Lines.SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))];

    private static bool IsRow(string line) => line.StartsWith("| `", StringComparison.Ordinal);

    private static IEnumerable<string> InFirstColumn(string row) => Code().Matches(row.Split(" | ")[0]).Select(match => match.Groups[1].Value);

    // Together they have everything that a result may have.
    private static IEnumerable<JToken> Results()
    {
        using var folder = new TemporaryFolder();
        folder.Write("subject: project\nid: P-1\ndate: 2026-01-01\nfacts: {constructoin: new}\n", "wrong.yaml");
        folder.Write(
            """
            - {subject: jurisdiction, id: county, date: 2026-12-31, facts: {prefabricated_share: 41 %}}
            - {subject: project, id: P-2, jurisdiction: county, date: 2026-12-31, facts: {construction: new, started_on: 2026-03-01, gross_floor_area: 100 m²}}
            - {subject: project, id: P-3, facts: {construction: new}}
            """,
            "county.yaml");
        folder.Write("subject: jurisdiction\nid: lone\ndate: 2026-12-31\nfacts: {level: county}\n", "lone.yaml");
        string[][] all = [["wrong.yaml", "--checklist"], ["lone.yaml"], ["county.yaml", "--only", "pass,fail,undetermined,upcoming"]];
        foreach (var arguments in all)
        {
            Tool.Run(["check", Repository.PathOf("samples", "projects"), folder.PathOf(arguments[0]), .. arguments[1..], "--pack", "jiaozuo-2023-3@1.0.0", "--format", "json", "--output", folder.PathOf("result.json")]);
            yield return JToken.Parse(File.ReadAllText(folder.PathOf("result.json")));
        }
    }

    private static IEnumerable<string> Fields(JToken token, string path) => token switch
    {
        JObject text when text.Count == 2 && text.ContainsKey("zh") && text.ContainsKey("en") => [path],
        JObject counts when _counts.Contains(path.Split('.')[^1]) => [path],
        JObject fields => fields.Properties().SelectMany(field => Fields(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
        JArray list => list.SelectMany(each => Fields(each, path + "[]")),
        { Type: JTokenType.Null } when _nullable.Contains(path.Split('.')[^1]) => [],
        _ => [path],
    };

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("(?<=`)--[a-z-]+")]
    private static partial Regex Option();
}
