using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Reporting.Csv;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>What a finding costs on its way into a file, in bytes: the same on every machine, where time is not.</summary>
public class WritingAllocationTests
{
    private static readonly VerdictSelection _fails = new(Verdict.Fail);

    // A third more than was seen. A text of the rule that is made again, or a message in a language or for a column that was not requested, shows.
    [TestCase("csv", 1_500)]
    [TestCase("three columns", 350)]
    [TestCase("json", 4_000)]
    public void A_failing_finding_allocates_little(string format, int most)
    {
        var evaluations = Evaluate();

        (Allocated(format, evaluations) / evaluations.Sum(evaluation => evaluation.Counts[Verdict.Fail])).Should().BeLessThan(most);
    }

    private static long Allocated(string format, List<Evaluation> evaluations)
    {
        using var writer = Writer(format);
        var parts = (IPartWriter)writer;
        writer.Begin(new ReportHeader("1.2.3", "kernel", ShippedPack.Pack, [], _fails));

        // The first part makes what is kept for all others.
        parts.Append(parts.Render(Evaluate())!);

        var before = GC.GetAllocatedBytesForCurrentThread();
        parts.Append(parts.Render(evaluations)!);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IReportWriter Writer(string format) => format switch
    {
        "csv" => new CsvReportWriter(TextWriter.Null, Language.English, hasByteOrderMark: false),
        "three columns" => new CsvReportWriter(TextWriter.Null, Language.English, hasByteOrderMark: false, ["subject", "rule", "limit"]),
        _ => new JsonReportWriter(TextWriter.Null),
    };

    // A Boolean and two numbers that fail, one of them a quotient.
    private static List<Evaluation> Evaluate()
    {
        using var session = EngineUnderTest.For(ShippedPack.Plan).Open(new EvaluationOptions(AsOf: CalendarDate.Parse("2031-01-01")));
        session.InsertAll(Enumerable.Range(0, 200).Select(number => new SubjectBuilder(ShippedPack.Pack.Vocabulary, "project", $"P{number}")
            .Set("construction", "new").Set("gross_floor_area", "1234.5 m²").Set("construction_waste", "900 t").Set("meets_energy_design_standard", false)
            .Build().Require()));
        session.Fire();
        return [.. session.Evaluations];
    }
}
