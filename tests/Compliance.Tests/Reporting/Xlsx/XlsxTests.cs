using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Reporting.Xlsx;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting.Xlsx;

/// <summary>A workbook has the counts of the result, typed cells, headings that stay in sight, and nothing that is executed.</summary>
[Category("Slow")]
[Parallelizable]
public class XlsxTests
{
    [Test]
    public void It_has_the_same_counts_as_every_format([Values("samples", "empty", "hostile")] string name)
    {
        var result = Result.Of(name);
        var book = Read(result);
        var listed = WorkbookReader.Rows(book["Findings"]).Select(row => WorkbookReader.Text(row["Verdict"])).ToList();
        var summary = Summary(book);

        foreach (var verdict in VerdictSelection.All.Verdicts)
        {
            listed.Count(word => word == VerdictName.Of(verdict, Language.English)).Should().Be((int)result.Counts[verdict]);
            summary[$"Verdict: {VerdictName.Of(verdict, Language.English)}"].Should().Be(result.Counts[verdict].ToString(CultureInfo.InvariantCulture));
        }

        summary["Subjects"].Should().Be(result.Evaluations.Count.ToString(CultureInfo.InvariantCulture));
    }

    [Test]
    public void Numbers_and_days_are_numbers_and_text_is_text()
    {
        var rows = WorkbookReader.Rows(Read(Result.OfFiles([Cli.ToolRun.Sample("hospital-shanyang-2031.yaml")]))["Findings"]);
        var row = rows.Single(one => WorkbookReader.Text(one["Verdict"]) == "fail");

        row["Least"].Attribute("t").Should().BeNull();
        double.Parse(WorkbookReader.Text(row["Least"]), CultureInfo.InvariantCulture).Should().BeApproximately(313.084112149533, 1e-9);
        WorkbookReader.Text(row["Limit as a number"]).Should().Be("300");
        WorkbookReader.Text(row["Margin"]).Should().StartWith("-13.08");
        ((string)row["Date"].Attribute("s")!).Should().Be("2");
        WorkbookReader.Text(row["Date"]).Should().Be("47863", "2031-01-15 is so many days after the last of 1899, as spreadsheets count");
        ((string)row["Id"].Attribute("t")!).Should().Be("inlineStr");
    }

    [Test]
    public void Headings_are_frozen_and_filtered_and_verdicts_coloured()
    {
        foreach (var (name, sheet) in Read(Result.Samples).Sheets)
        {
            ((string)sheet.Descendants(WorkbookReader.Name("pane")).Single().Attribute("state")!).Should().Be("frozen", name);
            ((string)sheet.Element(WorkbookReader.Name("autoFilter"))!.Attribute("ref")!).Should().EndWith(sheet.Descendants(WorkbookReader.Name("row")).Count().ToString(CultureInfo.InvariantCulture));
        }

        var rules = Read(Result.Samples)["Findings"].Descendants(WorkbookReader.Name("cfRule")).ToList();
        rules.Should().HaveCount(10);
        rules.Select(rule => rule.Value).Should().Contain("\"fail\"").And.Contain("\"undetermined\"");
    }

    [Test]
    public void No_cell_is_a_formula_and_what_looks_like_one_stays_text()
    {
        var book = Read(Result.OfHostiles);

        book.Parts.Values.SelectMany(part => part.Descendants()).Should().NotContain(element => element.Name.LocalName == "f");
        book.Parts.Keys.Should().OnlyContain(part => part.StartsWith("xl/worksheets/sheet", System.StringComparison.Ordinal) || part.EndsWith(".rels", System.StringComparison.Ordinal) || part == "[Content_Types].xml" || part == "xl/workbook.xml" || part == "xl/styles.xml");
        book.Parts.Values.SelectMany(part => part.DescendantsAndSelf()).Attributes().Should().NotContain(attribute => attribute.Name.LocalName == "TargetMode");
        var names = WorkbookReader.Rows(book["Findings"]).Where(row => row.ContainsKey("Name")).Select(row => row["Name"]).ToList();
        names.Where(cell => WorkbookReader.Text(cell).StartsWith('+')).Should().NotBeEmpty().And.OnlyContain(cell => (string?)cell.Attribute("s") == "3");
        names.Select(WorkbookReader.Text).Should().OnlyContain(text => VisibleText.Of(text) == text);
    }

    [Test]
    public void Past_the_rows_of_a_sheet_it_goes_on_in_the_next_and_the_summary_says_so()
    {
        var book = Read(Result.Samples, mostRows: 100);
        var parts = book.Sheets.Where(sheet => sheet.Name.StartsWith("Findings", System.StringComparison.Ordinal)).ToList();

        parts.Select(part => part.Name).Should().Equal(Enumerable.Range(1, 8).Select(number => number == 1 ? "Findings" : $"Findings {number}"));
        parts.Should().OnlyContain(part => part.Sheet.Descendants(WorkbookReader.Name("row")).Count() <= 100);
        parts.Sum(part => WorkbookReader.Rows(part.Sheet).Count).Should().Be((int)Result.Samples.Counts.Values.Sum());
        Summary(book)["The findings go on over these sheets"].Should().Contain("Findings 8");
    }

    [Test]
    public void What_is_missing_has_a_row_with_the_values_that_would_pass()
    {
        var rows = WorkbookReader.Rows(Read(Result.OfFiles([Cli.ToolRun.Sample("plots-jiefang.json")]))["Missing"]);

        WorkbookReader.Text(rows.Single()["Fact"]).Should().Be("population");
        WorkbookReader.Text(rows.Single()["Would pass with"]).Should().Contain("at most 5400");
    }

    [Test]
    public void It_is_the_same_bytes_each_time() => Write(Result.Samples).Should().Equal(Write(Result.Samples));

    [TestCase(0, ExpectedResult = "A")]
    [TestCase(25, ExpectedResult = "Z")]
    [TestCase(26, ExpectedResult = "AA")]
    [TestCase(701, ExpectedResult = "ZZ")]
    [TestCase(702, ExpectedResult = "AAA")]
    public string Columns_are_counted_in_letters(int column) => Sheet.NameOf(column);

    private static Dictionary<string, string> Summary(WorkbookReader book) => WorkbookReader.Rows(book["Summary"]).GroupBy(row => WorkbookReader.Text(row["What"])).ToDictionary(rows => rows.Key, rows => WorkbookReader.Text(rows.First()["Value"]));

    private static WorkbookReader Read(Result result, int mostRows = Sheet.MostRows) => new(Write(result, mostRows));

    private static byte[] Write(Result result, int mostRows = Sheet.MostRows)
    {
        using var stream = new MemoryStream();
        result.WriteTo(new XlsxReportWriter(stream, Language.English, mostRows));
        return stream.ToArray();
    }
}
