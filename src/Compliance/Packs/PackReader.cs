using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads a pack's folder: <c>pack.yaml</c>, the vocabulary, the checklist, and every other YAML file as rules.</summary>
public static class PackReader
{
    private const string HeaderFile = "pack.yaml";
    private const string ChecklistFile = "checklist.yaml";
    private const string VocabularyFile = "vocabulary.yaml";

    /// <summary>Reads the pack in a folder. The vocabulary is the nearest <c>vocabulary.yaml</c> in the folder or the two above it.</summary>
    /// <param name="folder">The folder, <c>rules/jiaozuo-2023-3/1.0.0</c> for one.</param>
    /// <param name="withCases">
    /// Whether to read the test cases beside the rules too. Evaluation does not need them: without, their lines are not even
    /// parsed where it is certain which they are, and mistakes in them are reported by commands that read them, such as <c>compliance test</c>.
    /// </param>
    /// <returns>The pack; or nothing, and every error of all its files.</returns>
    public static ReadResult<RulePack> Load(string folder, bool withCases = false)
    {
        var diagnostics = new DiagnosticBag();
        var pack = Read(folder, withCases, diagnostics);
        return new ReadResult<RulePack>(pack, diagnostics.Items);
    }

    private static RulePack? Read(string folder, bool withCases, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Report(
                DiagnosticKinds.UnreadableFile, SourceSpan.WholeFile(folder),
                ("found", File.Exists(folder) ? new LocalizedText("应为含 pack.yaml 的文件夹", "expected a folder with a pack.yaml") : new LocalizedText("文件夹不存在", "there is no such folder")));
            return null;
        }

        var unlisted = new DiagnosticBag();
        var files = PackFile.Begin(RuleFiles(folder, unlisted), withCases);
        try
        {
            return Read(folder, files, unlisted.Items, withCases, diagnostics);
        }
        finally
        {
            // The caller may delete the folder once this returns; wait for pending reads.
            Task.WaitAll([.. files]);
        }
    }

    private static RulePack? Read(string folder, IReadOnlyList<Task<PackFile>> files, IReadOnlyList<Diagnostic> unlisted, bool withCases, DiagnosticBag diagnostics)
    {
        var headerReader = new HeaderReader(diagnostics);
        var header = headerReader.Read(Path.Combine(folder, HeaderFile));
        var vocabularyPath = FindVocabulary(folder);
        if (SourceFile.Read(vocabularyPath, diagnostics) is not { } vocabularyText)
            return null;

        // Rules are not measured by a vocabulary that is wrong.
        var vocabularyResult = VocabularyReader.Read(vocabularyText, vocabularyPath);
        diagnostics.AddRange(vocabularyResult.Diagnostics);
        if (vocabularyResult.Value is not { } vocabulary)
            return null;

        if (header is not null && !PackVersion.IsServedBy(header.VocabularyVersion, vocabulary.Version))
        {
            diagnostics.Report(
                DiagnosticKinds.VocabularyVersion, header.VocabularySpan,
                ("expected", header.VocabularyVersion), ("found", vocabulary.Version));
        }

        var digest = new PackDigest();
        digest.Add(HeaderFile, headerReader.Text);
        digest.Add(VocabularyFile, vocabularyText);

        var rules = new RuleReader(vocabulary, headerReader.Departments, headerReader.ParentRules, withCases, diagnostics);
        var checklist = new List<ChecklistItem>();
        diagnostics.Continue(unlisted);
        foreach (var reading in files)
        {
            var file = reading.GetAwaiter().GetResult();
            diagnostics.Continue(file.Diagnostics);
            if (file.Text is null)
                continue;

            digest.Add(file.Name, file.Text);
            if (file.Content is null)
                continue;

            if (file.Name == ChecklistFile)
                checklist.AddRange(ChecklistReader.Read(file.Content, headerReader.Departments, diagnostics));
            else
                rules.ReadFile(file.Content);
        }

        if (header is null)
            return null;
        if (rules.Rules.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Report(DiagnosticKinds.EmptyPack, SourceSpan.WholeFile(folder));
        ParentCycles.Check(folder, header, diagnostics);
        CheckAccepted(header, rules.Rules, diagnostics);
        if (withCases)
            ParentRules.Check(folder, headerReader.ParentRules.Read, diagnostics);
        return new RulePack(header, vocabulary, rules.Rules, checklist, digest.ToString);
    }

    private static void CheckAccepted(PackHeader header, IReadOnlyList<Rule> rules, DiagnosticBag diagnostics)
    {
        var ids = rules.Select(rule => rule.Id).ToList();
        foreach (var accepted in header.Accepted.Where(accepted => accepted.Rule is { } id && !ids.Contains(id) && !diagnostics.HasErrors))
            diagnostics.Report(DiagnosticKinds.UnknownRuleInPack, accepted.Span, diagnostics.Nearest(accepted.Rule!, ids), ("pack", header.Id), ("found", accepted.Rule!));
    }

    /// <summary>The files of a pack's folder that hold rules, or the checklist, in the order of their names. A file that an editor hides while it writes is none.</summary>
    internal static IEnumerable<string> RuleFiles(string folder, DiagnosticBag diagnostics)
    {
        try
        {
            var files = Array.FindAll(Directory.GetFiles(folder), IsRuleFile);
            Array.Sort(files, (left, right) => string.CompareOrdinal(Path.GetFileName(left), Path.GetFileName(right)));
            return files;
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(diagnostics, folder, exception);
            return [];
        }
    }

    private static bool IsRuleFile(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml"
        && Path.GetFileName(path) is var name && name is not (HeaderFile or VocabularyFile) && name[0] != '.';

    private static string FindVocabulary(string folder)
    {
        string[] places = [folder, Path.Combine(folder, ".."), Path.Combine(folder, "..", "..")];
        var found = places.Select(place => Path.Combine(place, VocabularyFile)).FirstOrDefault(File.Exists);
        return found ?? Path.Combine(folder, VocabularyFile);
    }
}
