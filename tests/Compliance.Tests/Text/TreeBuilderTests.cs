using Compliance.Diagnostics;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Text;

public class TreeBuilderTests
{
    [Test]
    public void A_million_nodes_are_taken_and_one_more_is_refused()
    {
        var bag = new DiagnosticBag();
        var tree = new TreeBuilder(bag);
        tree.Begin(new SourceSpan("file", 1, 1), isMapping: false);
        var goesOn = true;
        for (var i = 1; i < TextLimits.Nodes; i++)
            goesOn &= tree.Scalar(new SourceSpan("file", 1, 2), "a", isQuoted: false);

        goesOn.Should().BeTrue();
        tree.Scalar(new SourceSpan("file", 7, 2), "a", isQuoted: false).Should().BeFalse();
        bag.Places().Should().Equal("7:2 CP1003");
    }
}
