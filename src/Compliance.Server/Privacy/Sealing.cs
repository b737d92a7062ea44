using System;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Server.Privacy;

/// <summary>Seals texts by AES-256-GCM. What was sealed for one purpose does not open for another.</summary>
internal static class Sealing
{
    private const string Form = "1:";
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Seals a text.</summary>
    public static string Seal(byte[] key, string text, string purpose)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(purpose));
        return Form + Convert.ToBase64String(sealedBytes);
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="CryptographicException">It is not what was sealed by the key for the purpose.</exception>
    public static string Open(byte[] key, string text, string purpose)
    {
        var bytes = new byte[text.Length];
        if (!text.StartsWith(Form, StringComparison.Ordinal) || !Convert.TryFromBase64String(text[Form.Length..], bytes, out var length) || length < NonceLength + TagLength)
            throw new CryptographicException("It is no sealed text.");

        var plain = new byte[length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(bytes.AsSpan(0, NonceLength), bytes.AsSpan(NonceLength + TagLength, plain.Length), bytes.AsSpan(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(purpose));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Opens it; null where it is not what was sealed by the key for the purpose.</summary>
    public static string? TryOpen(byte[] key, string text, string purpose)
    {
        try
        {
            return Open(key, text, purpose);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
