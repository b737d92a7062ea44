using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Finds the descriptors that paths name: a file is itself, a folder all descriptors in it and below, in the order of their names.</summary>
public static class DescriptorFiles
{
    private static readonly string[] SpreadsheetExtensions = [".tsv", ".xls", ".xlsx", ".xlsb", ".ods", ".fods", ".et", ".numbers"];
    private static readonly string[] BuildFolders = ["obj", "bin", "node_modules"];

    /// <summary>Whether files whose names end so are spreadsheets that nothing reads.</summary>
    internal static bool IsOtherSpreadsheet(string extension) => extension is not (".xls" or ".xlsx") && SpreadsheetExtensions.Contains(extension);

    /// <summary>The files, in the order of the paths.</summary>
    /// <inheritdoc cref="Search(IEnumerable{string})"/>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input, which is passed through.</param>
    /// <param name="diagnostics">A folder without any descriptor, a file that is named twice, and what is not read.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = Search(paths);
        diagnostics = found.Diagnostics;
        return found.Files;
    }

    /// <summary>The descriptors that paths name, and what else there is in folders and is not read.</summary>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input, which is passed through.</param>
    /// <remarks>
    /// Folders whose names begin with a dot, and <c>obj</c>, <c>bin</c> and <c>node_modules</c>, are not gone into where they lie in another folder. A file that
    /// is named twice, by itself and by its folder for one, would be counted twice: it is an error, and not among the files.
    /// </remarks>
    public static FoundFiles Search(IEnumerable<string> paths) => Search(paths, DescriptorReader.Extensions);

    /// <inheritdoc cref="Search(IEnumerable{string})"/>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input, which is passed through.</param>
    /// <param name="extensions">The ends of the names of files that are read of a folder, in small letters: see <see cref="DescriptorReader.ReadExtensions"/>.</param>
    public static FoundFiles Search(IEnumerable<string> paths, IReadOnlyList<string> extensions)
    {
        var diagnostics = new DiagnosticBag(most: int.MaxValue);
        var (files, unread) = (new List<string>(), new List<string>());
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(path, extensions, files, unread, diagnostics);
            else
                files.Add(path);
        }

        return new FoundFiles(EachOnce(files, unread, diagnostics), [.. unread.Distinct(StringComparer.Ordinal)], diagnostics.Items);
    }

    private static void AddFolder(string path, IReadOnlyList<string> extensions, List<string> files, List<string> unread, DiagnosticBag diagnostics)
    {
        var (filesBefore, unreadBefore) = (files.Count, unread.Count);
        var others = 0L;
        var links = new List<string>();
        foreach (var file in InFolder(path, unread, diagnostics))
        {
            var extension = Path.GetExtension(file).ToLowerInvariant();
            if (extensions.Contains(extension) && IsLink(file))
                links.Add(file);
            else if (extensions.Contains(extension))
                files.Add(file);
            else if (SpreadsheetExtensions.Contains(extension))
                unread.Add(file);
            else
                others++;
        }

        foreach (var table in unread.Skip(unreadBefore).Where(File.Exists))
            diagnostics.Report(DiagnosticKinds.UnreadTable, SourceSpan.WholeFile(table), ("found", Path.GetExtension(table)));
        foreach (var link in links)
            diagnostics.Report(DiagnosticKinds.LinkInFolder, SourceSpan.WholeFile(link));
        unread.AddRange(links);
        if (others > 0)
            diagnostics.Report(DiagnosticKinds.OtherFiles, SourceSpan.WholeFile(path), ("count", others.ToString(CultureInfo.InvariantCulture)), ("expected", string.Join(", ", extensions)));
        if (files.Count == filesBefore)
            diagnostics.Report(DiagnosticKinds.NoDescriptors, SourceSpan.WholeFile(path), ("expected", string.Join(", ", extensions)));
    }

    // Which of the two was meant does not matter, and still: whoever names a file twice believes to have given two.
    private static List<string> EachOnce(List<string> files, List<string> unread, DiagnosticBag diagnostics)
    {
        var twice = files.GroupBy(Identity, StringComparer.Ordinal).Where(same => same.Count() > 1).ToList();
        foreach (var same in twice)
            diagnostics.Report(DiagnosticKinds.FileGivenTwice, SourceSpan.WholeFile(same.Last()), ("other", same.First()));
        var refused = new HashSet<string>(twice.SelectMany(same => same), StringComparer.Ordinal);
        unread.AddRange(refused);
        return files.FindAll(file => !refused.Contains(file));
    }

    // A path that is none is told where it is read.
    private static string Identity(string file) => file == "-" || string.IsNullOrWhiteSpace(file) || file.IndexOf('\0') >= 0 ? file : Path.GetFullPath(file);

    private static IEnumerable<string> InFolder(string folder, List<string> unread, DiagnosticBag diagnostics)
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
            unread.Add(folder);
            return [];
        }

        return files
            .Where(IsVisible)
            .OrderBy(file => file, StringComparer.Ordinal)
            .Concat(folders.Where(IsEntered).OrderBy(inner => inner, StringComparer.Ordinal).SelectMany(inner => InFolder(inner, unread, diagnostics)));
    }

    // A link may lead back to a folder above it, and out of what was named.
    private static bool IsLink(string path) => (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;

    private static bool IsEntered(string folder) => IsVisible(folder) && !BuildFolders.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase);

    private static bool IsVisible(string path) => Path.GetFileName(path) is var name && name.Length > 0 && name[0] != '.';
}
