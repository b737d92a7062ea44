using System;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Tests.Reporting;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>A register that is too long to be held is decided on as a short one is.</summary>
public class LongRegisterTests
{
    private const int Long = 12_000;

    private static readonly VerdictSelection Fails = new(Verdict.Fail);

    [Test]
    public void Its_subjects_come_in_its_order_and_none_is_left_out()
    {
        var (status, rows) = Check(Register(Long, _ => "project"));

        status.Should().Be(1);
        rows.Should().Equal(Enumerable.Range(0, Long).Where(number => number % 4 == 0).Select(number => $"P{number}"));
    }

    [Test]
    public void One_error_near_its_end_and_nothing_of_it_is_decided_on()
    {
        var (status, rows) = Check(Register(Long, number => number == Long - 1 ? "projekt" : "project"));

        status.Should().Be(3);
        rows.Should().Equal("");
    }

    [Test]
    public void A_jurisdiction_at_its_end_is_decided_on_by_its_members()
    {
        var (_, rows) = Check(Register(Long, number => number == Long - 1 ? "jurisdiction" : "project"));

        rows.Should().HaveCount((Long / 4) + 1).And.EndWith("J");
    }

    private static (int Status, string[] Rows) Check(string register)
    {
        var (status, output) = Run(register, "csv", Fails);
        return (status, [.. ReadBack.Csv(output).Select(row => row["subject"])]);
    }

    private static (int Status, string Output) Run(string register, string format, VerdictSelection only)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            File.WriteAllText(file, register);
            return ToolRun.Check([file], format, asOf: "2026-11-22", only: only);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Every fourth project fails one rule, and none is prefabricated, so that their jurisdiction misses its share.
    private static string Register(int rows, Func<int, string> kind)
    {
        var text = new StringBuilder("subject,id,jurisdiction,construction,gross_floor_area,is_prefabricated,started_on,meets_energy_design_standard\n");
        for (var number = 0; number < rows; number++)
        {
            var isProject = kind(number) != "jurisdiction";
            text.Append(kind(number)).Append(isProject ? ",P" : ",J").Append(isProject ? number : "").Append(isProject ? ",J," : ",,")
                .Append(isProject ? "new,100,false,2026-03-01," : ",,,,").Append(isProject ? (number % 4 == 0 ? "false" : "true") : "").Append('\n');
        }

        return text.ToString();
    }
}
