using System;
using System.Security.Cryptography;
using System.Text;
using Compliance.Diagnostics;

namespace Compliance.Records;

/// <summary>What was evaluated.</summary>
/// <param name="Name">The descriptor's name.</param>
/// <param name="Digest"><c>sha256:</c> and the digest of its bytes.</param>
/// <param name="Text">The descriptor itself; null where it is kept elsewhere.</param>
public sealed record RecordedInput(string Name, string Digest, string? Text)
{
    /// <summary>A descriptor as it was received, which the caller keeps; the record has its digest.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RecordedInput Of(string name, byte[] bytes) => new(Argument.NotNull(name, nameof(name)), DigestOf(Argument.NotNull(bytes, nameof(bytes))), null);

    /// <summary>A descriptor that is kept in the record.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RecordedInput Of(string name, string text) =>
        new(Argument.NotNull(name, nameof(name)), DigestOf(Encoding.UTF8.GetBytes(Argument.NotNull(text, nameof(text)))), text);

    /// <summary>Whether the text, where there is one, is still that of the digest.</summary>
    public bool IsWhole => Text is null || DigestOf(Encoding.UTF8.GetBytes(Text)) == Digest;

    private static string DigestOf(byte[] bytes)
    {
        using var algorithm = SHA256.Create();
        return "sha256:" + BitConverter.ToString(algorithm.ComputeHash(bytes)).Replace("-", "").ToLowerInvariant();
    }
}
