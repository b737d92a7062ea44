using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Compliance.Tests.Architecture;

/// <summary>Which projects of <c>src</c> reference which.</summary>
internal static class ProjectDependencies
{
    /// <summary>The projects by name.</summary>
    public static IEnumerable<string> Names => Directory.GetDirectories(Repository.PathOf("src"))
        .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
        .Select(folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal);

    /// <summary>Each project with those that it references.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read() => Names.ToDictionary(name => name, References);

    private static IReadOnlySet<string> References(string project) =>
        XDocument.Load(Repository.PathOf("src", project, project + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Split('/', '\\')[^1]))
            .ToHashSet();
}
