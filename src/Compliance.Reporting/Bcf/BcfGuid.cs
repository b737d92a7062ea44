using System;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Reporting.Bcf;

/// <summary>GUIDs that are the same for the same names: a topic is known again when a register is checked once more.</summary>
internal static class BcfGuid
{
    /// <summary>The GUID of some names, in small letters, of version 8, which is for values that a program makes itself.</summary>
    public static string Of(params string[] names)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\0", names)));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        var digits = BitConverter.ToString(hash, 0, 16).Replace("-", "").ToLowerInvariant();
        return $"{digits.Substring(0, 8)}-{digits.Substring(8, 4)}-{digits.Substring(12, 4)}-{digits.Substring(16, 4)}-{digits.Substring(20, 12)}";
    }
}
