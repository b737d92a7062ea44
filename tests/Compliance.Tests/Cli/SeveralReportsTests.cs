using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Compliance.Cli.Commands;
using Compliance.Cli.Infrastructure;
using Compliance.Reporting;
using Compliance.Reporting.Csv;
using Compliance.Tests.Reporting;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

public class SeveralReportsTests
{
    [TestCase("", ExpectedResult = "text>-")]
    [TestCase("--format json", ExpectedResult = "json>-")]
    [TestCase("--output a", ExpectedResult = "text>a")]
    [TestCase("--output a --format json", ExpectedResult = "json>a")]
    [TestCase("--format text --format sarif --output a", ExpectedResult = "text>- sarif>a")]
    [TestCase("--format sarif --output a --format text", ExpectedResult = "sarif>a text>-")]
    [TestCase("--format=sarif --output=a --format=csv --output=b", ExpectedResult = "sarif>a csv>b")]
    [TestCase("--format csv --output a --format csv --output b", ExpectedResult = "csv>a csv>b")]
    public string A_file_belongs_to_the_format_before_it(string line)
    {
        TryRead(line, out var targets).Should().BeTrue();
        return string.Join(" ", targets.Select(target => $"{target.Format}>{target.File ?? "-"}"));
    }

    [TestCase("--format text --format json", TestName = "Two_reports_on_standard_output_are_refused")]
    [TestCase("--output a --format json --format csv", TestName = "A_file_before_several_formats_is_refused")]
    [TestCase("--format json --output a --output b", TestName = "Two_files_for_one_format_are_refused")]
    [TestCase("--format json --output a --format csv --output ./a", TestName = "One_file_for_two_formats_is_refused")]
    public void What_cannot_be_paired(string line) => TryRead(line, out _).Should().BeFalse();

    [Test]
    public void One_run_writes_all_of_them_with_the_same_counts()
    {
        var folder = Directory.CreateTempSubdirectory("reports-").FullName;
        try
        {
            var targets = Result.Formats.Select(format => new ReportTarget(format, Path.Combine(folder, format))).ToArray();
            ToolRun.Check([Repository.PathOf("samples", "projects")], targets, only: VerdictSelection.All).Should().Be(1);
            foreach (var target in targets)
                ReadBack.Counts(target.Format, File.ReadAllText(target.File!)).Should().Equal(Result.Samples.Counts, target.Format);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_report_is_never_written_over_a_descriptor()
    {
        using var file = new TemporaryDescriptor(File.ReadAllText(ToolRun.Sample("venue-gaoxin-2031.yaml")));
        var before = File.ReadAllText(file.Path);

        ToolRun.Check([file.Path], [new ReportTarget("csv", file.Path)]).Should().Be(3);

        File.ReadAllText(file.Path).Should().Be(before);
    }

    [Test]
    public void A_report_that_cannot_be_written_is_3() =>
        ToolRun.Check([ToolRun.Sample("venue-gaoxin-2031.yaml")], [new ReportTarget("csv", Path.Combine(ToolRun.Sample("plot-wenxian.yaml"), "a.csv"))]).Should().Be(3);

    [Test]
    public void A_table_in_a_file_begins_with_a_byte_order_mark_for_spreadsheets()
    {
        var file = Path.GetTempFileName();
        try
        {
            ToolRun.Check([ToolRun.Sample("venue-gaoxin-2031.yaml")], [new ReportTarget("csv", file)]);
            File.ReadAllBytes(file).Should().StartWith([0xEF, 0xBB, 0xBF]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void The_text_lists_only_what_is_asked_for()
    {
        var output = ToolRun.Check([Repository.PathOf("samples", "projects")], format: "text", only: new VerdictSelection(Verdict.Waived)).Output;

        output.Split('\n').Count(line => line.StartsWith('≈')).Should().Be(1);
        output.Should().Contain("46 subjects").And.NotContain("✗ NOT COMPLIANT");
    }

    private static bool TryRead(string line, out IReadOnlyList<ReportTarget> targets)
    {
        var options = new ReportOptions("A format.", ReportFormats.OfCheck, CsvReportWriter.Headings);
        var command = new Command("check") { options.Format, options.Output, options.Columns };
        var errors = Console.Error;
        try
        {
            Console.SetError(TextWriter.Null);
            return options.TryRead(command.Parse(line), out targets);
        }
        finally
        {
            Console.SetError(errors);
        }
    }
}
