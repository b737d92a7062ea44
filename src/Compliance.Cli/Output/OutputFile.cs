using System;
using System.Collections.Generic;
using System.IO;

namespace Compliance.Cli.Output;

/// <summary>
/// A file that is absent, as it was before, or whole: it is written beside its place under a name of its own, and takes that place when
/// it is complete and the disk has it. A link is followed to the file that it names. Devices and pipes are written as they are.
/// </summary>
internal sealed class OutputFile : Stream
{
    private readonly string _name;
    private readonly OutputTarget _target;
    private readonly string? _beside;
    private readonly FileStream _stream;
    private readonly bool _overwrites;
    private bool _isPlaced;

    private OutputFile(string name, OutputTarget target, string? beside, FileStream stream, bool overwrites)
    {
        _name = name;
        _target = target;
        _beside = beside;
        _stream = stream;
        _overwrites = overwrites;
    }

    /// <summary>Opens it, and makes the folders that it lies in.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="overwrites">Whether it may take the place of one that is there.</param>
    /// <exception cref="IOException">It cannot be written, or the command reads it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written, or it is a folder.</exception>
    /// <exception cref="ArgumentException">It is no path.</exception>
    public static OutputFile Open(string path, bool overwrites = true)
    {
        var target = OutputTarget.Of(path);
        if (InputFiles.OfCommand.Contains(target.Path))
            throw new OverwrittenInputException();
        if (target.IsThrough)
            return new OutputFile(path, target, null, FileChanges.Current.OpenExisting(target.Path), overwrites);

        var folder = Path.GetDirectoryName(target.Path);
        if (folder is not null && !Directory.Exists(folder))
            FileChanges.Current.CreateFolder(folder);

        // A file that may not be written is not replaced either.
        var isThere = File.Exists(target.Path) || Directory.Exists(target.Path);
        if (isThere)
            FileChanges.Current.OpenExisting(target.Path).Dispose();
        var beside = Path.Combine(folder ?? ".", $".compliance-{Path.GetRandomFileName()}.tmp");
        var stream = UnfinishedFiles.Create(beside);
        try
        {
            if (isThere)
                FileChanges.Current.CopyPermissions(target.Path, beside);
            return new OutputFile(path, target, beside, stream, overwrites);
        }
        catch
        {
            stream.Dispose();
            UnfinishedFiles.Drop(beside);
            throw;
        }
    }

    /// <summary>Writes texts to files, and puts all of them in place when all are complete.</summary>
    /// <param name="files">The files.</param>
    /// <param name="overwrites">Whether they may take the place of those that are there.</param>
    /// <exception cref="UnwritableReportException">One cannot be written; none was put in place, unless that itself failed.</exception>
    public static void WriteAll(IReadOnlyList<(string Path, string Text)> files, bool overwrites = true)
    {
        var open = new List<ReportFile>();
        try
        {
            foreach (var (path, text) in files)
            {
                var file = new ReportFile(path, overwrites);
                open.Add(file);
                file.Do(() => file.Output.Write(text));
            }

            ReportFile.Finish(open);
        }
        finally
        {
            open.ForEach(file => file.Dispose());
        }
    }

    /// <summary>Writes bytes to a file.</summary>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public static void WriteAll(string path, byte[] bytes)
    {
        using var file = new ReportFile(path);
        file.Do(() => file.Output.BaseStream.Write(bytes));
        ReportFile.Finish([file]);
    }

    /// <summary>Whether its end can be cut off.</summary>
    public bool CanTakeBack => _beside is not null;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _stream.Length;

    public override long Position
    {
        get => _stream.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => FileChanges.Current.Write(_stream, buffer);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    // Nothing is held back here; what the disk has is asked when it is complete.
    public override void Flush()
    {
    }

    public override void SetLength(long value)
    {
        FileChanges.Current.SetLength(_stream, value);
        _stream.Position = value;
    }

    /// <summary>Nothing is written any more, and the disk has it.</summary>
    public void Complete()
    {
        if (_beside is not null)
            FileChanges.Current.FlushToDisk(_stream);
        _stream.Dispose();
    }

    /// <summary>Puts it in place; gives the name that it had, or null where it was in place already.</summary>
    /// <exception cref="UnwritableReportException">It cannot be put there.</exception>
    public string? PutInPlace()
    {
        if (_beside is null || _isPlaced)
            return null;

        try
        {
            // Some of what is read may have been noted since it was opened.
            if (InputFiles.OfCommand.Contains(_target.Path))
                throw new OverwrittenInputException();
            FileChanges.Current.Rename(_beside, _target.Path, _overwrites);
        }
        catch (Exception exception) when (UnwritableReportException.IsWriteFailure(exception))
        {
            throw new UnwritableReportException(_name, exception);
        }

        _isPlaced = true;
        return _beside;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        _stream.Dispose();
        if (_beside is not null && !_isPlaced)
            UnfinishedFiles.Drop(_beside);
    }
}
