using System;
using System.IO;

namespace Compliance.Cli.Output;

/// <summary>Standard error. What it does not take is lost: there is nowhere left to say so, and the exit status tells.</summary>
internal sealed class StandardError(Stream? output) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            output?.Write(buffer);
        }
        catch (Exception exception) when (UnwritableReportException.IsWriteFailure(exception))
        {
        }
    }
}
