using System.IO;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Comparison;

/// <summary>A register of buildings whose windows stand in files of their own, by two versions of a pack, whatever the kinds are called.</summary>
public class PartsRegisterTests
{
    private static readonly EvaluationOptions Options = new(CalendarDate.Parse("2031-01-01"));

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("parts-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("building")]
    [TestCase("jurisdiction")]
    public void Parts_are_put_together_from_several_files_for_both_versions(string whole)
    {
        var comparison = PackComparison.Of(Pack(_folder, "before", whole, 60), Pack(_folder, "after", whole, 40));
        var files = new[]
        {
            Write(_folder, "wholes.yaml", $"- {{subject: {whole}, id: A, facts: {{}}}}\n- {{subject: {whole}, id: B, facts: {{}}}}\n"),
            Write(_folder, "south.csv", $"subject,id,{whole},area,opens\nwindow,1,A,1,yes\nwindow,2,A,1,no\nwindow,1,B,3,yes\n"),
            Write(_folder, "north.csv", $"subject,id,{whole},area,opens\nwindow,3,A,2,no\nwindow,4,B,7,no\n"),
        };

        var comparer = new RegisterComparer(comparison, Options);
        comparer.Compare(DescriptorFiles.Search(files)).Should().BeEmpty();

        // A has 25 % that open, B 30 %; at most 60 % is met, at least 40 % in the other version is not.
        comparer.Result.Subjects.Should().Be(7);
        var flips = comparer.Result.Rules.Single(rule => rule.Flipped > 0).Flips.Single();
        (flips.Before, flips.After, flips.Count).Should().Be((Verdict.Pass, Verdict.Fail, 2));
        flips.Listed.Select(flip => (flip.Subject.Id, flip.After!.Measured!.Value)).Should().Equal(("A", Interval.Point(25)), ("B", Interval.Point(30)));
    }

    private static RulePack Pack(string folder, string id, string whole, int limit)
    {
        var pack = Directory.CreateDirectory(Path.Combine(folder, id)).FullName;
        Write(pack, "vocabulary.yaml", $$$"""
            version: 1.0.0
            subjects:
              {{{whole}}}: {label: {zh: 整体, en: whole}, contains: [window]}
              window: {zh: 外窗, en: window}
            facts:
              area: {label: {zh: 面积, en: area}, subjects: [window], type: number, unit: m², domain: {more_than: 0}}
              opens: {label: {zh: 可开启, en: opens}, subjects: [window], type: boolean}
            """);
        Write(pack, "pack.yaml", "id: trial\nversion: 1.0.0\ntitle: trial\ninstrument: {issued: 2026-01-01, source: reports}\nvocabulary: 1.0.0\n");
        var sign = limit > 50 ? "at_most" : "at_least";
        Write(pack, "rules.yaml", "chapter: 一\nrules:\n"
            + $"- {{id: opens, title: a, clauses: [{{section: 一, quote: a}}], subject: {whole}, share: {{of: area, where: opens, members: window}}, "
            + $"limit: {{{sign}: {limit} %, from: 2026-01-01}}, obligation: must, departments: []}}\n");
        return PackReader.Load(pack).Require();
    }

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
