using System;
using System.Security.Cryptography;

namespace ApprovalDesk;

/// <summary>Digests as a pack writes its own.</summary>
internal static class Digest
{
    /// <summary><c>sha256:…</c></summary>
    public static string Of(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
