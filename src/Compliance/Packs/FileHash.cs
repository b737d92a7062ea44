using System;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Packs;

/// <summary>SHA-256 that is the same on every machine: <c>\r</c> before <c>\n</c> does not count.</summary>
internal static class FileHash
{
    private const byte Return = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    /// <summary>Of the bytes of a file, in lower-case hexadecimal.</summary>
    public static string Of(ArraySegment<byte> bytes)
    {
        using var algorithm = SHA256.Create();
        var counted = WithoutReturns(bytes);
        return Hex(algorithm.ComputeHash(counted.Array!, counted.Offset, counted.Count));
    }

    /// <summary><c>sha256:</c> and that of a text in UTF-8.</summary>
    public static string OfText(string text)
    {
        using var algorithm = SHA256.Create();
        return "sha256:" + Hex(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static ArraySegment<byte> WithoutReturns(ArraySegment<byte> bytes)
    {
        var (array, end) = (bytes.Array!, bytes.Offset + bytes.Count);
        if (Array.IndexOf(array, Return, bytes.Offset, bytes.Count) < 0)
            return bytes;

        var kept = new byte[bytes.Count];
        var count = 0;
        for (var i = bytes.Offset; i < end; i++)
        {
            if (array[i] != Return || i + 1 == end || array[i + 1] != LineFeed)
                kept[count++] = array[i];
        }

        return new ArraySegment<byte>(kept, 0, count);
    }

    private static string Hex(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
}
