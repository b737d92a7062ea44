using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tests.Reference;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Meaning;

/// <summary>The meaning of tables, points and parts, by small examples: files with a rule each, and what it gives.</summary>
public class MeaningTests
{
    private static readonly Vocabulary Vocabulary = Read(VocabularyReader.Load(PathOf("vocabulary")));

    [TestCase("rows")]
    [TestCase("points")]
    [TestCase("parts")]
    public void Every_example_gives_what_it_says(string file)
    {
        var pack = new WrittenPack(
            Vocabulary.Kinds,
            new Dictionary<string, string[]> { ["building"] = ["storey"], ["storey"] = ["window"] },
            new Dictionary<string, string> { ["building.glazing"] = "sum(window.area)" });
        var text = File.ReadAllText(PathOf(file));
        using var scope = new AssertionScope();
        foreach (var example in ((YamlSequenceNode)WrittenPack.Parse(text)).Cast<YamlMappingNode>())
        {
            var rule = pack.ReadRule(example["rule"]);
            foreach (var given in ((YamlSequenceNode)example["cases"]).Cast<YamlMappingNode>())
                Check(pack, rule, given, $"of line {given.Start.Line} of {file}.yaml");
        }
    }

    private static void Check(WrittenPack pack, WrittenRule rule, YamlMappingNode given, string because)
    {
        var finding = rule.Evaluate(pack.ReadSubject(given["facts"], "building"));
        finding.Verdict.Should().Be(VerdictOf(given["verdict"].ToString()), because);
        if (given.Children.TryGetValue("measured", out var measured))
            finding.Measured.Should().Be(Measured(rule, measured.ToString()), because);
        if (given.Children.TryGetValue("limits", out var limits))
            finding.Limits.Should().Equal(((YamlSequenceNode)limits).Select(limit => limit.ToString()), because);
    }

    private static Span Measured(WrittenRule rule, string text)
    {
        if (rule.Measure is LevelExpression level)
        {
            var ends = text.Split("..").Select(name => level.Score.NumberOf(name)).ToList();
            return new Span(new End(ends[0], true), new End(ends[^1], true));
        }

        var kind = Vocabulary.FindKind("building")!;
        var slot = kind.SlotOf(text.Contains('%') ? "ratio" : text.Contains('²') ? "facade" : text.Contains('m') ? "height" : "homes");
        return slot < 0 ? BandText.Read(text, Vocabulary.FindKind("storey")!, 0).Number! : BandText.Read(text, kind, slot).Number!;
    }

    private static Vocabulary Read(ReadResult<Vocabulary> result) => result.Value is { } vocabulary && result.Diagnostics.Count == 0 ? vocabulary : throw new InvalidDataException(string.Join("\n", result.Diagnostics));

    private static string PathOf(string file) => Repository.PathOf("tests", "Compliance.Tests", "Meaning", file + ".yaml");

    private static Verdict VerdictOf(string word) => (Verdict)Compliance.Packs.PackWords.Verdicts.ToList().IndexOf(word);
}
