using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Tests.Cli;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

public class JUnitTests
{
    // What the readers of JUnit XML agree on: the elements, their parents, and the attributes that they need.
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:complexType name="reason" mixed="true">
            <xs:attribute name="type" type="xs:string"/><xs:attribute name="message" type="xs:string"/>
          </xs:complexType>
          <xs:element name="testsuites"><xs:complexType>
            <xs:sequence><xs:element name="testsuite" type="suite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="name" type="xs:string"/>
          </xs:complexType></xs:element>
          <xs:complexType name="suite">
            <xs:sequence>
              <xs:element name="properties" minOccurs="0"><xs:complexType><xs:sequence>
                <xs:element name="property" maxOccurs="unbounded"><xs:complexType>
                  <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="value" type="xs:string" use="required"/>
                </xs:complexType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
              <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                <xs:choice minOccurs="0">
                  <xs:element name="skipped" type="reason"/><xs:element name="error" type="reason"/><xs:element name="failure" type="reason"/>
                  <xs:element name="system-out" type="xs:string"/>
                </xs:choice>
                <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="classname" type="xs:string" use="required"/>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="file" type="xs:string"/>
            <xs:attribute name="tests" type="xs:unsignedInt" use="required"/><xs:attribute name="failures" type="xs:unsignedInt" use="required"/>
            <xs:attribute name="errors" type="xs:unsignedInt" use="required"/><xs:attribute name="skipped" type="xs:unsignedInt" use="required"/>
          </xs:complexType>
        </xs:schema>
        """;

    [Test]
    public void It_has_the_shape_that_its_readers_agree_on([Values("samples", "empty", "hostile")] string result)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(Schema)));
        var wrong = new List<string>();

        XDocument.Parse(Result.Of(result).Write("junit")).Validate(schemas, (_, problem) => wrong.Add(problem.Message));

        wrong.Should().BeEmpty();
    }

    [Test]
    public void Each_suite_counts_what_is_in_it()
    {
        foreach (var suite in XDocument.Parse(Result.OfHostiles.Write("junit")).Descendants("testsuite"))
        {
            ((int)suite.Attribute("tests")!).Should().Be(suite.Elements("testcase").Count());
            ((int)suite.Attribute("failures")!).Should().Be(suite.Descendants("failure").Count());
            ((int)suite.Attribute("skipped")!).Should().Be(suite.Descendants("skipped").Count());
            ((int)suite.Attribute("errors")!).Should().Be(suite.Descendants("error").Count());
        }
    }

    [Test]
    public void What_fails_says_the_clause_the_departments_and_the_place()
    {
        var failure = XDocument.Parse(Result.OfFiles([ToolRun.Sample("hospital-shanyang-2031.yaml")]).Write("junit")).Descendants("failure").Single();

        ((string)failure.Attribute("type")!).Should().Be("error");
        failure.Value.Should().Contain("二(三)3 “").And.Contain("City Administration Bureau").And.Contain("hospital-shanyang-2031.yaml:36:12");
        ((string)failure.Parent!.Attribute("classname")!).Should().StartWith("jiaozuo-2023-3.2(3) ");
    }

    [Test]
    public void What_is_undetermined_fails_where_the_run_does_and_is_skipped_where_it_does_not_with_its_reason(
        [Values] FailOn failOn)
    {
        var reasons = XDocument.Parse(Result.Samples.WriteJUnit(failOn)).Descendants().Where(reason => (string?)reason.Attribute("type") == "undetermined").ToList();

        var fails = failOn is FailOn.Undetermined or FailOn.Upcoming;
        reasons.Select(reason => reason.Name.LocalName).Distinct().Should().BeEquivalentTo(fails ? ["failure", "skipped"] : ["skipped"], "a target that is open decides nothing");
        reasons.Select(reason => (string)reason.Attribute("message")! + reason.Value)
            .Should().OnlyContain(message => message.Contains("Needed: ") || message.Contains("JZ") || message.Contains("A person has to judge."));
    }

    [Test]
    public void A_subject_to_which_nothing_applies_is_never_all_passed_or_skipped_where_the_run_fails_for_it()
    {
        var nothing = Result.Samples.Evaluations.Where(evaluation => evaluation.Decision == Decision.NothingApplied).Select(evaluation => evaluation.Subject.Id).ToList();
        var suites = XDocument.Parse(Result.Samples.Write("junit")).Descendants("testsuite").ToList();

        nothing.Should().NotBeEmpty();
        foreach (var id in nothing)
            suites.Single(suite => ((string)suite.Attribute("name")!).Contains(id)).Descendants("failure").Should().Contain(failure => (string)failure.Attribute("type")! == "nothing_applied");
    }

    [Test]
    public void Every_subject_for_which_the_run_fails_has_a_failure_and_no_other([Values] FailOn failOn)
    {
        var suites = XDocument.Parse(Result.Samples.WriteJUnit(failOn)).Descendants("testsuite").ToDictionary(suite => (string)suite.Attribute("name")!);
        foreach (var evaluation in Result.Samples.Evaluations)
        {
            var subject = evaluation.Subject;
            var suite = suites[VisibleText.Of($"{subject.Kind.Name} {subject.Id}{(subject.Name is null ? "" : " " + subject.Name)}")];
            var outcome = new Compliance.Cli.Check.Outcome(failOn.ToString().ToLowerInvariant());
            outcome.Add(evaluation);

            // With never the file still says what fails; a target that is missed is a failure of its level, and no reason to fail.
            var grave = suite.Descendants("failure").Select(failure => (string)failure.Attribute("type")!).Except(["warning", "note"]).ToList();
            if (failOn == FailOn.Never)
                grave.Should().AllBe("error");
            else
                (grave.Count > 0).Should().Be(outcome.Status([]) != 0, $"{subject} with --fail-on {failOn}");
        }
    }

    [TestCase(FailOn.Undetermined, "failure")]
    [TestCase(FailOn.Fail, "skipped")]
    public void A_result_without_subjects_is_not_passed(FailOn failOn, string reason) =>
        ((string)XDocument.Parse(Result.Empty.WriteJUnit(failOn)).Descendants(reason).Single().Attribute("type")!).Should().Be("nothing_evaluated");

    [Test]
    public void Wrong_input_is_an_error()
    {
        var xml = XDocument.Parse(Result.OfFiles([ToolRun.Sample("not-there.yaml")]).Write("junit", VerdictSelection.NotMet));

        ((string)xml.Descendants("error").Single().Attribute("type")!).Should().Be("CP1001");
        ((int)xml.Descendants("testsuite").Single().Attribute("errors")!).Should().Be(1);
    }
}
