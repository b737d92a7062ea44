using System;
using System.Globalization;
using System.IO;

namespace Compliance.Server.Log;

/// <summary>The last entry of the log, signed, in a file outside the database: where the end of the log is cut off, it says so.</summary>
/// <param name="Number">The number of the last entry.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Signature">The signature over both.</param>
internal sealed record LogHead(long Number, string Hash, byte[] Signature)
{
    /// <summary>What is signed.</summary>
    public static string Signed(long number, string hash) => $"head {number.ToString(CultureInfo.InvariantCulture)} {hash}";

    /// <summary>Reads it; null where there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is none.</exception>
    public static LogHead? Read(string path)
    {
        if (!File.Exists(path))
            return null;

        var words = File.ReadAllText(path).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 3 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && TryDecode(words[2]) is { } signature
            ? new LogHead(number, words[1], signature)
            : throw new InvalidDataException($"'{path}' is no head of a log: expected a number, a hash and a signature.");
    }

    /// <summary>Writes it beside, flushed, and renamed, so that it is old or new whatever happens.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            using var writer = new StreamWriter(file, leaveOpen: true);
            writer.Write($"{Number.ToString(CultureInfo.InvariantCulture)} {Hash} {Convert.ToBase64String(Signature)}\n");
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static byte[]? TryDecode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
