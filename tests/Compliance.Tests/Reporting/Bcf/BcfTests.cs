using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Importing;
using Compliance.Localization;
using Compliance.Profiles;
using Compliance.Reporting;
using Compliance.Reporting.Bcf;
using Compliance.Sessions;
using Compliance.Tests.BadInput;
using Compliance.Tests.Cli;
using Compliance.Tests.Importing;
using Compliance.Tests.Parts;
using Compliance.Values;
using Compliance.Workbooks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting.Bcf;

/// <summary>A result as topics that a modeller works through.</summary>
[Category("Slow")]
[Parallelizable]
public class BcfTests
{
    private const string BuildingGuid = "1xS3BCk291UvhgP2dvNMKI";
    private const string GroundGuid = "1xS3BCk291UvhgP2dvNM$_";
    private const string UpperGuid = "1xS3BCk291UvhgP2dvNM00";

    [Test]
    public void It_is_valid_by_the_official_schemas([Values("empty", "model")] string name, [Values] Language language) =>
        (name == "model" ? OfModel(language: language) : BcfFile.Of(Result.Empty, language: language)).Errors().Should().BeEmpty();

    [Test]
    public void What_is_hostile_is_valid_and_inert()
    {
        var file = BcfFile.Of(Result.OfHostiles);
        var sample = file.Parts.Where((part, place) => place % 40 == 0 || !part.Key.Contains('/')).ToList();
        foreach (var (_, part) in sample)
            Encoding.UTF8.GetString(part).Should().NotContain("\u202E").And.NotContain("<script").And.NotContain("\u001b");
        foreach (var (name, part) in sample.Where(part => part.Key.EndsWith("markup.bcf", StringComparison.Ordinal)))
        {
            using var stream = new MemoryStream(part);
            OfficialSchemas.Errors(Path.Combine("bcf-3.0", "markup.xsd"), stream).Should().BeEmpty(name);
        }
    }

    [Test]
    public void No_name_of_a_part_comes_from_what_is_read() =>
        BcfFile.Of(Result.OfHostiles).Parts.Keys.Should().OnlyContain(name => System.Text.RegularExpressions.Regex.IsMatch(name, "^(bcf\\.version|project\\.bcfp|extensions\\.xml|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/(markup\\.bcf|viewpoint\\.bcfv))$"));

    [Test]
    public void It_has_the_same_counts_as_every_format([Values("samples", "empty", "hostile")] string name)
    {
        var result = Result.Of(name);
        var file = BcfFile.Of(result, VerdictSelection.All);
        foreach (var verdict in VerdictSelection.All.Verdicts)
        {
            var word = VerdictName.Of(verdict, Language.English);
            var listed = file.Topics.Where(topic => (string)topic.Attribute("TopicType")! == word).Sum(topic => topic.Element("Description")!.Value.Split('\n').Count(line => line.StartsWith("• [", StringComparison.Ordinal)));
            listed.Should().Be((int)result.Counts[verdict], word);
            file.Summary.Should().MatchRegex($@"findings: .*\b{result.Counts[verdict]} {word}");
        }
    }

    [Test]
    public void What_fails_is_a_topic_each_and_what_a_subject_lacks_is_one()
    {
        var file = BcfFile.Of(Result.Samples);
        var types = file.Topics.Select(topic => (string)topic.Attribute("TopicType")!).ToList();
        types.Count(type => type == "fail").Should().Be((int)Result.Samples.Counts[Verdict.Fail]);
        types.Count(type => type == "undetermined").Should().Be(Result.Samples.Evaluations.Count(evaluation => evaluation.Counts[Verdict.Undetermined] > 0)).And.BeLessThan((int)Result.Samples.Counts[Verdict.Undetermined]);
        file.Topics.First(topic => (string)topic.Attribute("TopicType")! == "undetermined").Element("Description")!.Value.Should().MatchRegex(@"\nmissing: .+ \(\w+\), needed by \d+ finding");
        types.Should().OnlyContain(type => type == "fail" || type == "undetermined" || type == "waived");
    }

    [Test]
    public void Every_word_of_a_topic_is_among_the_words_of_the_file()
    {
        var file = BcfFile.Of(Result.Samples);
        using var stream = new MemoryStream(file.Parts["extensions.xml"]);
        var words = XDocument.Load(stream).Descendants().Where(element => !element.HasElements).Select(element => element.Value).ToHashSet();
        file.Topics.SelectMany(topic => topic.Descendants("Label").Concat(topic.Elements("Priority")).Concat(topic.Elements("CreationAuthor")).Select(element => element.Value).Append((string)topic.Attribute("TopicType")!).Append((string)topic.Attribute("TopicStatus")!))
            .Where(word => !words.Contains(word)).Should().BeEmpty();
    }

