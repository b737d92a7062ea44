using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>Files that all name each other can only be understood together: there are never many of them.</summary>
public class CircleTests
{
    private const int Most = 3;

    [TestCase("Compliance")]
    [TestCase("Compliance.NRules")]
    [TestCase("Compliance.Reporting")]
    [TestCase("Compliance.Sql")]
    [TestCase("Compliance.Workbooks")]
    [TestCase("Compliance.Importing")]
    [TestCase("Compliance.Authoring")]
    [TestCase("Compliance.Cli")]
    public void No_more_than_three_files_know_each_other_in_a_circle(string project) =>
        new TypeReferences(new Sources(project)).LargestCircle().Should().HaveCountLessThanOrEqualTo(Most);

    [Test]
    public void A_circle_is_found_by_the_names_of_types_and_by_nothing_else()
    {
        var one = new SourceText("A/One.cs", "using P.B;\nnamespace P.A;\n/// <summary>Not <see cref=\"Four\"/>.</summary>\nclass One { Two Next => null; string Three => \"Four\" + $\"{Five.Of(\"Six\")}\"; }");
        one.Namespace.Should().Be("P.A");
        one.Usings.Should().Equal("P.B");
        one.Types.Should().Equal("One");
        one.Names.Should().Equal("Two", "Five");
    }
}
