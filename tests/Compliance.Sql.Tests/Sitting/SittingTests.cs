using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Packs;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Sitting;

/// <summary>
/// What a register costs in a database, its facts kept there, beside the tool on the same register as CSV, in turns in one sitting: <c>tests/Databases/run --sitting</c> runs it. It names the
/// register in COMPLIANCE_SITTING and the tool in COMPLIANCE_TOOL.
/// </summary>
public class SittingTests
{
    private const int Rounds = 3;

    private static readonly string? Csv = Environment.GetEnvironmentVariable("COMPLIANCE_SITTING");
    private static readonly string? Tool = Environment.GetEnvironmentVariable("COMPLIANCE_TOOL");
    private static readonly CalendarDate Day = new(2026, 12, 31);

    [Test]
    public void Counts_in_databases_beside_the_tool()
    {
        Assume.That(Csv is not null && Tool is not null, "It compares times: tests/Databases/run --sitting runs it.");
        var pack = PackReader.Load(Path.Combine(Repository.Root, "rules", "jiaozuo-2023-3", "1.1.0")).Require();
        var table = new RegisterTable(Csv!, pack);
        var databases = new[] { "duckdb", "postgresql", "clickhouse" }.Where(TestDatabases.Has).Select(TestDatabases.Open).ToList();
        var copy = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Csv!))!, "sitting-copy.csv");
        try
        {
            var contenders = databases.Select(database => new DatabaseContender(database, table, pack, Day)).ToList();
            contenders[0].Database.Run($"CREATE TABLE register AS {table.Selection(Csv!)}");
            contenders[0].Database.Run($"COPY register TO '{copy}' (FORMAT csv, HEADER)");
            foreach (var contender in contenders)
            {
                contender.Load(copy);
                Say($"{contender.Name}: facts made of the register's columns", contender.Measure(contender.Keep));
                Say($"{contender.Name}: counts for the first time", contender.Count());
            }

            var tool = new List<Cost>();
            for (var round = 0; round < Rounds; round++)
            {
                tool.Add(RunTool());
                Say("tool", tool[^1]);
                foreach (var contender in contenders)
                    Say($"{contender.Name}: counts", contender.Count());
            }

            Say("tool, median", Cost.Median(tool));
            foreach (var contender in contenders)
            {
                var cost = Cost.Median(contender.Counts);
                Say($"{contender.Name}, median", cost);
                TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contender.Name}: {cost.Seconds / Cost.Median(tool).Seconds:0.00} of the tool's time, {cost.Processor / Cost.Median(tool).Processor:0.00} of its processor time"));
                contender.Found.Should().Equal(contenders[0].Found, contender.Name);
            }
        }
        finally
        {
            File.Delete(copy);
            databases.ForEach(database => database.Dispose());
        }
    }

    private static void Say(string what, Cost cost) => TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {cost.Seconds:0.00} s, {cost.Processor:0.00} s of processor time"));

    // Five columns of what fails, as a database would write them.
    private static Cost RunTool()
    {
        var output = Path.GetTempFileName();
        var (before, started) = (ProcessorTime.Of(Environment.ProcessId), Stopwatch.GetTimestamp());
        using var process = Process.Start(new ProcessStartInfo(
            Tool!,
            ["check", Csv!, "--engine", "kernel", "--as-of", Day.ToString(), "--only", "fail", "--format", "csv", "--columns", "subject,rule,measured_min,measured_max,limit", "--output", output])
        { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        var cost = new Cost(Stopwatch.GetElapsedTime(started).TotalSeconds, ProcessorTime.Of(Environment.ProcessId) - before);
        process.ExitCode.Should().BeLessThan(3);
        File.Delete(output);
        return cost;
    }
}
