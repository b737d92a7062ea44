using System.IO;

namespace Compliance.Text;

/// <summary>When an open file was last written, whatever its name leads to now.</summary>
internal static class LastWrite
{
    public static long Of(FileStream file) => File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks;
}
