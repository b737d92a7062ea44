using System;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Cli.Infrastructure;
using Compliance.Reporting;
using Compliance.Tests.Reporting;
using Compliance.Tests.Samples;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>A register that is too long to be held is evaluated as a short one is.</summary>
[Category("Slow")]
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
        rows.Should().Equal("", "");
    }

    [Test]
    public void A_jurisdiction_at_its_end_is_decided_on_by_its_members()
    {
        var (_, rows) = Check(Register(Long, number => number == Long - 1 ? "jurisdiction" : "project"));

        rows.Should().HaveCount((Long / 4) + 1).And.EndWith("J");
    }

    // What was written of it before the error was found is rolled back, and nothing else.
    [TestCase("csv")]
    [TestCase("json")]
    public void A_wrong_register_between_two_right_ones_takes_nothing_from_them(string format)
    {
        string[] registers = [Register(200, _ => "project"), Register(20_000, number => number == 19_999 ? "projekt" : "project", "Q"), Register(300, _ => "project", "R")];
        var (status, output) = Run(registers, format, Fails);
        var (rightStatus, right) = Run([registers[0], registers[2]], format, Fails);

        status.Should().Be(3);
        rightStatus.Should().Be(1);
        if (format == "csv")
            ReadBack.Csv(output).Where(row => row["verdict"].Length > 0).Select(row => row["subject"]).Should().Equal(ReadBack.Csv(right).Select(row => row["subject"]));
        else
            JToken.DeepEquals(JObject.Parse(output)["summary"], JObject.Parse(right)["summary"]).Should().BeTrue();
    }

    [Test]
    public void Several_reports_of_a_long_register_are_those_that_each_would_be()
    {
        var register = Register(Long, _ => "project");
        var (_, alone) = Run([register], "csv", Fails);
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, register);
        ToolRun.Check([file], [new ReportTarget("csv", folder.PathOf("a.csv")), new ReportTarget("json", folder.PathOf("a.json"))], asOf: "2026-11-22", only: Fails).Should().Be(1);

        ReadBack.Csv(File.ReadAllText(folder.PathOf("a.csv"))).Select(row => row["subject"]).Should().Equal(ReadBack.Csv(alone).Select(row => row["subject"]));
    }

    private static (int Status, string[] Rows) Check(string register)
    {
        var (status, output) = Run([register], "csv", Fails);
        return (status, [.. ReadBack.Csv(output).Select(row => row["subject"])]);
    }

    private static (int Status, string Output) Run(string[] registers, string format, VerdictSelection only)
    {
        using var folder = new TemporaryFolder();
        var files = registers.Select((_, i) => folder.PathOf($"register{i}.csv")).ToArray();
        for (var i = 0; i < files.Length; i++)
            File.WriteAllText(files[i], registers[i]);
        return ToolRun.Check(files, format, asOf: "2026-11-22", only: only);
    }

    // Every fourth project fails one rule, and none is prefabricated, so that their jurisdiction misses its share.
    private static string Register(int rows, Func<int, string> kind, string prefix = "P")
    {
        var text = new StringBuilder("subject,id,jurisdiction,construction,gross_floor_area,is_prefabricated,started_on,meets_energy_design_standard\n");
        for (var number = 0; number < rows; number++)
        {
            var isProject = kind(number) != "jurisdiction";
            text.Append(kind(number)).Append(isProject ? "," + prefix : ",J").Append(isProject ? number : "").Append(isProject ? ",J," : ",,")
                .Append(isProject ? "new,100,false,2026-03-01," : ",,,,").Append(isProject ? (number % 4 == 0 ? "false" : "true") : "").Append('\n');
        }

        return text.ToString();
    }
}
