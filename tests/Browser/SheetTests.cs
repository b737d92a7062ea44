using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
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
        var findings = Rows(sheets.Single(sheet => sheet.EndsWith("-Findings.csv", StringComparison.Ordinal)));

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
    public void What_looks_like_a_formula_is_shown_and_not_computed()
    {
        var sheets = Open(Tool.Write("hostile.xlsx", "check", Tool.HostileDescriptors(), "--format", "xlsx"));

        Rows(sheets.Single(sheet => sheet.EndsWith("-Findings.csv", StringComparison.Ordinal))).Should().OnlyContain(row => row["Name"].StartsWith("=1+1 \"'<script>", StringComparison.Ordinal));
    }

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
