using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.Cose;
using System.Text;
using Compliance.Packs;

namespace Compliance.Cli.Signing;

/// <summary>
/// Signatures of packs: COSE_Sign1 (RFC 9052), detached, over the lines that a lock has of the version: its name, the digests of all that it holds and of
/// the facts that its rules read, and those of the lists beside its vocabulary, if there are any. They lie beside the pack's folder, <c>1.0.0.cose</c> or <c>1.0.0.NAME.cose</c>, and are no part of what they sign.
/// </summary>
internal static class PackSignature
{
    private const string Extension = ".cose";
    private const long MostBytes = 64 * 1024;

    /// <summary>The file of a pack's signature where none is named.</summary>
    public static string FileOf(RulePack pack) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(pack.Folder!)) + Extension;

    /// <summary>Signs a pack.</summary>
    public static byte[] Sign(RulePack pack, ECDsa key) => CoseSign1Message.SignDetached(Content(pack), new CoseSigner(key, HashOf(key)));

    /// <summary>The names of the keys by which a pack is signed.</summary>
    public static IReadOnlyList<string> SignersOf(RulePack pack, IReadOnlyList<TrustedKey> keys)
    {
        var signatures = Signatures(pack);
        return [.. keys.Where(key => signatures.Any(signature => IsBy(key, pack, signature))).Select(key => key.Name).Distinct()];
    }

    /// <summary>The files of the signatures of a pack, or of several side by side.</summary>
    public static IEnumerable<string> FilesOf(RulePack pack) => pack.Packs.Where(one => one.Folder is not null).SelectMany(FilesBeside);

    private static byte[] Content(RulePack pack) => Encoding.UTF8.GetBytes(pack.Release + "\n" + (pack.Release.Lists is { } lists ? lists + "\n" : ""));

    private static bool IsBy(TrustedKey trusted, RulePack pack, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(trusted.Pem);
        try
        {
            return CoseMessage.DecodeSign1(signature).VerifyDetached(key, Content(pack));
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static List<byte[]> Signatures(RulePack pack) => [.. FilesBeside(pack).Order(StringComparer.Ordinal).Select(Read).OfType<byte[]>()];

    private static string[] FilesBeside(RulePack pack)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(pack.Folder!));
        return Path.GetDirectoryName(folder) is { } above ? Directory.GetFiles(above, Path.GetFileName(folder) + ".*cose") : [];
    }

    // What has no length is a pipe or a device.
    private static byte[]? Read(string path)
    {
        try
        {
            return path.EndsWith(Extension, StringComparison.Ordinal) && new FileInfo(path) is { Length: > 0 and <= MostBytes } ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static HashAlgorithmName HashOf(ECDsa key) => key.KeySize switch
    {
        <= 256 => HashAlgorithmName.SHA256,
        <= 384 => HashAlgorithmName.SHA384,
        _ => HashAlgorithmName.SHA512,
    };
}
