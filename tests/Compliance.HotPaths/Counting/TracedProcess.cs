using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;

namespace Compliance.HotPaths.Counting;

/// <summary>
/// A process whose first thread is sent on from stop to stop by the thread that started it. It is ended with this object,
/// with this process, and where it takes too long.
/// </summary>
internal sealed class TracedProcess : IDisposable
{
    private const int Interrupted = 4;

    private readonly int _id;
    private readonly TimeSpan _longest;
    private readonly Timer _watchdog;
    private volatile bool _isEnded;
    private volatile bool _isTooLong;

    /// <summary>Starts a program that lets itself be traced by the process that starts it.</summary>
    /// <param name="program">The program and its arguments.</param>
    /// <param name="variables">Its environment.</param>
    /// <param name="longest">How long it may take.</param>
    public TracedProcess(IReadOnlyList<string> program, IReadOnlyDictionary<string, string> variables, TimeSpan longest)
    {
        List<string?> environment = [];
        foreach (var (name, value) in variables)
            environment.Add($"{name}={value}");

        var error = Linux.Spawn(out _id, program[0], 0, 0, [.. program, null], [.. environment, null]);
        if (error != 0)
            throw new CountingException($"{program[0]} cannot be started: {Marshal.GetPInvokeErrorMessage(error)}.");

        _longest = longest;
        _watchdog = new Timer(_ => Expire(), null, longest, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits until it stops, and gives the signal that it stops for.</summary>
    /// <exception cref="CountingException">It ended.</exception>
    public int WaitForStop()
    {
        int bits;
        while (Linux.Wait(_id, out bits, Linux.AnyChild) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
                throw new CountingException($"The process cannot be waited for: {Marshal.GetLastPInvokeErrorMessage()}.");
        }

        var status = new WaitStatus(bits);
        if (status.IsStopped)
            return status.Signal;

        _isEnded = true;
        if (status.ExitCode == Worker.Refused && status.IsExited)
            throw new CountingException("The system does not let a process step through another.") { IsRefused = true };
        throw new CountingException(_isTooLong ? $"It was not over after {_longest.TotalSeconds} s, and was ended." : $"The process has {status} before its work was counted.");
    }

    /// <summary>Ties its life to that of this process, once it has stopped for the first time.</summary>
    public void EndWithThisProcess() => Request(Linux.SetOptions, Linux.ExitKill);

    /// <summary>Sends it on to its next stop, with a signal or with none, 0; gives the signal that it stops for.</summary>
    public int Continue(int signal)
    {
        Request(Linux.Continue, signal);
        return WaitForStop();
    }

    /// <summary>The same for one instruction.</summary>
    public int Step(int signal)
    {
        Request(Linux.SingleStep, signal);
        return WaitForStop();
    }

    public void Dispose()
    {
        _watchdog.Dispose();
        if (_isEnded)
            return;

        // Waited for, or its entry in the system's table would stay.
        Linux.Send(_id, Linux.Kill);
        try
        {
            while (true)
                WaitForStop();
        }
        catch (CountingException)
        {
            _isEnded = true;
        }
    }

    // Where the watchdog has ended it, there is nothing to send on, and the wait that follows says so.
    private void Request(nint request, nint data)
    {
        if (Linux.Trace(request, _id, 0, data) < 0 && !_isTooLong)
            throw new CountingException($"The system does not send a process on step by step: {Marshal.GetLastPInvokeErrorMessage()}.") { IsRefused = true };
    }

    private void Expire()
    {
        if (_isEnded)
            return;

        _isTooLong = true;
        Linux.Send(_id, Linux.Kill);
    }
}
