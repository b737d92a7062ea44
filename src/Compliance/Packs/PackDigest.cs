using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Packs;

/// <summary>Digests the files of a pack; line endings do not count, so that a checkout on any machine has the same digest.</summary>
internal sealed class PackDigest
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public void Add(string name, string text) => _texts[name] = text;

    public override string ToString()
    {
        var names = new List<string>(_texts.Keys);
        names.Sort(StringComparer.Ordinal);

        var list = new StringBuilder();
        foreach (var name in names)
            list.Append(Sha256(_texts[name].Replace("\r\n", "\n"))).Append("  ").Append(name).Append('\n');
        return "sha256:" + Sha256(list.ToString());
    }

    private static string Sha256(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return BitConverter.ToString(hash).Replace("-", "").ToLowerInvariant();
    }
}
