using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Finds the descriptors that paths name: a file is itself, a folder all descriptors in it and below, in the order of their names.</summary>
public static class DescriptorFiles
{
    /// <summary>The files, each once, in the order of the paths; what is hidden (its name begins with a dot) is left out of folders.</summary>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input, which is passed through.</param>
    /// <param name="diagnostics">A folder without any descriptor, or a path that is not there.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }

            var before = files.Count;
            files.AddRange(InFolder(path, bag));
            if (files.Count == before)
                bag.Report(DiagnosticKinds.NoDescriptors, SourceSpan.WholeFile(path), ("expected", string.Join(", ", DescriptorReader.Extensions)));
        }

        diagnostics = bag.Items;
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> InFolder(string folder, DiagnosticBag diagnostics)
    {
        string[] files, folders;
        try
        {
            files = Directory.GetFiles(folder);
            folders = [.. Directory.GetDirectories(folder).Where(inner => !IsLink(inner))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            FileErrors.Report(diagnostics, folder, exception);
            return [];
        }

        return files
            .Where(file => IsVisible(file) && DescriptorReader.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .OrderBy(file => file, StringComparer.Ordinal)
            .Concat(folders.Where(IsVisible).OrderBy(inner => inner, StringComparer.Ordinal).SelectMany(inner => InFolder(inner, diagnostics)));
    }

    // A link may lead back to a folder above it.
    private static bool IsLink(string folder) => (File.GetAttributes(folder) & FileAttributes.ReparsePoint) != 0;

    private static bool IsVisible(string path) => Path.GetFileName(path) is var name && name.Length > 0 && name[0] != '.';
}
