using System;
using Compliance.Values;

namespace Compliance.Cli.Infrastructure;

/// <summary>The one place that knows what day it is: the tool tells the library, which never asks.</summary>
internal static class Clock
{
#pragma warning disable RS0030 // The only reading of the clock.
    public static CalendarDate Today => CalendarDate.Of(TimeProvider.System.GetLocalNow().DateTime);
#pragma warning restore RS0030
}
