using System;
using System.IO;

namespace Compliance.Text;

/// <summary>By what it shows that somebody has written to an open file: its length, and when it was last written.</summary>
/// <param name="Length">The bytes.</param>
/// <param name="Written">The time, in the ticks of the system; 0 where it is no file.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>The stamp of an open file, whatever its name leads to now.</summary>
    public static FileStamp Of(Stream stream) => new(stream.Length, stream is FileStream file ? LastWritten(file) : 0);

#if NET
    private static long LastWritten(FileStream file) => File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks;
#else
    private static long LastWritten(FileStream file)
    {
        try
        {
            return File.GetLastWriteTimeUtc(file.Name).Ticks;
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            return 0;
        }
    }
#endif
}
