using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Compliance.Authoring.Explanations;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Releases;

/// <summary>
/// Digests that are the same on every machine: files in the order of their names, with / between folders and \n at line ends.
/// Without \r in the files, <c>sha256sum</c> over the sorted list that it makes of them gives the same.
/// </summary>
internal static class ReleaseDigest
{
    /// <summary>Of everything in a folder and below, test cases among it; what is hidden is left out.</summary>
    public static string OfFolder(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), Path: file))
            .Where(file => !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        var list = string.Concat(files.Select(file => $"{Hex(WithoutReturns(File.ReadAllBytes(file.Path)))}  {file.Name}\n"));
        return "sha256:" + Hex(Encoding.UTF8.GetBytes(list));
    }

    public static string OfFile(string path) => "sha256:" + Hex(WithoutReturns(File.ReadAllBytes(path)));

    /// <summary>Of the facts that a pack's rules read: a change of one of them would change verdicts of a pack whose own files stay as they are.</summary>
    public static string OfFacts(RulePack pack)
    {
        var lines = pack.Rules.SelectMany(RuleFacts.Of)
            .Select(read => string.Join(" | ", new[]
            {
                read.Kind.Name, read.Fact.Name, read.Fact.Label.Zh, read.Fact.Label.En, read.Fact.Type.ToString(), Scale(read.Fact.Unit), read.Fact.Unit.Dimension.ToString(), Exact(read.Fact.Domain),
            }.Concat(read.Fact.Choices.Select(choice => $"{choice.Name} {choice.Label.Zh} {choice.Label.En}"))))
            .Distinct()
            .Order(StringComparer.Ordinal);
        return "sha256:" + Hex(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }

    private static string Scale(Unit unit) => Fraction(unit.Scale);

    private static string Exact(Interval domain) => string.Join(
        " to ", new[] { domain.Lower, domain.Upper }.Select(end => end.Value is { } value ? $"{Fraction(value)}{(end.IsClosed ? " included" : "")}" : "none"));

    private static string Fraction(Rational value) => $"{value.Numerator}/{value.Denominator}";

    private static byte[] WithoutReturns(byte[] bytes)
    {
        var kept = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')
                kept.Add(bytes[i]);
        }

        return [.. kept];
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
