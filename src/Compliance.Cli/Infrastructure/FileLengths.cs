using System.Collections.Generic;
using System.IO;

namespace Compliance.Cli.Infrastructure;

/// <summary>How long files are, for a progress bar.</summary>
internal static class FileLengths
{
    /// <summary>The bytes of a file, or 0.</summary>
    public static long Of(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    /// <summary>The bytes of several files.</summary>
    public static long Sum(IEnumerable<string> files)
    {
        var bytes = 0L;
        foreach (var file in files)
            bytes += Of(file);
        return bytes;
    }
}
