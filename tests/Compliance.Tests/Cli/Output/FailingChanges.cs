using System;
using System.IO;
using Compliance.Cli.Output;

namespace Compliance.Tests.Cli.Output;

/// <summary>The operations on files, one of which fails: by their count, and as a full disk or a write-protected one does.</summary>
/// <param name="failing">Which one fails, from 1 on; 0 for none.</param>
internal sealed class FailingChanges(int failing) : FileChanges
{
    private const int NoSpace = 28;

    /// <summary>How many were asked for.</summary>
    public int Count { get; private set; }

    public override void CreateFolder(string path)
    {
        Step();
        base.CreateFolder(path);
    }

    public override FileStream Create(string path)
    {
        Step();
        return base.Create(path);
    }

    public override FileStream OpenExisting(string path)
    {
        Step();
        return base.OpenExisting(path);
    }

    // A disk that fills up takes a part of what it is given.
    public override void Write(FileStream file, ReadOnlySpan<byte> bytes)
    {
        if (Count + 1 == failing)
            base.Write(file, bytes[..(bytes.Length / 2)]);
        Step();
        base.Write(file, bytes);
    }

    public override void SetLength(FileStream file, long length)
    {
        Step();
        base.SetLength(file, length);
    }

    public override void CopyPermissions(string from, string to)
    {
        Step();
        base.CopyPermissions(from, to);
    }

    public override void FlushToDisk(FileStream file)
    {
        Step();
        base.FlushToDisk(file);
    }

    public override void Rename(string from, string to, bool overwrites)
    {
        Step();
        base.Rename(from, to, overwrites);
    }

    private void Step()
    {
        Count++;
        if (Count == failing)
            throw new IOException("No space left on device.", NoSpace);
    }
}
