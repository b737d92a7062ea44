using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Lists the files of a pack's folder.</summary>
internal static class PackFileList
{
    public const string Header = "pack.yaml";
    public const string Checklist = "checklist.yaml";
    public const string Vocabulary = "vocabulary.yaml";
    public const string Jurisdictions = "jurisdictions.yaml";
    public const string Usual = "usual.yaml";

    /// <summary>What the name of a file of test cases has before its ending, behind the name of its chapter: <c>2-buildings.cases.yaml</c> stands beside <c>2-buildings.yaml</c>.</summary>
    private const string CasesMark = ".cases";

    /// <summary>
    /// The files that hold rules, or the checklist, in the order of their names, each with the file of its test cases. A file that
    /// an editor hides while it writes is none. Test cases with no chapter beside them are reported.
    /// </summary>
    public static IReadOnlyList<ChapterFile> Chapters(string folder, DiagnosticBag diagnostics)
    {
        string[] files;
        try
        {
            files = Array.FindAll(Directory.GetFiles(folder), IsYaml);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(diagnostics, folder, exception);
            return [];
        }

        Array.Sort(files, (left, right) => string.CompareOrdinal(Path.GetFileName(left), Path.GetFileName(right)));
        var chapters = files.Where(file => !IsCases(file) && Path.GetFileName(file) is not (Header or Vocabulary or Jurisdictions or Usual)).ToList();
        var beside = files.Where(IsCases).ToLookup(file => ChapterOf(file, chapters, diagnostics));
        return [.. chapters.Select(chapter => new ChapterFile(chapter, [.. beside[chapter]]))];
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" && Path.GetFileName(path)[0] != '.';

    private static bool IsCases(string path) => Path.GetFileNameWithoutExtension(path).EndsWith(CasesMark, StringComparison.OrdinalIgnoreCase);

    // The one chapter of that name; empty where there is none, or more than one, which is reported. The checklist has no rules that could have cases.
    private static string ChapterOf(string cases, IReadOnlyList<string> chapters, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileNameWithoutExtension(cases);
        name = name.Substring(0, name.Length - CasesMark.Length);
        var found = chapters.Where(chapter => Path.GetFileNameWithoutExtension(chapter) == name && Path.GetFileName(chapter) != Checklist).ToList();
        if (found.Count == 1)
            return found[0];

        diagnostics.Report(DiagnosticKinds.CasesWithoutChapter, SourceSpan.WholeFile(cases), ("expected", name + ".yaml"));
        return "";
    }
}
