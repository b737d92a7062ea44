using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.Cose;
using System.Text;
using Compliance.Server.Privacy;

namespace Compliance.Server.Log;

/// <summary>The key that signs the log: ECDSA over P-256, in a PEM file that only the server's user may read.</summary>
internal sealed class LogKey : IDisposable
{
    private readonly ECDsa _key;

    private LogKey(ECDsa key) => _key = key;

    /// <summary>Reads the key; a first one is made where there is no file.</summary>
    /// <exception cref="InvalidDataException">The file holds no key that signs.</exception>
    public static LogKey LoadOrCreate(string path)
    {
        if (File.Exists(path))
            return Load(path);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        PrivateFile.Write(path, key.ExportPkcs8PrivateKeyPem() + "\n");
        return Load(path);
    }

    /// <summary>Reads a key; a public one checks signatures and makes none.</summary>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public static LogKey Load(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return new LogKey(key);
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new InvalidDataException($"'{path}' holds no key: expected an ECDSA key as PEM.", exception);
        }
    }

    /// <summary>Signs the hash of an entry.</summary>
    public byte[] Sign(string hash) => CoseSign1Message.SignDetached(Encoding.UTF8.GetBytes(hash), new CoseSigner(_key, HashAlgorithmName.SHA256));

    /// <summary>Whether a signature is that of a hash by this key.</summary>
    public bool Holds(string hash, byte[] signature)
    {
        try
        {
            return CoseMessage.DecodeSign1(signature).VerifyDetached(_key, Encoding.UTF8.GetBytes(hash));
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>By what the key is known again.</summary>
    public string Fingerprint => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(_key.ExportSubjectPublicKeyInfo()));

    /// <summary>The public key as PEM, for those who verify.</summary>
    public string ToPublicPem() => _key.ExportSubjectPublicKeyInfoPem();

    public void Dispose() => _key.Dispose();
}
