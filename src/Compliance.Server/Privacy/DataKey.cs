using System;
using System.IO;
using System.Security.Cryptography;

namespace Compliance.Server.Privacy;

/// <summary>The key that wraps the key of each subject, in a file that only the server's user may read. Without it nothing personal can be read.</summary>
internal sealed class DataKey
{
    private const int Length = 32;

    private readonly byte[] _key;

    private DataKey(byte[] key) => _key = key;

    /// <summary>By what the key is known again, without telling it.</summary>
    public string Fingerprint => "sha256:" + Convert.ToHexStringLower(SHA256.HashData([.. "compliance data key"u8, .. _key]));

    /// <summary>Reads the key; a first one is made where there is no file.</summary>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public static DataKey LoadOrCreate(string path)
    {
        if (!File.Exists(path))
            PrivateFile.Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)) + "\n");

        var text = File.ReadAllText(path).Trim();
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length == Length
            ? new DataKey(key[..length])
            : throw new InvalidDataException($"'{path}' holds no key: expected {Length} bytes in Base64.");
    }

    /// <summary>A key for what is kept of one subject.</summary>
    public static byte[] NewSubjectKey() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>The key of a subject as it is stored.</summary>
    public string Wrap(byte[] subjectKey, string subject) => Sealing.Seal(_key, Convert.ToBase64String(subjectKey), "key " + subject);

    /// <summary>The key of a subject.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another key, or for another subject.</exception>
    public byte[] Unwrap(string wrapped, string subject) => Convert.FromBase64String(Sealing.Open(_key, wrapped, "key " + subject));

    /// <summary>The key of a subject; null where it was wrapped by another key, or for another subject.</summary>
    public byte[]? TryUnwrap(string wrapped, string subject) => Sealing.TryOpen(_key, wrapped, "key " + subject) is { } text ? Convert.FromBase64String(text) : null;
}
