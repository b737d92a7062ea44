using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Compliance.Cli.Commands;
using Compliance.Cli.Infrastructure;
using Compliance.Reporting.Csv;
using Compliance.Tests.Reporting;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

public class ColumnsOptionTests
{
    private static readonly string[] _chosen = ["rule", "subject"];

    [TestCase("--format csv --columns rule,subject")]
    [TestCase("--columns rule,subject --format csv")]
    [TestCase("--format csv --columns=rule,subject")]
    [TestCase("--format csv --columns rule --columns subject")]
    public void The_columns_are_those_asked_for_in_their_order(string line) => Read(line).Targets.Single().Columns.Should().Equal(_chosen);

    [Test]
    public void Of_several_reports_the_tables_alone_have_them() =>
        Read("--format json --output a --format csv --output b --columns rule,subject").Targets.Select(target => target.Columns is null).Should().Equal(true, false);

    [Test]
    public void Without_it_a_table_has_all_columns() => Read("--format csv").Targets.Single().Columns.Should().BeNull();

    [TestCase("--columns rule")]
    [TestCase("--format json --columns rule")]
    public void Without_a_table_they_are_refused(string line)
    {
        var (_, error) = Read(line);

        error.Should().Contain("--columns").And.Contain("--format csv");
    }

    [TestCase("subjct", "*'subjct' is not a column: did you mean 'subject'? Expected one or more of subject, kind,*message, chain, consequences, differs, separated by commas.")]
    [TestCase("rule,zzz", "*'zzz' is not a column: expected one or more of subject, kind,*")]
    [TestCase("rule,,title", "*'' is not a column*")]
    [TestCase("rule,title,rule", "*Duplicate column 'rule'*")]
    public void What_is_no_column_is_refused_with_the_nearest_and_all_of_them(string columns, string message)
    {
        var options = Options();
        var parsed = new Command("check") { options.Format, options.Output, options.Columns }.Parse(["--format", "csv", "--columns", columns]);

        parsed.Errors.Should().ContainSingle().Which.Message.Should().Match(message);
    }

    [Test]
    public void The_tool_writes_the_columns_of_what_it_decides()
    {
        var whole = ToolRun.Check([Repository.PathOf("samples", "projects")], format: "csv").Output;
        var file = Path.GetTempFileName();
        ToolRun.Check([Repository.PathOf("samples", "projects")], [new ReportTarget("csv", file, _chosen)]);
        var chosen = File.ReadAllText(file);
        File.Delete(file);

        Rows(chosen, _chosen).Should().Equal(Rows(whole, _chosen)).And.NotBeEmpty();
        chosen.TrimStart('\uFEFF').Should().StartWith("rule,subject\r\n");
    }

    [Test]
    public void An_assessment_has_the_columns_asked_for_too()
    {
        string[] paths = [Repository.PathOf("samples", "jiaozuo")];
        string[] columns = ["overdue", "message", "jurisdiction", "measured_max"];
        var whole = ToolRun.Assess(paths, "2026-12-31", "csv").Output;

        Rows(ToolRun.Assess(paths, "2026-12-31", "csv", columns: columns).Output, columns).Should().Equal(Rows(whole, columns)).And.NotBeEmpty();
    }

    private static List<string> Rows(string table, string[] columns) =>
        [.. ReadBack.Csv(table.TrimStart('\uFEFF')).Select(row => string.Join("|", columns.Select(column => row[column])))];

    private static ReportOptions Options() => new("A format.", ReportFormats.OfCheck, CsvReportWriter.Headings);

    private static (IReadOnlyList<ReportTarget> Targets, string Error) Read(string line)
    {
        var options = Options();
        var errors = Console.Error;
        using var text = new StringWriter();
        try
        {
            Console.SetError(text);
            options.TryRead(new Command("check") { options.Format, options.Output, options.Columns }.Parse(line), out var targets);
            return (targets, text.ToString());
        }
        finally
        {
            Console.SetError(errors);
        }
    }
}
