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
            if (LogHead.Read(path) is { } known && known.Number >= number)
                return;

            new LogHead(number, hash, key.Sign(LogHead.Signed(number, hash))).Write(path);
        }
    }

    /// <summary>The head as the file has it; null where there is none yet.</summary>
    /// <exception cref="BrokenLogException">The file is no head.</exception>
    public LogHead? Read()
    {
        try
        {
            return LogHead.Read(path);
        }
        catch (InvalidDataException exception)
        {
            throw new BrokenLogException(exception.Message.TrimEnd('.'));
        }
    }
}
