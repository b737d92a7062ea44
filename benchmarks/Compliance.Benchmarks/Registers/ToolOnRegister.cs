using System.IO;
using Compliance.Benchmarks.Programs;
using Compliance.Values;

namespace Compliance.Benchmarks.Registers;

/// <summary>The project's own tool.</summary>
internal sealed class ToolOnRegister(string tool, CalendarDate on, int processors) : IRegisterContender
{
    public string Name => processors == 1 ? "compliance check, one core" : "compliance check";

    public RegisterRun Run(string csv, string failing)
    {
        var run = ChildRun.Of(tool, ["check", csv, "--as-of", on.ToString(), "--only", "fail", "--format", "csv", "--output", failing], processors == 1 ? 1 : null);
        return run.ExitCode <= 2 ? new RegisterRun(run.Seconds, null, run.PeakBytes, run.ProcessorSeconds, null) : throw new IOException(run.Output);
    }

    public string Compare(RegisterAnswer right, RegisterRun run, string failing) => right.Compare(null, RegisterAnswer.ReadFailing(failing, "subject", "rule"));
}
