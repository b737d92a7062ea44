using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Compliance.Cli.Output;

/// <summary>The file that a report is written to, or standard output. A file takes its place only when it is finished; without that, nothing has changed.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _name;
    private readonly OutputFile? _file;
    private long _mark;

    /// <summary>Opens it.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="overwrites">Whether it may take the place of one that is there.</param>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public ReportFile(string? path, bool overwrites = true)
    {
        _name = path ?? "-";
        try
        {
            _file = path is null ? null : OutputFile.Open(path, overwrites);
        }
        catch (Exception exception) when (UnwritableReportException.IsWriteFailure(exception) || exception is ArgumentException or NotSupportedException)
        {
            throw new UnwritableReportException(_name, exception);
        }

        Output = new StreamWriter(_file ?? StandardStreams.OpenOutput(), new UTF8Encoding(false), 64 * 1024) { NewLine = "\n" };
    }

    public StreamWriter Output { get; }

    /// <summary>Whether its end can be cut off: not on standard output, nor on a pipe.</summary>
    public bool CanTakeBack => _file is { CanTakeBack: true };

    /// <summary>Completes files, and then puts all of them in place.</summary>
    /// <exception cref="UnwritableReportException">One cannot be written.</exception>
    public static void Finish(IReadOnlyList<ReportFile> files)
    {
        foreach (var file in files)
        {
            file.Do(() =>
            {
                file.Output.Flush();
                file._file?.Complete();
            });
        }

        UnfinishedFiles.Finish([.. files.Select(file => file._file).OfType<OutputFile>()]);
    }

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
        Output.BaseStream.SetLength(_mark);
    }

    /// <summary>Does something that writes.</summary>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public void Do(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (UnwritableReportException.IsWriteFailure(exception))
        {
            throw new UnwritableReportException(_name, exception);
        }
    }

    /// <summary>Closes it; one that is not finished is as if it had never been begun.</summary>
    public void Dispose()
    {
        // Else what a writer holds back would be written on closing, to a file that is complete or will be dropped.
        _file?.Dispose();
        if (_file is null)
            DisposeOutput();
    }

    // A failed flush was already reported: closing says nothing new.
    private void DisposeOutput()
    {
        try
        {
            Output.Dispose();
        }
        catch (UnwritableReportException)
        {
        }
    }
}