    [Test]
    public void A_topic_is_known_again_after_the_fact_was_mended()
    {
        var (before, after) = (OfModel(ground: "2.5", upper: "2.4"), OfModel(ground: "2.6", upper: "2.4"));
        after.Topics.Select(topic => (string)topic.Attribute("Guid")!).Should().BeEquivalentTo(before.Topics.Select(topic => (string)topic.Attribute("Guid")!)).And.OnlyHaveUniqueItems();
        BcfFile.Of(Result.Samples).Bytes.Should().Equal(BcfFile.Of(Result.Samples).Bytes, "a result is the same bytes each time");
    }

    [Test]
    public void Storeys_of_a_model_that_fail_by_one_rule_are_one_topic_which_selects_them()
    {
        var file = OfModel();
        var topic = file.Topics.Single(one => (string)one.Attribute("TopicType")! == "fail");
        topic.Element("Title")!.Value.Should().Contain("2 × storey").And.Contain(BuildingGuid);
        topic.Descendants("Label").Select(label => label.Value).Should().Contain("storey").And.Contain(label => label.StartsWith($"building: {BuildingGuid}", StringComparison.Ordinal));
        var header = file.Part(topic, "markup.bcf")!.Descendants("File").Single();
        header.Element("Filename")!.Value.Should().Be("house.ifc");
        ((string)header.Attribute("IfcSpatialStructureElement")!).Should().Be(BuildingGuid);
        file.Part(topic, "viewpoint.bcfv")!.Descendants("Selection").Descendants("Component").Select(component => (string)component.Attribute("IfcGuid")!).Should().Equal(GroundGuid, UpperGuid);
        topic.Element("Description")!.Value.Should().Contain("house.ifc:");
    }

    [Test]
    public void A_subject_of_no_model_has_no_viewpoint() =>
        BcfFile.Of(Result.Samples).Parts.Keys.Should().NotContain(name => name.EndsWith(".bcfv", StringComparison.Ordinal));

    [Test]
    public void The_tool_writes_it_to_a_file_alone_with_the_status_of_every_format()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "report.bcf");
        string[] sample = [ToolRun.Sample("hospital-shanyang-2031.yaml")];
        ToolRun.Check(sample, [new ReportTarget("bcf", path)]).Should().Be(ToolRun.Check(sample).Status);
        BcfFile.Read(File.ReadAllBytes(path)).Topics.Should().Contain(topic => topic.Element("Title")!.Value.StartsWith("Construction waste per floor area: fail", StringComparison.Ordinal));
        Directory.GetFiles(folder.Path).Should().Equal(path);
        ReportFormats.NeedsFile("bcf").Should().BeTrue();
    }

    private static BcfFile OfModel(string ground = "2.5", string upper = "2.4", Language language = Language.English)
    {
        var pack = Building.Pack(("high", "storey", "measure: height, limit: {at_least: 2.8 m, from: 2023-12-06}"), ("glass", "building", "measure: glazing / facade, limit: {at_most: 30 %, from: 2023-12-06}"));
        using var folder = new TemporaryFolder();
        var profile = folder.Write("p.yaml", "id: p\ntitle: {zh: 题, en: t}\nassumes: {zh: 无, en: n}\nformat: ifc\nends: [.ifc]\nsubject: building\neach: IfcBuilding\nid_from: ['@GlobalId']\nname_from: ['@Name']\nparts:\n  - {kind: storey, each: IfcBuildingStorey, id_from: ['@GlobalId'], name_from: ['@Name'], facts: {height: [{from: Q.Height}]}}\n");
        var model = ModelMaker.Model(ModelMaker.Set(510, 11, "Q", $"IFCQUANTITYLENGTH('Height',$,#505,{ground},$)") + ModelMaker.Set(520, 12, "Q", $"IFCQUANTITYLENGTH('Height',$,#505,{upper},$)") + "#505=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);\n");
        var file = folder.Write("house.ifc", model.Replace("'b-1'", $"'{BuildingGuid}'", StringComparison.Ordinal).Replace("'s-1'", $"'{GroundGuid}'", StringComparison.Ordinal).Replace("'s-2'", $"'{UpperGuid}'", StringComparison.Ordinal));
        var reader = new DescriptorReader(pack) { Imports = [new ProfileImport(ImportProfile.Load(profile, pack.Vocabulary).Require(), RecordFormats.All(WorkbookFormats.All), pack)] };
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions { AsOf = new CalendarDate(2026, 1, 1) });
        session.InsertAll(reader.ReadFile(file).Require().Subjects);
        session.Fire();
        using var bytes = new MemoryStream();
        using (var writer = new BcfReportWriter(bytes, language))
        {
            writer.Begin(new ReportHeader("1.2.3", "kernel", pack, []));
            var summary = new ReportSummary();
            foreach (var evaluation in session.Evaluations)
            {
                summary.Add(evaluation);
                writer.Write(evaluation);
            }

            writer.End(summary);
        }

        return BcfFile.Read(bytes.ToArray());
    }
}
