using System;
using System.IO;
using System.Text;

namespace Compliance.Cli.Infrastructure;

/// <summary>The file that a report is written to, or standard output.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _name;
    private long _mark;

    /// <summary>Opens it.</summary>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public ReportFile(string? path)
    {
        _name = path ?? "-";
        Output = Do(() => new StreamWriter(path is null ? Console.OpenStandardOutput() : File.Create(path), new UTF8Encoding(false), 64 * 1024) { NewLine = "\n" });
    }

    public StreamWriter Output { get; }

    /// <summary>Whether its end can be cut off: not on standard output, nor on a pipe.</summary>
    public bool CanTakeBack => Output.BaseStream is FileStream { CanSeek: true };

    /// <summary>Notes where it ends.</summary>
    public void Mark()
    {
        Output.Flush();
        _mark = Output.BaseStream.Position;
    }

    /// <summary>Cuts off what was written since <see cref="Mark"/>.</summary>
    public void Rollback()
    {
        Output.Flush();

        // A device such as /dev/null says that it can be cut off, and holds nothing.
        if (Output.BaseStream.Length > _mark)
            Output.BaseStream.SetLength(_mark);
    }

    /// <summary>Does something that writes.</summary>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public void Do(Action write) => Do(() =>
    {
        write();
        return true;
    });

    // A failed flush was already reported; ignore it on dispose: closing says nothing new.
    public void Dispose()
    {
        try
        {
            Output.Dispose();
        }
        catch (IOException)
        {
        }
    }

    private T Do<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (UnwritableReportException.IsWriteFailure(exception))
        {
            throw new UnwritableReportException(_name, exception);
        }
    }
}
