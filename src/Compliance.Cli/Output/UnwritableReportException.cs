using System;
using System.IO;

namespace Compliance.Cli.Output;

/// <summary>Thrown where a report cannot be written, and never taken for a descriptor that cannot be read.</summary>
internal sealed class UnwritableReportException(string file, Exception reason) : Exception(reason.Message, reason)
{
    public string File { get; } = file;

    /// <summary>Whether the exception is about what is written to, and not about a mistake in the program.</summary>
    public static bool IsWriteFailure(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
