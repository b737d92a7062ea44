using System.IO;
using System.Threading;

namespace Compliance.Server.Log;

/// <summary>Keeps the head of the log up to date in its file. It only ever moves on.</summary>
/// <param name="path">The file.</param>
/// <param name="key">Signs it.</param>
internal sealed class HeadFile(string path, LogKey key)
{
    private readonly Lock _writing = new();

    /// <summary>Writes the head where it is a later one.</summary>
    public void MoveTo(long number, string hash)
    {
        lock (_writing)
        {
            if (Known() is { } known && known.Number >= number)
                return;

            new LogHead(number, hash, key.Sign(LogHead.Signed(number, hash))).Write(path);
        }
    }

    // A file that somebody has spoiled says nothing, and verification has told of it.
    private LogHead? Known()
    {
        try
        {
            return LogHead.Read(path);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
