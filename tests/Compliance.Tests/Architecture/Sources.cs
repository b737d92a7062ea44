using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.Tests.Architecture;

/// <summary>The source files of a project of src, what an older framework lacks left out.</summary>
/// <param name="project">The project: <c>Compliance.Cli</c>.</param>
internal sealed class Sources(string project)
{
    private string Root => Repository.PathOf("src", project);

    /// <summary>The files, by their paths from the project's folder with / between folders, in order.</summary>
    public IReadOnlyList<SourceText> Files => field ??= [.. Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(path => new SourceText(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path), isFlat: project == "Compliance"))
        .Where(file => file.Path.Split('/')[0] is not ("bin" or "obj" or "Polyfills" or "PublicAPI"))
        .OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The folders that hold files, from the project's own, which is empty.</summary>
    public IEnumerable<string> Folders => Files.Select(file => file.Folder).Distinct();

    /// <summary>The namespace of a folder.</summary>
    public string NamespaceOf(string folder) => folder.Length == 0 ? project : $"{project}.{folder.Replace('/', '.')}";
}
