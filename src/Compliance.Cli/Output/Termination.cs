using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Compliance.Cli.Output;

/// <summary>Ends the program within a moment of a signal, whatever it is doing, with nothing half done. The status is 128 and the signal's number, as of any program.</summary>
internal static class Termination
{
    private const int BySignal = 128;

    private static readonly (PosixSignal Signal, int Number)[] Signals =
        [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3), (PosixSignal.SIGTERM, 15)];

    // A registration that nobody holds ends.
    private static readonly List<PosixSignalRegistration> Registrations = [];

    /// <summary>Called before the program ends: what it has drawn on a terminal is taken back.</summary>
    public static Action? BeforeEnd { get; set; }

    /// <summary>Begins to wait for signals.</summary>
    public static void Prepare()
    {
        foreach (var (signal, number) in Signals)
            Registrations.Add(PosixSignalRegistration.Create(signal, context => End(context, BySignal + number)));
    }

    // Nothing that is read or computed is worth waiting for; what is written is either in place or will be deleted.
    private static void End(PosixSignalContext context, int status)
    {
        context.Cancel = true;
        BeforeEnd?.Invoke();
        UnfinishedFiles.End(status);
    }
}
