using System;
using System.IO;
using System.Threading;

namespace Compliance.Cli.Output;

/// <summary>Every operation by which the tool changes files, in one place: a test puts one in its stead that fails.</summary>
internal class FileChanges
{
    private static readonly AsyncLocal<FileChanges?> Replacement = new();
    private static readonly FileChanges OfSystem = new();

    /// <summary>The operations in use, of this thread of execution.</summary>
    public static FileChanges Current
    {
        get => Replacement.Value ?? OfSystem;
        set => Replacement.Value = value;
    }

    /// <summary>Makes a folder, and those that it lies in.</summary>
    public virtual void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <summary>Makes a file that is not there yet.</summary>
    public virtual FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Opens something that is there already, and leaves what is in it: whether it may be written is known then.</summary>
    public virtual FileStream OpenExisting(string path) => new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>Writes to the end of a file.</summary>
    public virtual void Write(FileStream file, ReadOnlySpan<byte> bytes) => file.Write(bytes);

    /// <summary>Cuts a file off.</summary>
    public virtual void SetLength(FileStream file, long length) => file.SetLength(length);

    /// <summary>Gives a file the permissions of another, where there are any.</summary>
    public virtual void CopyPermissions(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    /// <summary>Waits until the disk has what was written.</summary>
    public virtual void FlushToDisk(FileStream file) => file.Flush(flushToDisk: true);

    /// <summary>Gives a file another's name, in one step that no one sees the middle of.</summary>
    public virtual void Rename(string from, string to, bool overwrites) => File.Move(from, to, overwrites);

    /// <summary>Deletes a file.</summary>
    public virtual void Delete(string path) => File.Delete(path);
}
