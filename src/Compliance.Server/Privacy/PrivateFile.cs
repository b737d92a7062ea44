using System;
using System.IO;
using System.Text;

namespace Compliance.Server.Privacy;

/// <summary>Files that only the server's user may read.</summary>
internal static class PrivateFile
{
    /// <summary>Writes a new one.</summary>
    /// <exception cref="IOException">There is one already.</exception>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }
}
