using System;
using System.IO;

namespace Compliance.Cli.Output;

/// <summary>Standard output. That it cannot be written is told apart from everything else that can go wrong.</summary>
internal sealed class StandardOutput(Stream? output) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (output is null)
            throw new UnwritableReportException("-", new StreamClosedException());

        try
        {
            output.Write(buffer);
        }
        catch (Exception exception) when (UnwritableReportException.IsWriteFailure(exception))
        {
            throw new UnwritableReportException("-", exception);
        }
    }
}
