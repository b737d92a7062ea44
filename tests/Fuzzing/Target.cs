using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Workbooks;

namespace Compliance.Fuzzing;

/// <summary>One kind of file that is read from strangers: how it is read, and what came of it as a text.</summary>
internal sealed class Target
{
    private readonly Func<byte[], string> _read;

    private Target(string name, Func<byte[], string> read, params string[] seeds)
    {
        Name = name;
        _read = read;
        Seeds = [.. seeds.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The name of its folder in the corpus.</summary>
    public string Name { get; }

    /// <summary>What is changed first: small files that are right.</summary>
    public IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Every target.</summary>
    public static IReadOnlyList<Target> All(string rules)
    {
        var pack = PackReader.Load(Path.Combine(rules, "jiaozuo-2023-3", "1.0.0")).Value!;
        var reader = new DescriptorReader(pack);
        var workbooks = new DescriptorReader(pack) { WorkbookFormats = WorkbookFormats.All };
        var folder = new PackFolder(rules);
        return
        [
            new("yaml", bytes => Of(reader.Read(bytes, "a.yaml")), Sample.Yaml, Sample.OddYaml),
            new("json", bytes => Of(reader.Read(bytes, "a.json")), Sample.Json),
            new("csv", bytes => Of(reader.Read(bytes, "a.csv")), Sample.Table, Sample.EnglishTable),
            new("sheet", bytes => Of(workbooks.Read(SampleWorkbook.WithSheet(bytes), "a.xlsx")), SampleModel.Sheet),
            new("ifc", bytes => ImportedFile.Read(pack, rules, "ifc", "a.ifc", bytes, Of), SampleModel.Model),
            new("xml", bytes => ImportedFile.Read(pack, rules, "gbxml", "a.xml", bytes, Of), SampleModel.GbXml),
            new("report", bytes => ImportedFile.Read(pack, rules, "energyplus", "a.csv", bytes, Of), SampleModel.Report),
            new("profile", bytes => ImportedFile.ReadProfile(pack, bytes), File.ReadAllText(Path.Combine(rules, "profiles", "gbxml.yaml"))),
            new("rules", folder.WithRules, Sample.Rules, Sample.Aggregates),
            new("header", folder.WithHeader, Sample.Header),
            new("vocabulary", folder.WithVocabulary, Sample.Vocabulary),
            new("jurisdictions", folder.WithJurisdictions, Sample.Jurisdictions),
            new("usual", folder.WithUsual, Sample.Usual),
            new("expressions", folder.WithExpression, "waste / area", "kind = new and area >= 5 m²", "kind is one of new, old or not done", "(waste + 3 t) / area", "waste - 0.5 * waste"),
        ];
    }

    /// <summary>Reads an input; what came of it.</summary>
    public string Read(byte[] input) => _read(input);

    /// <summary>Diagnostics with their places, one a line.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(one => one + "\n"));

    private static string Of(ReadResult<DescriptorFile> result)
    {
        var text = new StringBuilder(Of(result.Diagnostics));
        foreach (var subject in result.Value?.Subjects ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"{subject.Kind.Name} {subject.Id} {subject.Name} {subject.Jurisdiction} {subject.Date}\n");
            for (var slot = 0; slot < subject.Kind.Facts.Count; slot++)
            {
                if (subject.Stated(slot) is { } stated)
                    text.Append(CultureInfo.InvariantCulture, $"  {slot} {stated.Written} {stated.PossibleValues}\n");
            }
        }

        return text.ToString();
    }
}
