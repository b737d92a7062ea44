using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>Files that all name each other can only be understood together: there are never many of them.</summary>
public class CircleTests
{
    // The aim is 3 for every project; a number above it is what is still to be opened, and only goes down.
    [TestCase("Compliance", 8)]
    [TestCase("Compliance.NRules", 3)]
    [TestCase("Compliance.Reporting", 3)]
    [TestCase("Compliance.Authoring", 3)]
    [TestCase("Compliance.Cli", 3)]
    public void No_more_files_than_these_know_each_other_in_a_circle(string project, int most) =>
        new TypeReferences(new Sources(project)).LargestCircle().Should().HaveCountLessThanOrEqualTo(most);

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
