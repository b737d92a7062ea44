using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Reporting.Csv;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>A table with some of its columns is the whole table without the others.</summary>
[Category("Slow")]
[Parallelizable]
public class ChosenColumnsTests
{
    private static readonly string[] _wrongInput = ["CP", "wrong_input"];

    private static readonly ConcurrentDictionary<(string, bool, Language), IReadOnlyList<IReadOnlyDictionary<string, string>>> _wholes = [];

    private static IEnumerable<int> Seeds => Enumerable.Range(1, TestBudget.Of(12, least: 2));

    [Test]
    public void Any_columns_in_any_order_hold_what_they_hold_in_the_whole_table([Values("samples", "hostile")] string result, [ValueSource(nameof(Seeds))] int seed, [Values] Language language)
    {
        var random = new Random(seed);
        var columns = CsvReportWriter.Headings.OrderBy(_ => random.Next()).Take(1 + random.Next(CsvReportWriter.Headings.Count)).ToList();
        var only = random.Next(2) == 0 ? null : VerdictSelection.NotMet;

        var chosen = Result.Of(result).Write("csv", only, language, columns);
        var whole = Whole(result, only, language);

        chosen.Split("\r\n")[0].Should().Be(string.Join(",", columns));
        ReadBack.Csv(chosen).Select(row => string.Join("|", columns.Select(column => row[column]))).Should().Equal(
            whole.Select(row => string.Join("|", columns.Select(column => row[column]))));
    }

    [Test]
    public void Each_column_can_be_asked_for_alone([ValueSource(typeof(CsvReportWriter), nameof(CsvReportWriter.Headings))] string column)
    {
        var whole = Whole("samples", null, Language.English);

        // Beside the rule, since a row that is blank is none.
        string[] columns = column == "rule" ? [column] : [column, "rule"];
        ReadBack.Csv(Result.Samples.Write("csv", columns: columns)).Select(row => row[column]).Should().Equal(whole.Select(row => row[column]));
    }

    [Test]
    public void A_file_that_is_wrong_is_a_row_in_the_columns_asked_for() =>
        ReadBack.Csv(Result.OfHostiles.Write("csv", columns: ["rule", "decision"])).Should().Contain(row => row["rule"].StartsWith(_wrongInput[0]) && row["decision"] == _wrongInput[1]);

    [Test]
    public void A_column_that_there_is_not_is_refused()
    {
        var write = () => new CsvReportWriter(TextWriter.Null, Language.English, hasByteOrderMark: false, ["subject", "colour"]);

        write.Should().Throw<ArgumentException>().WithMessage("*'colour'*message*");
    }

    // Read once for all columns.
    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Whole(string result, VerdictSelection? only, Language language) =>
        _wholes.GetOrAdd((result, only is null, language), _ => ReadBack.Csv(Result.Of(result).Write("csv", only, language)));
}
