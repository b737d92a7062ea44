using System.IO;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Copies what can be read only once, a pipe for one, to a private temporary file, of which nothing stays.</summary>
internal static class SpooledStream
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Copies it to its end, or as far as the limits go: a descriptor that is longer is refused by who reads it.</summary>
    /// <param name="source">What can be read only once.</param>
    /// <param name="isTable">Whether it is a table, which may be long; null where its first bytes tell.</param>
    /// <param name="most">How many bytes a table may have.</param>
    /// <exception cref="IOException">It cannot be read, there is no room for it, or it is longer than that.</exception>
    public static Stream Of(Stream source, bool? isTable = null, long most = TextLimits.SpooledBytes)
    {
        var spooled = New();
        try
        {
            Copy(source, spooled, isTable, most);
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

    /// <summary>An empty one, to write to.</summary>
    public static FileStream New()
    {
        // Where there are permissions, they are the owner's alone; and the file has no name any more before anything is written to it.
        var path = Path.GetTempFileName();
        var spooled = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024);
        try
        {
            File.Delete(path);
            return spooled;
        }
        catch
        {
            spooled.Dispose();
            throw;
        }
    }

    private static void Copy(Stream source, FileStream spooled, bool? isTable, long most)
    {
        var buffer = new byte[BufferBytes];
        while (source.Read(buffer, 0, buffer.Length) is var count && count > 0)
        {
            spooled.Write(buffer, 0, count);
            if (isTable is null && spooled.Length >= BufferBytes)
                isTable = LooksLikeTable(spooled);
            if (isTable == false && spooled.Length > TextLimits.FileBytes)
                return;
            if (spooled.Length > most)
                throw new SpoolTooLargeException();
        }
    }

    private static bool LooksLikeTable(FileStream spooled)
    {
        spooled.Position = 0;
        var looks = DescriptorReader.LooksLikeTable(spooled);
        spooled.Position = spooled.Length;
        return looks;
    }
}
