using System;
using System.IO;
using System.Text;

namespace Compliance.Cli.Checking;

/// <summary>The file that a report is written to, or standard output.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _name;

    /// <summary>Opens it.</summary>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public ReportFile(string? path)
    {
        _name = path ?? "-";
        Output = Do(() => new StreamWriter(path is null ? Console.OpenStandardOutput() : File.Create(path), new UTF8Encoding(false), 64 * 1024) { NewLine = "\n" });
    }

    public StreamWriter Output { get; }

    /// <summary>Does something that writes.</summary>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public void Do(Action write) => Do(() =>
    {
        write();
        return true;
    });

    // What is left unwritten was written to nowhere before: closing says nothing new.
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
        catch (Exception exception) when (UnwritableReportException.Explains(exception))
        {
            throw new UnwritableReportException(_name, exception);
        }
    }
}
