using System.IO;

namespace Compliance.Authoring.Scaffolding;

/// <summary>Finds the schemas that an editor checks a new file against.</summary>
internal static class SchemaPlace
{
    /// <summary>The path from a folder to the nearest folder of schemas, in it or above it, or null.</summary>
    public static string? From(string folder)
    {
        var start = Path.GetFullPath(folder);
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            foreach (var place in new[] { Path.Combine(at.FullName, "schema"), Path.Combine(at.FullName, "rules", "schema") })
            {
                if (File.Exists(Path.Combine(place, "descriptor.schema.json")))
                    return Path.GetRelativePath(start, place).Replace('\\', '/');
            }
        }

        return null;
    }

    /// <summary>The line that editors go by; empty where there is no schema.</summary>
    public static string Line(string? place, string schema) => place is null ? "" : $"# yaml-language-server: $schema={place}/{schema}.schema.json\n";
}
