#if NETSTANDARD2_0
using System;
using System.IO;

namespace Compliance.Text;

/// <summary>When a file was last written; the framework asks by its name only.</summary>
internal static class LastWrite
{
    public static long Of(FileStream file)
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
}
#endif
