using System.IO;
using System.Linq;
using Compliance.Compilation;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Tests.Reference;
using Compliance.Values;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Parts;

/// <summary>The small examples of what parts mean, in the library.</summary>
public class MeaningInTheLibraryTests
{
    private static readonly EvaluationOptions Today = new() { AsOf = new CalendarDate(2026, 1, 1) };

    [Test]
    public void Every_example_gives_what_it_says()
    {
        var vocabulary = Text("vocabulary").Replace(
            "subjects: {building: 建筑, storey: 楼层, window: 外窗}",
            "subjects: {building: {label: 建筑, contains: [storey]}, storey: {label: 楼层, contains: [window]}, window: 外窗}",
            System.StringComparison.Ordinal)
            .Replace("glazing: {label: 窗面积,", "glazing: {label: 窗面积, from_parts: sum(window.area),", System.StringComparison.Ordinal);
        using var scope = new AssertionScope();
        foreach (var example in ((YamlSequenceNode)WrittenPack.Parse(Text("parts"))).Cast<YamlMappingNode>())
        {
            var rule = (YamlMappingNode)example["rule"];
            if (rule.ToString().Contains("rows", System.StringComparison.Ordinal))
                continue;

            ((YamlMappingNode)rule["limit"]).Add("from", "2023-12-06");
            var pack = SmallPack.Load(vocabulary, $"chapter: a\nrules:\n- {{id: a, title: a, clauses: [{{section: a, quote: a}}], subject: building, obligation: must, departments: [], {Write(rule)[1..^1]}}}\n");
            foreach (var given in ((YamlSequenceNode)example["cases"]).Cast<YamlMappingNode>())
                Check(pack, given);
        }
    }

    private static void Check(RulePack pack, YamlMappingNode given)
    {
        var subject = Building.Read(pack, $"subject: building\nid: B\nfacts: {Write(given["facts"])}\n").Subjects[0];
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(Today);
        session.Insert(subject);
        session.Fire();
        session.Find(subject)!.Findings.Single().Verdict.Should().Be((Verdict)PackWords.IndexOf(PackWords.Verdicts, given["verdict"].ToString()), $"of line {given.Start.Line}");
    }

    private static string Write(YamlNode node) => node switch
    {
        YamlMappingNode mapping => $"{{{string.Join(", ", mapping.Children.Select(entry => $"{entry.Key}: {Write(entry.Value)}"))}}}",
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Write))}]",
        _ => $"'{node}'",
    };

    private static string Text(string file) => File.ReadAllText(Repository.PathOf("tests", "Compliance.Tests", "Meaning", file + ".yaml"));
}
