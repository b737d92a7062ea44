using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.Tests.Architecture;

/// <summary>The library's own source files.</summary>
internal static class Sources
{
    private static readonly string Library = Repository.PathOf("src", "Compliance");

    /// <summary>The folders of the library that hold its namespaces; what an older framework lacks, and what is declared public, are none of them.</summary>
    public static IEnumerable<string> Folders => Directory.GetDirectories(Library)
        .Select(folder => Path.GetFileName(folder))
        .Where(name => name is not ("bin" or "obj" or "Polyfills" or "PublicAPI"));

    /// <summary>The files of a folder, each with its lines of code; comments are left out.</summary>
    public static IEnumerable<(string File, IReadOnlyList<string> Lines)> In(string folder) =>
        Directory.GetFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(Library, path), (IReadOnlyList<string>)[.. File.ReadLines(path).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))]));
}
