using System.IO;

namespace Compliance.Text;

/// <summary>By what it shows that somebody has written to an open file: its length, and when it was last written.</summary>
/// <param name="Length">The bytes.</param>
/// <param name="Written">The time, in the ticks of the system; 0 where it is no file.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>The stamp of an open file.</summary>
    public static FileStamp Of(Stream stream) => new(stream.Length, stream is FileStream file ? LastWrite.Of(file) : 0);
}
