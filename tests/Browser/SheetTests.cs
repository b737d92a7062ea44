using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>A workbook that a spreadsheet program has opened and written out again has the values that the table of the same run has.</summary>
[TestFixture]
internal sealed class SheetTests
{
    // Every sheet, in UTF-8, numbers with all their digits.
    private const string Filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    [Test]
    public void A_spreadsheet_program_reads_what_the_table_says()
    {
        var table = Rows(Tool.Write("samples.csv", "check", "samples/projects", "--format", "csv"));
        var sheets = Open(Tool.Write("samples.xlsx", "check", "samples/projects", "--format", "xlsx"));
        var findings = Rows(Named(sheets, "Findings"));

        sheets.Select(sheet => Path.GetFileNameWithoutExtension(sheet)).Should().BeEquivalentTo("samples-Findings", "samples-Missing", "samples-Summary");
        var expected = table.Where(row => row["verdict"].Length > 0).ToList();
        findings.Should().HaveCount(expected.Count).And.HaveCountGreaterThan(700);
        foreach (var (found, row) in findings.Zip(expected))
        {
            found["Id"].Should().Be(row["subject"]);
            found["Rule id"].Should().Be(row["rule"]);
            found["Date"].Should().Be(row["date"]);
            found["Verdict"].Should().Be(row["verdict"].Replace('_', ' '));
            found["Least"].Should().Be(row["measured_min"]);
            found["Most"].Should().Be(row["measured_max"]);
            found["Margin"].Should().Be(row["margin"]);
            found["Quotation"].Should().Be(row["quote"]);
            found["Message"].Should().Be(row["message"]);
        }
    }

    [Test]
    public void A_spreadsheet_program_reads_what_the_assessment_says()
    {
        var json = Path.Combine(Tool.Folder, "city-sheets.json");
        var csv = Path.Combine(Tool.Folder, "city-sheets.csv");
        var sheets = Open(Tool.Write("city-sheets.xlsx", "assess", "samples/jiaozuo", "--year-before", "samples/jiaozuo-2025", "--as-of", "2026-12-31", "--format", "json", "--output", json, "--format", "csv", "--output", csv, "--format", "xlsx"));
        var table = Rows(csv).Where(row => row["verdict"].Length > 0).ToList();
        var indicators = Rows(Named(sheets, "Indicators"));

        indicators.Should().HaveCount(table.Count).And.HaveCountGreaterThan(200);
        foreach (var (found, row) in indicators.Zip(table))
        {
            found["Id"].Should().Be(row["jurisdiction"]);
            found["Rule id"].Should().Be(row["rule"]);
            found["Verdict"].Should().Be(row["verdict"].Replace('_', ' '));
            found["Least"].Should().Be(row["measured_min"]);
            found["Most"].Should().Be(row["measured_max"]);
            found["Margin"].Should().Be(row["margin"]);
            found["Year before, least"].Should().Be(row["before_min"]);
            found["Year before, most"].Should().Be(row["before_max"]);
            found["Message"].Should().Be(row["message"]);
        }

        var places = JsonDocument.Parse(File.ReadAllText(json)).RootElement.GetProperty("jurisdictions").EnumerateArray().ToList();
        var read = Rows(Named(sheets, "Jurisdictions"));
        read.Select(row => (row["Id"], row["Decision"])).Should().Equal(places.Select(place => (place.GetProperty("id").GetString()!, Words(place.GetProperty("decision")))));
        foreach (var (row, place) in read.Zip(places))
        {
            var subjects = place.GetProperty("subjects");
            row["Subjects"].Should().Be(subjects.GetProperty("all").ToString());
            foreach (var decision in subjects.EnumerateObject().Where(one => one.Name != "all"))
                row[Words(decision.Name)].Should().Be(decision.Value.ToString());
            row["Overdue"].Should().Be($"{place.GetProperty("overdue").GetArrayLength()}");
            row["Contradicted"].Should().Be($"{place.GetProperty("contradicted").GetArrayLength()}");
        }
    }

    [Test]
    public void A_spreadsheet_program_reads_what_the_comparison_says()
    {
        string[] compared = ["diff", "jiaozuo-2023-3", "henan-2023", "--over", "samples/projects", "--format"];
        var comparison = JsonDocument.Parse(File.ReadAllText(Tool.Write("compared-sheets.json", [.. compared, "json"]))).RootElement;
        var sheets = Open(Tool.Write("compared-sheets.xlsx", [.. compared, "xlsx"]));
        var register = comparison.GetProperty("register");

        Rows(Named(sheets, "Decisions")).Select(row => (row["Old decision"], row["New decision"], row["Id"])).Should().Equal(
            register.GetProperty("decision_flips").EnumerateArray().SelectMany(flip => flip.GetProperty("listed").EnumerateArray().Select(one =>
                (Words(flip.GetProperty("before")), Words(flip.GetProperty("after")), one.GetProperty("subject").GetProperty("id").GetString()!))));
        Rows(Named(sheets, "Verdicts")).Should().HaveCount(
            register.GetProperty("rules").EnumerateArray().SelectMany(rule => rule.GetProperty("flips").EnumerateArray()).Sum(flip => flip.GetProperty("listed").GetArrayLength())).And.HaveCountGreaterThan(100);
        Rows(Named(sheets, "Rules")).Should().HaveCount(comparison.GetProperty("rules").GetArrayLength() + comparison.GetProperty("vocabulary").GetArrayLength());
        var summary = Rows(Named(sheets, "Summary"));
        foreach (var before in register.GetProperty("decisions").EnumerateObject())
        {
            foreach (var after in before.Value.EnumerateObject())
                (summary.SingleOrDefault(row => row["What"] == $"Decision: {Words(before.Name)} → {Words(after.Name)}")?["Value"] ?? "0").Should().Be(after.Value.ToString());
        }
    }

    [Test]
    public void What_looks_like_a_formula_is_shown_and_not_computed()
    {
        var sheets = Open(Tool.Write("hostile.xlsx", "check", Tool.HostileDescriptors(), "--format", "xlsx"));

        Rows(Named(sheets, "Findings")).Should().OnlyContain(row => row["Name"].StartsWith("=1+1 \"'<script>", StringComparison.Ordinal));
    }

    private static string Named(string[] sheets, string name) => sheets.Single(sheet => sheet.EndsWith($"-{name}.csv", StringComparison.Ordinal));

    private static string Words(JsonElement word) => Words(word.GetString()!);

    private static string Words(string word) => word.Replace("non_", "not ").Replace('_', ' ');

    private static string[] Open(string workbook)
    {
        var folder = Path.Combine(Tool.Folder, "sheets-" + Path.GetFileNameWithoutExtension(workbook));
        using var process = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{Tool.Folder}/office", "--headless", "--convert-to", Filter, workbook, "--outdir", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.WaitForExit(120_000).Should().BeTrue();
        return Directory.GetFiles(folder);
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var records = Records(File.ReadAllText(file).TrimStart('\uFEFF')).ToList();
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    // RFC 4180.
    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (isQuoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (text[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || text[at] is not (',' or '\r' or '\n'))
            {
                cell.Append(text[at]);
            }
            else if (text[at] != '\r')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
    }
}
