using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Compliance.Cli.Output;

/// <summary>
/// The files that are being written beside those that they will replace. Whoever ends the program takes the gate and keeps it: no file is made or put in
/// place any more, and those that are unfinished are deleted.
/// </summary>
internal static class UnfinishedFiles
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Paths = [];

    /// <summary>What else is taken away when the program is ended, such as another program that works for it; null where there is nothing. It is set within <see cref="Whole"/>.</summary>
    public static Action? AtEnd { get; set; }

    /// <summary>Does what must not be half done when the program is ended: whoever ends it waits for it, and once it is being ended this never returns.</summary>
    public static T Whole<T>(Func<T> step)
    {
        lock (Gate)
            return step();
    }

    /// <summary>Makes a file, and remembers it.</summary>
    public static FileStream Create(string path)
    {
        lock (Gate)
        {
            var file = FileChanges.Current.Create(path);
            Paths.Add(path);
            return file;
        }
    }

    /// <summary>Puts files in place, all of them or, where the program is ended, none.</summary>
    public static void Finish(IReadOnlyList<OutputFile> files)
    {
        lock (Gate)
        {
            foreach (var file in files)
            {
                if (file.PutInPlace() is { } path)
                    Paths.Remove(path);
            }
        }
    }

    /// <summary>Deletes one that will not be finished.</summary>
    public static void Drop(string path)
    {
        lock (Gate)
        {
            if (!Paths.Remove(path))
                return;
            TryDelete(path);
        }
    }

    /// <summary>Ends the program with nothing half done.</summary>
    public static void End(int status)
    {
        lock (Gate)
        {
            foreach (var path in Paths)
                TryDelete(path);
            AtEnd?.Invoke();
            Environment.Exit(status);
        }
    }

    // What is left is a file that nobody reads, under a name that says so.
    private static void TryDelete(string path)
    {
        try
        {
            FileChanges.Current.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
