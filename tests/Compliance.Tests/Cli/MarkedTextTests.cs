using System.IO;
using Compliance.Cli.Display;
using Compliance.Reporting;
using FluentAssertions;
using FsCheck;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

public class MarkedTextTests
{
    [PropertyTest(500)]
    public void Escaped_text_is_shown_as_it_is_whatever_it_is(NonNull<string> text)
    {
        var shown = VisibleText.Of(text.Get);
        MarkedText.Plain(MarkedText.Escape(text.Get)).Should().Be(shown);
        MarkedText.Plain($"[bold]{MarkedText.Escape(text.Get)}[/] [[{MarkedText.Escape(text.Get)}]]").Should().Be($"{shown} [{shown}]");
    }

    [TestCase("a [b] c", "a [[b]] c")]
    [TestCase("[/]", "[[/]]")]
    [TestCase("]][[", "]]]][[[[")]
    public void Brackets_are_written_twice(string text, string escaped) => MarkedText.Escape(text).Should().Be(escaped);

    [Test]
    public void A_shown_name_in_colons_stays_a_name_and_becomes_no_picture()
    {
        var output = new StringWriter { NewLine = "\n" };
        Terminal.Plain(output).WriteLine("[dim]:house: 1[/]");
        output.ToString().Should().Be(":house: 1\n");
    }

    [Test]
    public void Every_line_of_an_indented_text_is_indented()
    {
        var output = new StringWriter { NewLine = "\n" };
        Terminal.Plain(output).WriteIndented("[red]one[/]\ntwo", 2);
        output.ToString().Should().Be("  one\n  two\n");
    }
}
