using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Compliance.Cli.Signing;

/// <summary>A key that the reader trusts: the name of its file says whose it is.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Pem">The key, ECDSA, as PEM.</param>
internal sealed record TrustedKey(string Name, string Pem)
{
    private const long MostBytes = 64 * 1024;

    /// <summary>Reads the keys of files and of all <c>*.pem</c> in folders.</summary>
    /// <exception cref="IOException">One cannot be read, or is no key; the message says which.</exception>
    public static IReadOnlyList<TrustedKey> Load(IEnumerable<string> paths) => [.. paths.SelectMany(FilesOf).Select(Read)];

    /// <summary>Reads a key file.</summary>
    /// <exception cref="IOException">It cannot be read, or is no key.</exception>
    public static ECDsa ReadKey(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(ReadText(path));
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new IOException($"{path} is no key for ECDSA in PEM.", exception);
        }
    }

    /// <summary>The files of these keys that are there.</summary>
    public static IReadOnlyList<string> FilesOf(IReadOnlyList<string> paths) => [.. paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*.pem") : [path])];

    private static string[] FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return [path];

        var files = Directory.GetFiles(path, "*.pem");
        return files.Length == 0 ? throw new IOException($"{path} has no *.pem.") : [.. files.Order(StringComparer.Ordinal)];
    }

    private static TrustedKey Read(string path)
    {
        using var key = ReadKey(path);
        return new TrustedKey(Path.GetFileNameWithoutExtension(path), key.ExportSubjectPublicKeyInfoPem());
    }

    // What has no length is a pipe or a device.
    private static string ReadText(string path) => new FileInfo(path) is { Exists: true, Length: > 0 and <= MostBytes }
        ? File.ReadAllText(path)
        : throw new IOException($"{path} is no file with a key.");
}
