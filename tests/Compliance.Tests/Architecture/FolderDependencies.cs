using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Architecture;

/// <summary>Which folders of the library use which, as their sources say: by a using, or by the name of a type.</summary>
internal static class FolderDependencies
{
    /// <summary>The folders, without the library's own.</summary>
    public static IEnumerable<string> Folders => new Sources("Compliance").Folders.Where(folder => folder.Length > 0);

    /// <summary>Each folder with those that it uses.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read()
    {
        var sources = new Sources("Compliance");
        var references = new TypeReferences(sources);
        var namespaces = sources.Folders.ToDictionary(sources.NamespaceOf);
        return sources.Files.Where(file => file.Folder.Length > 0).GroupBy(file => file.Folder).ToDictionary(folder => folder.Key, folder => (IReadOnlySet<string>)folder
            .SelectMany(file => file.Usings.Where(namespaces.ContainsKey).Select(used => namespaces[used]).Concat(references.Of(file).Select(other => other.Folder)))
            .Where(used => used.Length > 0 && used != folder.Key)
            .ToHashSet(StringComparer.Ordinal));
    }
}
