using System.IO;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Parts;

/// <summary>Parts that stand in a table of their own, a row each, and name what they are parts of.</summary>
public class SecondTableTests
{
    private const string Buildings = """
        subject: building
        id: B-1
        date: 2026-01-01
        facts: {climate: cold, storey: [{id: 1, ground: true}, {id: 2, window: [{id: a, area: 1, u: 100 %}]}]}
        """;

    private const string Windows = "subject,id,storey,面积（m²）,u（%）\nwindow,a,B-1/1,2,150\n外窗,b,B-1/1,1,300\nwindow,b,B-1/2,1,200\n";

    private static readonly RulePack Pack = Building.Pack(
        ("average", "building", "measure: average(window.u by window.area), limit: {at_most: 200 %, from: 2023-12-06}"),
        ("each", "window", "when: building.climate = cold, measure: u, limit: {at_most: 250 %, from: 2023-12-06}"));

    [Test]
    public void Rows_are_put_into_what_they_name_wherever_that_stands()
    {
        var reader = new DescriptorReader(Pack);
        var subjects = reader.ReadText(Windows, "windows.csv").Require().Subjects.Concat(reader.ReadText(Buildings, "buildings.yaml").Require().Subjects);
        var assembled = DescriptorReader.Assemble(subjects);
        assembled.Diagnostics.Should().BeEmpty();
        var building = assembled.Value.Should().ContainSingle().Subject;
        building.Parts.SelectMany(storey => storey.Parts).Select(window => window.Id).Should().Equal("B-1/1/a", "B-1/1/b", "B-1/2/a", "B-1/2/b");

        using var session = EngineUnderTest.For(CompiledPlan.Compile(Pack)).Open(new EvaluationOptions());
        session.Insert(building);
        session.Fire();
        var whole = session.Find(building)!;
        whole.Findings.Single().Measured!.Value.Should().Be(Interval.Point(Rational.Of((2 * 150) + 300 + 100 + 200, 5)));
        whole.Decision.Should().Be(Decision.NonCompliant);
        var failing = session.Find("window", "B-1/1/b")!;
        failing.Findings.Single().Verdict.Should().Be(Verdict.Fail);
        failing.Findings.Single().Span.ToString().Should().Be("windows.csv:3:14");
        Building.Read(Pack, DescriptorWriter.ToYaml(building)).Subjects[0].Parts.SelectMany(storey => storey.Parts).Should().HaveCount(4);
    }

    [Test]
    public void A_storey_may_be_a_row_as_well_and_come_behind_its_windows()
    {
        var reader = new DescriptorReader(Pack);
        var table = reader.ReadText("subject,id,building,storey,area\nwindow,w,,B-2/1,2\nstorey,1,B-2,,\nbuilding,B-2,,,\n", "all.csv");
        table.Diagnostics.Should().BeEmpty();
        table.Value!.Subjects.Single().Parts.Single().Parts.Single().Id.Should().Be("B-2/1/w");
    }

    [Test]
    public void A_part_of_what_is_not_given_stays_by_itself_and_is_told()
    {
        var subjects = new DescriptorReader(Pack).ReadText("subject,id,storey,u\nwindow,a,B-9/1,2\n", "windows.csv").Require().Subjects;
        var assembled = DescriptorReader.Assemble(subjects);
        assembled.Value.Should().ContainSingle();
        assembled.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().Equal(
            "windows.csv:2:1: warning CP5042: the window 'a' is a part of the storey 'B-9/1', which is not given: nothing is known of that");
    }

    [Test]
    public void Rows_are_not_all_where_something_is_not_read_or_left_out()
    {
        var rows = "subject,id,storey,面积（m²）,u（%）\nwindow,a,B-1/1,2,150\n";
        var pack = Building.Pack(("most", "building", "measure: greatest(window.u), limit: {at_most: 200 %, from: 2023-12-06}"));
        Verdict VerdictOf(bool isExcerpt)
        {
            var reader = new DescriptorReader(pack) { IsExcerpt = isExcerpt };
            var building = "subject: building\nid: B-1\ndate: 2026-01-01\nfacts: {climate: cold, storey: [{id: 1, ground: true}]}\n";
            var assembled = DescriptorReader.Assemble([.. reader.ReadText(building, "b.yaml").Require().Subjects, .. reader.ReadText(rows, "w.csv").Require().Subjects], isExcerpt);
            using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions());
            session.InsertAll(assembled.Value!);
            session.Fire();
            return session.Evaluations.First(evaluation => evaluation.Subject.Kind.Name == "building").Findings.Single().Verdict;
        }

        VerdictOf(isExcerpt: false).Should().Be(Verdict.Pass);
        VerdictOf(isExcerpt: true).Should().Be(Verdict.Undetermined);
    }

    [Test]
    public void An_id_stands_once_in_what_contains_it()
    {
        var reader = new DescriptorReader(Pack);
        reader.ReadText("subject,id,storey\nwindow,a,B-1/1\nwindow,a,B-1/1\n", "windows.csv").Diagnostics.Single().Kind.Code.Should().Be("CP5002");
        var twice = DescriptorReader.Assemble([.. reader.ReadText(Buildings, "b.yaml").Require().Subjects, .. reader.ReadText("subject,id,storey\nwindow,a,B-1/2\n", "w.csv").Require().Subjects]);
        twice.Diagnostics.Single().Kind.Code.Should().Be("CP5040");
        reader.ReadText("subject,id,storey\nbuilding,b,B-1\n", "windows.csv").Diagnostics.Single().Kind.Code.Should().Be("CP3002");
    }

    // As typed with a Chinese keyboard: else it would be counted twice.
    [TestCase("W-1", "Ｗ－１")]
    [TestCase("W－1", "W-1")]
    public void An_id_that_is_typed_in_two_ways_stands_once_in_what_contains_it(string one, string other)
    {
        var reader = new DescriptorReader(Pack);
        string Building(params string[] windows) =>
            $"subject: building\nid: B-1\ndate: 2026-01-01\nfacts: {{climate: cold, storey: [{{id: 1, window: [{string.Join(", ", windows.Select(id => $"{{id: {id}, area: 1, u: 100 %}}"))}]}}]}}\n";

        reader.ReadText(Building(one, other), "b.yaml").Diagnostics.Single().Kind.Code.Should().Be("CP5040");
        reader.ReadText($"subject,id,storey\nwindow,{one},B-1/1\nwindow,{other},B-1/1\n", "w.csv").Diagnostics.Single().Kind.Code.Should().Be("CP5002");
        var twice = DescriptorReader.Assemble([.. reader.ReadText(Building(one), "b.yaml").Require().Subjects, .. reader.ReadText($"subject,id,storey\nwindow,{other},B-1/1\n", "w.csv").Require().Subjects]);
        twice.Diagnostics.Single().Kind.Code.Should().Be("CP5040");
    }

    [Test]
    public void A_register_puts_the_tables_of_its_files_together()
    {
        var folder = Directory.CreateTempSubdirectory("parts-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.csv"), Windows);
            File.WriteAllText(Path.Combine(folder, "b.yaml"), Buildings);
            using var files = RegisterFiles.Read(CompiledPlan.Compile(Pack), new DescriptorReader(Pack), DescriptorFiles.Search([folder]), () => Stream.Null);
            files.Diagnostics.Should().BeEmpty();
            files.Files.Select(file => file.Held!.Count).Should().Equal(0, 1);
            files.Files[1].Held![0].Parts.SelectMany(storey => storey.Parts).Should().HaveCount(4);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
