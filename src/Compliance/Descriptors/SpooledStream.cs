using System.IO;

namespace Compliance.Descriptors;

/// <summary>Copies what can be read only once, a pipe for one, to a private temporary file, of which nothing stays.</summary>
internal static class SpooledStream
{
    public static Stream Of(Stream source)
    {
        // Where there are permissions, they are the owner's alone; and the file has no name any more before anything is written to it.
        var path = Path.GetTempFileName();
        var spooled = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024);
        try
        {
            File.Delete(path);
            source.CopyTo(spooled);
            spooled.Flush();
            spooled.Position = 0;
            return spooled;
        }
        catch
        {
            spooled.Dispose();
            throw;
        }
    }
}
