using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>
/// Reads a pack's folder: <c>pack.yaml</c>, the vocabulary, the checklist, every <c>*.cases.yaml</c> as the test cases of the
/// chapter beside it, and every other YAML file as rules.
/// </summary>
public static class PackReader
{
    /// <summary>Reads the pack in a folder. The vocabulary is the nearest <c>vocabulary.yaml</c> in the folder or the two above it.</summary>
    /// <param name="folder">The folder, <c>rules/jiaozuo-2023-3/1.0.0</c> for one.</param>
    /// <param name="withCases">
    /// Whether to read the test cases beside the rules too. Evaluating does not need them: without, files of cases are not
    /// opened, cases in a chapter are not parsed where it is certain which lines they are, and what is wrong in them is said by
    /// who reads them, such as <c>compliance test</c>.
    /// </param>
    /// <returns>The pack; or nothing, and every error of all its files.</returns>
    public static ReadResult<RulePack> Load(string folder, bool withCases = false)
    {
        return Load(folder, withCases, []);
    }

    /// <param name="folder">The folder.</param>
    /// <param name="withCases">Whether to read the test cases.</param>
    /// <param name="roots">Folders of packs, whose locks count too.</param>
    /// <param name="shared">A vocabulary that other packs are read in too; null for the pack's own.</param>
    internal static ReadResult<RulePack> Load(string folder, bool withCases, IReadOnlyList<string> roots, SharedVocabulary? shared = null)
    {
        var diagnostics = new DiagnosticBag();
        var pack = Read(folder, withCases, roots, shared, diagnostics);
        return new ReadResult<RulePack>(pack, diagnostics.Items);
    }

    private static RulePack? Read(string folder, bool withCases, IReadOnlyList<string> roots, SharedVocabulary? shared, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Report(
                DiagnosticKinds.UnreadableFile, SourceSpan.WholeFile(folder),
                ("found", File.Exists(folder) ? new LocalizedText("应为含 pack.yaml 的文件夹", "expected a folder with a pack.yaml") : new LocalizedText("文件夹不存在", "there is no such folder")));
            return null;
        }

        var unlisted = new DiagnosticBag();
        var sources = new PackSources();
        var files = PackFile.Begin(PackFileList.Chapters(folder, unlisted), sources, withCases);
        try
        {
            return Read(folder, files, sources, unlisted.Items, withCases, roots, shared, diagnostics);
        }
        finally
        {
            // The caller may delete the folder once this returns.
            Task.WaitAll([.. files]);
        }
    }

    private static RulePack? Read(
        string folder, IReadOnlyList<Task<PackFile>> files, PackSources sources, IReadOnlyList<Diagnostic> unlisted, bool withCases, IReadOnlyList<string> roots, SharedVocabulary? shared, DiagnosticBag diagnostics)
    {
        var headerReader = new HeaderReader(sources, diagnostics);
        var header = headerReader.Read(Path.Combine(folder, PackFileList.Header));
        var ownVocabulary = SharedVocabulary.Find(folder, header?.VocabularyVersion);
        var lists = new PackLists(ownVocabulary, header?.VocabularyVersion, sources);
        var vocabularyPath = shared?.Path ?? ownVocabulary;
        if (sources.Read(vocabularyPath, diagnostics) is not { } vocabularyText)
            return null;

        // Rules are not measured by a vocabulary that is wrong.
        if ((shared?.Value ?? SharedVocabulary.Read(vocabularyText, vocabularyPath, lists, diagnostics)) is not { } vocabulary)
            return null;

        // Packs side by side hold by what the newest of them asks for.
        if (shared is null)
            InvariantsReader.Read(vocabulary, header?.VocabularyVersion, diagnostics);
        if (header is not null && !PackVersion.IsServedBy(header.VocabularyVersion, vocabulary.Version))
        {
            diagnostics.Report(
                DiagnosticKinds.VocabularyVersion, header.VocabularySpan,
                ("expected", header.VocabularyVersion), ("found", vocabulary.Version));
        }

        var terms = TermsReader.Read(headerReader.Terms, vocabulary, diagnostics);
        var digest = new PackDigest();
        digest.Add(PackFileList.Header, headerReader.Text);
        digest.Add(PackFileList.Vocabulary, vocabularyText);

        // A released version reads as it did when it was released.
        var lines = ReleaseLines.Read(folder, roots);
        var percent = withCases && header is not null && lines.OfPack(header.Id, header.Version).Count > 0 ? BarePercentage.AsWritten : BarePercentage.Refused;
        var tables = new TableFiles();
        var rules = new RuleReader(vocabulary, terms, headerReader.Departments, headerReader.ParentRules, tables, withCases, percent, diagnostics);
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

            if (file.Name == PackFileList.Checklist)
                checklist.AddRange(ChecklistReader.Read(file.Content, headerReader.Departments, diagnostics));
            else
                rules.ReadFile(file.Content, file.Cases);
        }

        // Test cases are made up, and need not be usual.
        if (shared is null && lists.Usual(diagnostics) is { } usual)
            UsualValuesReader.Apply(usual.Text, usual.Path, vocabulary, diagnostics);
        foreach (var table in tables.Texts)
            digest.Add(table.Key, table.Value);
        if (header is null)
            return null;
        if (rules.Rules.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Report(DiagnosticKinds.EmptyPack, SourceSpan.WholeFile(folder));
        ParentCycles.Check(folder, header, diagnostics);
        CheckAccepted(header, rules.Rules, diagnostics);
        if (withCases)
            ParentRules.Check(folder, headerReader.ParentRules.Read, diagnostics);
        return new RulePack(header, vocabulary, terms, rules.Rules, checklist, digest.ToString)
        {
            Folder = folder,
            Shared = shared ?? new SharedVocabulary(vocabularyPath, vocabulary),
            Release = new ReleaseCheck(folder, sources, vocabularyPath, Path.GetDirectoryName(ownVocabulary) == folder ? null : lists, roots).Of(header.Id, header.Version, lines, vocabulary.Version, rules.Rules),
        };
    }

    private static void CheckAccepted(PackHeader header, IReadOnlyList<Rule> rules, DiagnosticBag diagnostics)
    {
        var ids = rules.Select(rule => rule.Id).ToList();
        foreach (var accepted in header.Accepted.Where(accepted => accepted.Rule is { } id && !ids.Contains(id) && !diagnostics.HasErrors))
            diagnostics.Report(DiagnosticKinds.UnknownRuleInPack, accepted.Span, diagnostics.Nearest(accepted.Rule!, ids), ("pack", header.Id), ("found", accepted.Rule!));
    }
}
