using System.IO;
using Compliance.Benchmarks.Programs;
using Compliance.Values;

namespace Compliance.Benchmarks.Registers;

/// <summary>The project's own tool: with every column that a table of findings has, or with those that databases write.</summary>
internal sealed class ToolOnRegister(string tool, CalendarDate on, int processors, string? columns = null) : IRegisterContender
{
    /// <summary>The columns of <see cref="Sql.DecidedTable.Failing"/>.</summary>
    public const string AsDatabases = "subject,rule,measured_min,measured_max,limit";

    public string Name => "compliance check" + (columns is null ? "" : $", {columns.Split(',').Length} columns") + (processors == 1 ? ", one core" : "");

    public RegisterRun Run(string csv, string failing)
    {
        string[] chosen = columns is null ? [] : ["--columns", columns];
        var run = ChildRun.Of(
            tool, ["check", csv, "--as-of", on.ToString(), "--only", "fail", "--format", "csv", .. chosen, "--output", failing], processors == 1 ? 1 : null);
        return run.ExitCode <= 2 ? new RegisterRun(run.Seconds, null, run.PeakBytes, run.ProcessorSeconds, null) : throw new IOException(run.Output);
    }

    public string Compare(RegisterAnswer right, RegisterRun run, string failing) => right.Compare(null, RegisterAnswer.ReadFailing(failing, "subject", "rule"));
}
