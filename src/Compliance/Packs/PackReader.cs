using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
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
    /// <param name="withCases">Whether to read the test cases beside the rules too; deciding does not need them.</param>
    /// <returns>The pack; or nothing, and every error of all its files.</returns>
    public static ReadResult<RulePack> Load(string folder, bool withCases = false)
    {
        var diagnostics = new DiagnosticBag();
        var pack = Read(folder, withCases, diagnostics);
        return new ReadResult<RulePack>(pack, diagnostics.Items);
    }

    private static RulePack? Read(string folder, bool withCases, DiagnosticBag diagnostics)
    {
        var header = ReadHeader(Path.Combine(folder, HeaderFile), diagnostics, out var headerText);
        var vocabularyPath = FindVocabulary(folder);
        var vocabularyResult = Vocabulary.Load(vocabularyPath);
        diagnostics.AddRange(vocabularyResult.Diagnostics);
        if (header is null || vocabularyResult.Value is not { } vocabulary)
            return null;

        if (!PackVersion.IsServedBy(header.VocabularyVersion, vocabulary.Version))
        {
            diagnostics.Report(
                DiagnosticKinds.VocabularyVersion, SourceSpan.WholeFile(Path.Combine(folder, HeaderFile)),
                ("expected", header.VocabularyVersion), ("found", vocabulary.Version));
        }

        var digest = new PackDigest();
        digest.Add(HeaderFile, headerText!);
        digest.Add(VocabularyFile, SourceFile.Read(vocabularyPath, new DiagnosticBag()) ?? "");

        var rules = new RuleReader(vocabulary, header, withCases, diagnostics);
        var checklist = new List<ChecklistItem>();
        foreach (var path in Directory.GetFiles(folder, "*.yaml").OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (name is HeaderFile or VocabularyFile || SourceFile.Read(path, diagnostics) is not { } text)
                continue;

            digest.Add(name, text);
            if (YamlReader.Read(text, path, diagnostics) is not { } node)
                continue;

            if (name == ChecklistFile)
                checklist.AddRange(ChecklistReader.Read(node, header, diagnostics));
            else
                rules.ReadFile(node);
        }

        if (rules.Rules.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Report(DiagnosticKinds.EmptyPack, SourceSpan.WholeFile(folder));
        ParentCycles.Check(folder, header, diagnostics);
        return new RulePack(header, vocabulary, rules.Rules, checklist, digest.ToString());
    }

    /// <summary>Reads <c>pack.yaml</c> alone.</summary>
    internal static PackHeader? ReadHeader(string path, DiagnosticBag diagnostics, out string? text)
    {
        text = SourceFile.Read(path, diagnostics);
        if (text is null || YamlReader.Read(text, path, diagnostics) is not { } node || MappingReader.Open(node, PackShapes.Pack, diagnostics) is not { } file)
            return null;

        var id = file.Scalar("id", CommonShapes.RuleId);
        var version = file.Scalar("version", CommonShapes.Version);
        var vocabulary = file.Scalar("vocabulary", CommonShapes.Version);
        var instrument = file.Find("instrument") is { } part ? ReadInstrument(part, diagnostics) : null;
        var title = file.Localized("title");
        var parents = file.Items("parents").OfType<ScalarNode>().Select(parent => parent.Text).ToList();
        var departments = file.Items("departments").Select(item => MappingReader.Localized(item, diagnostics)).OfType<LocalizedText>().ToList();
        return id is null || version is null || vocabulary is null || instrument is null || title is null
            ? null
            : new PackHeader(id.Text, version.Text, title, instrument, vocabulary.Text, parents, departments);
    }

    private static Instrument? ReadInstrument(Node node, DiagnosticBag diagnostics)
    {
        if (MappingReader.Open(node, PackShapes.Instrument, diagnostics) is not { } reader)
            return null;

        var number = reader.Text("number");
        var issued = reader.Date("issued");
        var text = reader.Text("text");
        var sha256 = reader.Scalar("sha256", (ScalarShape)PackShapes.Instrument.Keys.First(key => key.Name == "sha256").Value);
        return number is null || issued is null || text is null || sha256 is null
            ? null
            : new Instrument(number, issued.Value, text, sha256.Text);
    }

    private static string FindVocabulary(string folder)
    {
        string[] places = [folder, Path.Combine(folder, ".."), Path.Combine(folder, "..", "..")];
        var found = places.Select(place => Path.Combine(place, VocabularyFile)).FirstOrDefault(File.Exists);
        return found ?? Path.Combine(folder, VocabularyFile);
    }
}
