using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Tests.BadInput;

/// <summary>The bad inputs that lie in this folder.</summary>
internal static class BadFiles
{
    public static string Packs { get; } = Repository.PathOf("tests", "Compliance.Tests", "BadInput", "packs");

    public static string Descriptors { get; } = Repository.PathOf("tests", "Compliance.Tests", "BadInput", "descriptors");

    /// <summary>The pack that the descriptors are checked against.</summary>
    public static RulePack ShippedPack => _shippedPack.Value;

    private static readonly Lazy<RulePack> _shippedPack =
        new(() => PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")).Require());

    public static IEnumerable<string> PackNames =>
        Directory.GetDirectories(Packs).Select(folder => Path.GetFileName(folder)!).OrderBy(name => name, StringComparer.Ordinal);

    public static IEnumerable<string> DescriptorNames =>
        Directory.GetFiles(Descriptors).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".txt", StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal);

    public static ReadResult<RulePack> ReadPack(string name) => PackReader.Load(Path.Combine(Packs, name), withCases: true);

    public static ReadResult<DescriptorFile> ReadDescriptor(string path) => new DescriptorReader(ShippedPack).ReadFile(path);
}
