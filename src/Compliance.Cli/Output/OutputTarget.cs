using System;
using System.IO;

namespace Compliance.Cli.Output;

/// <summary>What a path to write to leads to, behind all links.</summary>
/// <param name="Path">The file that is written, by its full path.</param>
/// <param name="IsThrough">Whether it is written as it is, because it is a device, a pipe or what another program has opened, and cannot be replaced.</param>
internal sealed record OutputTarget(string Path, bool IsThrough)
{
    private const int MostLinks = 40;

    /// <summary>Which file it is, if it is there: the same for every name of it. Else its full path.</summary>
    public string Identity => FileStatus.Of(Path)?.Identity ?? Path;

    /// <summary>Follows the links of a path, and that of a file that is not there yet.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    /// <exception cref="ArgumentException">It is no path.</exception>
    public static OutputTarget Of(string path)
    {
        var file = System.IO.Path.GetFullPath(path);
        var meant = FileStatus.Of(file);
        for (var links = 0; links <= MostLinks; links++)
        {
            if (!OperatingSystem.IsWindows() && IsOpened(file))
                return new OutputTarget(file, IsThrough: true);
            if (new FileInfo(file).LinkTarget is not { } next)
                return Checked(file, meant);
            file = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, next));
        }

        throw new IOException("The links of a path go round in a circle.");
    }

    // Where a folder on the way is a link, .. may lead elsewhere than it reads.
    private static OutputTarget Checked(string file, FileStatus? meant) => FileStatus.Of(file) is var found && found == meant
        ? new OutputTarget(file, found is { IsPlain: false })
        : throw new IOException("The links of a path lead elsewhere than they read.");

    // What stands there are the devices, and what this and other processes have opened; a file in shared memory is a file like any other.
    private static bool IsOpened(string file) => (IsBelow(file, "/dev/") && !IsBelow(file, "/dev/shm/")) || IsBelow(file, "/proc/");

    private static bool IsBelow(string file, string folder) => file.StartsWith(folder, StringComparison.Ordinal);
}
