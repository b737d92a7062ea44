using System.IO;
using System.Linq;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

public class JsonResultTests
{
    private static readonly string[] Verdicts = ["pass", "fail", "undetermined", "not_applicable", "upcoming", "waived"];

    [Test]
    public void Its_counts_add_up_for_each_subject_and_for_all()
    {
        var result = JObject.Parse(ToolRun.Check([Repository.PathOf("samples", "projects")]).Output);

        var subjects = result["subjects"]!.ToList();
        subjects.Should().HaveCountGreaterThan(40);
        foreach (var subject in subjects)
        {
            foreach (var verdict in Verdicts)
                ((int)subject["verdicts"]![verdict]!).Should().Be(subject["findings"]!.Count(finding => (string?)finding["verdict"] == verdict));
        }

        foreach (var verdict in Verdicts)
            ((int)result["summary"]!["verdicts"]![verdict]!).Should().Be(subjects.Sum(subject => (int)subject["verdicts"]![verdict]!));
        ((int)result["summary"]!["subjects"]!).Should().Be(subjects.Count);
        result["summary"]!["decisions"]!.Sum(decision => (int)decision.First!).Should().Be(subjects.Count);
    }

    [Test]
    public void A_finding_says_all_that_explains_it()
    {
        var result = JObject.Parse(ToolRun.Check([ToolRun.Sample("hospital-shanyang-2031.yaml")]).Output);

        ((string?)result["tool"]!["engine"]).Should().Be("kernel");
        ((string?)result["pack"]!["digest"]).Should().StartWith("sha256:");
        var subject = result["subjects"]!.Single();
        ((string?)subject["decision"]).Should().Be("non_compliant");
        ((string?)subject["date_source"]).Should().Be("subject");
        var finding = subject["findings"]!.Single(one => (string?)one["verdict"] == "fail");
        ((string?)finding["rule"]).Should().Be("construction-waste");
        ((string?)finding["level"]).Should().Be("error");
        ((string?)finding["measured"]!["unit"]).Should().Be("t/10⁴m²");
        ((string?)finding["limit"]!["comparator"]).Should().Be("at_most");
        ((decimal)finding["limit"]!["value"]!).Should().Be(300);
        ((decimal)finding["margin"]!).Should().BeNegative();
        ((string?)finding["clauses"]!.Single()["section"]).Should().Be("二(三)3");
        finding["departments"]!.Should().HaveCount(2);
        ((int)finding["line"]!).Should().Be(36);
        ((int)finding["column"]!).Should().BeGreaterThan(1);
    }

    [Test]
    public void The_guidance_is_there_only_where_it_is_asked_for()
    {
        string[] paths = [ToolRun.Sample("venue-gaoxin-2031.yaml")];

        JObject.Parse(ToolRun.Check(paths).Output).ContainsKey("checklist").Should().BeFalse();
        JObject.Parse(ToolRun.Check(paths, checklist: true).Output)["checklist"]!.Should().HaveCount(42);
    }

    [Test]
    public void An_assessment_holds_every_jurisdiction_the_city_first()
    {
        var result = JObject.Parse(ToolRun.Assess([Repository.PathOf("samples", "jiaozuo")], "2026-12-31").Output);

        result["jurisdictions"]!.Should().HaveCount(12);
        ((string?)result["jurisdictions"]!.First!["id"]).Should().Be("jiaozuo");
        result["jurisdictions"]!.Skip(1).Select(jurisdiction => (string?)jurisdiction["within"]).Should().AllBe("jiaozuo");
        ((int)result["unplaced"]!).Should().Be(0);
        result["departments"]!.Should().HaveCountGreaterThan(5);
        File.Exists(Repository.PathOf("samples", "jiaozuo", "projects.csv")).Should().BeTrue();
    }
}
