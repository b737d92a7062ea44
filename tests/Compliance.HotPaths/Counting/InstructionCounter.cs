using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.HotPaths.Counting;

/// <summary>
/// Counts the instructions of hot paths, which are as many however busy the machine is. A process of its own does the work,
/// and its thread is sent on one instruction at a time: the counters of the processor are seldom to be had on virtual machines.
/// </summary>
internal sealed class InstructionCounter(TracedProcess worker)
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);

    private bool _isReady;
    private long _steps;

    /// <summary>The instructions that each path takes for one project, row or change.</summary>
    /// <exception cref="CountingException">They cannot be counted.</exception>
    public static IReadOnlyList<double> Count(IReadOnlyList<HotPath> paths)
    {
        StayOnOneProcessor();
        using var worker = new TracedProcess(WorkerProgram.For(paths), WorkerProgram.Variables(), _longest);
        var counter = new InstructionCounter(worker);
        return [.. paths.Select(counter.Count)];
    }

    // Two processes that always wait for one another take turns faster there. Where it is not allowed, it takes longer.
    private static void StayOnOneProcessor()
    {
        var processor = Linux.CurrentProcessor();
        if (processor < 0)
            return;

        var processors = new byte[(processor / 8) + 1];
        processors[processor / 8] = (byte)(1 << (processor % 8));
        Linux.HoldTo(0, processors.Length, processors);
    }

    private double Count(HotPath path)
    {
        try
        {
            RunToMark();
            var mark = StepToMark();
            return (StepToMark() - mark) / (double)path.Count;
        }
        catch (CountingException exception) when (!exception.IsRefused)
        {
            throw new CountingException(FormattableString.Invariant($"{path.Name}, after {_steps:N0} instructions: {exception.Message}"));
        }
    }

    private void RunToMark()
    {
        var signal = _isReady ? worker.Continue(0) : worker.WaitForStop();
        if (!_isReady)
            worker.EndWithThisProcess();
        _isReady = true;
        while (signal != Linux.Urgent)
            signal = worker.Continue(signal);
    }

    // The mark goes no further than here; what else is sent to the process reaches it.
    private long StepToMark()
    {
        _steps = 1;
        for (var signal = worker.Step(0); signal != Linux.Urgent; signal = worker.Step(signal == Linux.Trap ? 0 : signal))
            _steps++;
        return _steps;
    }
}
