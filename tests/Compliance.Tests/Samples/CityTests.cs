using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Schemas;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Samples;

/// <summary>The samples of a city and of published figures are read without an error, and hold what their READMEs say.</summary>
public class CityTests
{
    private static readonly string[] Folders = ["jiaozuo", "jiaozuo-2025", "published"];

    private static IEnumerable<string> Files => FilesIn(Folders).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    private static IEnumerable<string> Trees => Files.Where(file => !file.EndsWith(".csv", System.StringComparison.Ordinal));

    [TestCaseSource(nameof(Files))]
    public void A_file_is_read_without_an_error(string file)
    {
        var result = new DescriptorReader(ShippedPack.Pack).ReadFile(Repository.PathOf(file));
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Should().BeEmpty();
        result.Require().Subjects.Should().NotBeEmpty();
    }

    [TestCaseSource(nameof(Trees))]
    public void A_file_is_valid_by_its_schema(string file)
    {
        File.ReadLines(Repository.PathOf(file)).First().Should().Be("# yaml-language-server: $schema=../../rules/schema/descriptor.schema.json");
        SchemaFile.Load("descriptor.schema.json").ErrorsOfFile(Repository.PathOf(file)).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Folders))]
    public void No_subject_stands_twice_in_a_folder(string folder) =>
        Read(folder).Select(subject => (subject.Kind.Name, subject.Id)).Should().OnlyHaveUniqueItems();

    [Test]
    public void Every_subject_lies_in_a_jurisdiction_of_the_register()
    {
        var subjects = Read("jiaozuo");
        var jurisdictions = subjects.Where(subject => subject.Kind.Name == "jurisdiction").Select(subject => subject.Id).ToList();
        jurisdictions.Should().HaveCount(12);
        subjects.Where(subject => subject.Id != "jiaozuo").Select(subject => subject.Jurisdiction).Should().BeSubsetOf(jurisdictions);
    }

    [Test]
    public void The_starred_share_of_last_year_is_what_was_reported_then()
    {
        var then = Read("jiaozuo-2025").ToDictionary(subject => subject.Id, subject => subject.Stated("starred_share")?.Written);
        var now = Read("jiaozuo").Where(subject => subject.Kind.Name == "jurisdiction")
            .Select(subject => (subject.Id, LastYear: subject.Stated("starred_share_last_year")?.Written))
            .Where(entry => entry.LastYear is not null)
            .ToList();
        now.Should().HaveCount(11);
        now.Should().OnlyContain(entry => entry.LastYear == then[entry.Id]);
    }

    [Test]
    public void One_reported_share_contradicts_its_projects_and_no_other()
    {
        using var session = new KernelEngine(ShippedPack.Plan).Open(new EvaluationOptions(AsOf: new CalendarDate(2026, 12, 31)));
        session.InsertAll(Read("jiaozuo"));
        session.Fire();
        session.Evaluations.SelectMany(evaluation => evaluation.Contradictions, (evaluation, finding) => $"{evaluation.Subject.Id} {finding.Rule.Id}")
            .Should().Equal("wenxian prefabricated-share");
    }

    [Test]
    public void Every_published_figure_has_its_source() =>
        Read("published").Should().OnlyContain(subject => subject.Source != null && subject.Date != null);

    private static List<Subject> Read(string folder) =>
        [.. FilesIn(folder).SelectMany(file => new DescriptorReader(ShippedPack.Pack).ReadFile(file).Require().Subjects)];

    private static IReadOnlyList<string> FilesIn(params string[] folders) =>
        DescriptorFiles.Find(folders.Select(folder => Repository.PathOf("samples", folder)), out _);
}
