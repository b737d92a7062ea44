using System;
using Compliance.Values;

namespace Compliance.Cli;

/// <summary>The only file that reads the clock: the tool tells the library what day it is.</summary>
internal static class Clock
{
#pragma warning disable RS0030 // The only reading of the clock.
    public static CalendarDate Today => CalendarDate.Of(TimeProvider.System.GetLocalNow().DateTime);
#pragma warning restore RS0030
}
