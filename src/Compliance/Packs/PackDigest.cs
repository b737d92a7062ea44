using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Packs;

/// <summary>Digests the files of a pack; line endings do not count, so that a checkout on any machine has the same digest.</summary>
internal sealed class PackDigest
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public void Add(string name, string text) => _files[name] = Sha256(text.Replace("\r\n", "\n"));

    public override string ToString()
    {
        var list = new StringBuilder();
        foreach (var file in _files)
            list.Append(file.Value).Append("  ").Append(file.Key).Append('\n');
        return "sha256:" + Sha256(list.ToString());
    }

    private static string Sha256(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return BitConverter.ToString(hash).Replace("-", "").ToLowerInvariant();
    }
}
