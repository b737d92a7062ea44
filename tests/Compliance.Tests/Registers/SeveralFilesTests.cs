using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Assessments;
using Compliance.Descriptors;
using Compliance.Tables;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Registers;

/// <summary>One id in two files is an error that names both, by every door of the library.</summary>
public class SeveralFilesTests
{
    private const string Heading = "subject,id,jurisdiction,green\n";
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("compliance-ids-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("a.csv", "b.csv")]
    [TestCase("b.csv", "a.csv")]
    [TestCase("a.csv", "c.yaml")]
    [TestCase("c.yaml", "b.csv")]
    public void A_reader_of_several_files_says_where_the_other_one_stands(string first, string second)
    {
        Write();
        var reader = new DescriptorReader(SmallCity.Pack) { Ids = new RegisterIds(keeps: true) };
        reader.ReadEach(Path(first), _ => { }).Should().BeEmpty();
        var diagnostics = reader.ReadEach(Path(second), _ => { });
        diagnostics.Should().ContainSingle().Which.Code.Should().Be("CP5002");
        diagnostics[0].Message(Localization.Language.English).Should().Contain($"{Path(first)}:");
        reader.Ids.RefusedFiles.Should().BeEquivalentTo([Path(first), Path(second)]);
    }

    [Test]
    public void A_session_names_both_places_and_keeps_none_of_the_second()
    {
        Write();
        var reader = new DescriptorReader(SmallCity.Pack);
        List<Subject> one = [.. reader.ReadFile(Path("a.csv")).Require().Subjects], other = [.. reader.ReadFile(Path("b.csv")).Require().Subjects];
        using var session = SmallCity.Fired(one);
        session.Invoking(held => held.InsertAll(other)).Should().Throw<System.ArgumentException>().WithMessage($"*{Path("a.csv")}:2*{Path("b.csv")}:3*");
        session.Fire();
        session.Evaluations.Select(evaluation => evaluation.Subject.Id).Should().Equal("P-1", "P-2");
    }

    [Test]
    public void Totals_refuse_a_second_jurisdiction_and_name_both_places()
    {
        var register = new RegisterTotals(SmallCity.Plan, new CalendarDate(2026, 12, 31));
        register.Add(SmallCity.Jurisdiction("city"));
        var other = register.Empty();
        other.Add(SmallCity.Jurisdiction("city", null, ("quota", "12")));
        register.Invoking(totals => totals.Add(other)).Should().Throw<System.ArgumentException>().WithMessage("Duplicate *");
    }

    private void Write()
    {
        File.WriteAllText(Path("a.csv"), Heading + "project,P-1,city,yes\nproject,P-2,city,yes\n");
        File.WriteAllText(Path("b.csv"), Heading + "project,P-0,city,yes\nproject,P-1,city,no\n");
        File.WriteAllText(Path("c.yaml"), "subject: project\nid: P-1\nfacts: {green: true}\n");
    }

    private string Path(string name) => System.IO.Path.Combine(_folder, name);
}
