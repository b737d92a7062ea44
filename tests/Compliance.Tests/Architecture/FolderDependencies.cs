using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Tests.Architecture;

/// <summary>Which folders of the library use which, as their sources say: by a using, or by a type's name behind its namespace.</summary>
internal static partial class FolderDependencies
{
    /// <summary>Each folder with those that it uses.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read()
    {
        var folders = Sources.Folders.Order(StringComparer.Ordinal).ToList();
        var types = folders.ToDictionary(folder => folder, folder => Lines(folder).SelectMany(line => Declaration().Matches(line)).Select(match => match.Groups[1].Value).ToHashSet());
        return folders.ToDictionary(folder => folder, folder => (IReadOnlySet<string>)folders.Where(other => other != folder && Uses(folder, other, types[other])).ToHashSet());
    }

    // The build refuses a using that is not needed. Where the name of a folder is that of a property too, only a type behind it counts.
    private static bool Uses(string folder, string other, HashSet<string> types)
    {
        var directive = new Regex($@"^using (static )?(\w+ = )?Compliance\.{other}\b", RegexOptions.CultureInvariant);
        var name = new Regex($@"(?<![.\w""]){other}\.(?:\w+\.)*?(\w+)|\bCompliance\.{other}\b(\.\w+)*\.(\w+)", RegexOptions.CultureInvariant);
        return Lines(folder).Any(line => directive.IsMatch(line) || name.Matches(line).Any(match => match.Groups.Values.Skip(1).Any(group => types.Contains(group.Value))));
    }

    private static IEnumerable<string> Lines(string folder) => Sources.In(folder).SelectMany(file => file.Lines);

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\s+(?:struct\s+|class\s+)?(\w+)")]
    private static partial Regex Declaration();
}
