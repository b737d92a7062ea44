using System;
using System.IO;
using System.Linq;

namespace Compliance.Reporting;

/// <summary>
/// Names the files of a result as other programs look for them: relative to a folder where they lie in it, with slashes.
/// </summary>
/// <param name="folder">The folder, as a full path; null where files are to stay as they were named.</param>
public sealed class ReportPaths(string? folder)
{
    /// <summary>Whether a name is that of a file, and not of standard input or of an object made in code.</summary>
    public static bool IsFile(string name) => name.Length > 0 && name != "-";

    /// <summary>The file, relative to the folder where it lies in it.</summary>
    public string Of(string file) => (Relative(file) ?? file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The file as a URI reference, every part of it encoded, and whether it is relative to the folder.</summary>
    internal (string Uri, bool IsRelative) UriOf(string file)
    {
        if (Relative(file) is { } relative)
            return (Encoded(relative), true);

        var absolute = Encoded(file);
        if (folder is not null)
            absolute = Encoded(Path.GetFullPath(Path.Combine(folder, file)));
        return Path.IsPathRooted(file) || folder is not null
            ? ("file://" + (absolute[0] == '/' ? "" : "/") + absolute, false)
            : (absolute, true);
    }

    private string? Relative(string file)
    {
        if (folder is null)
            return Path.IsPathRooted(file) ? null : WithoutHere(file);

        var root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(folder, file));
        return full.StartsWith(root, StringComparison.Ordinal) && full.Length > root.Length ? full.Substring(root.Length) : null;
    }

    private static string WithoutHere(string file) =>
        file.StartsWith("." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && file.Length > 2 ? file.Substring(2) : file;

    private static string Encoded(string path) =>
        string.Join("/", path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
