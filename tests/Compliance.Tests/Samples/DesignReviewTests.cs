using System.IO;
using System.Linq;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Schemas;
using Compliance.Values;
using DesignReview;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Samples;

/// <summary>The panel beside a model, edited by its script and by other lines.</summary>
public class DesignReviewTests
{
    private static readonly string School = Repository.PathOf("samples", "DesignReview", "school.yaml");

    [Test]
    public void The_script_prints_what_was_approved()
    {
        var (status, output, errors) = Run(File.ReadAllText(Repository.PathOf("samples", "DesignReview", "edits.txt")));
        status.Should().Be(3, "the script has lines that are wrong on purpose");
        errors.Should().BeEmpty();
        ApprovedText.Check(output, Repository.PathOf("tests", "Compliance.Tests", "Samples", "expected-design-review.txt"));
    }

    [Test]
    public void The_README_shows_what_is_printed() =>
        Run(File.ReadAllText(Repository.PathOf("samples", "DesignReview", "edits.txt"))).Output.Split('\n')
            .Should().Contain(Readme.Block("DesignReview", "text"));

    [Test]
    public void The_descriptor_is_valid_by_its_schema() =>
        SchemaFile.Load("descriptor.schema.json").ErrorsOfFile(School).Should().BeEmpty();

    [Test]
    public void Undoing_every_edit_leads_back_to_the_first_state()
    {
        var lines = Run("energy_saving_rate = 79 %\nrooftop_pv_area = 1500 m²\nundo\nundo").Output.Split('\n');
        lines.Where(line => line.StartsWith('=')).Should().HaveCount(5);
        lines.Last(line => line.StartsWith('=')).Should().Be(lines[1]);
    }

    [Test]
    public void What_is_only_tried_is_not_done()
    {
        var lines = Run("what-if energy_saving_rate = 70 %\nmissing").Output;
        lines.Should().Contain("public-energy-saving: undetermined → fail").And.Contain("energy_saving_rate (energy-saving rate), which settles 1");
    }

    [Test]
    public void The_same_value_again_changes_nothing() =>
        Run("construction_waste = 512 t").Output.Should().Contain("nothing changes");

    [Test]
    public void A_trial_of_the_same_value_changes_nothing() =>
        Run("what-if construction_waste = 512 t").Output.Should().Contain("if it were so:\nnothing changes");

    [TestCase("energy_savings_rate = 80 %", "CP3002", "did you mean 'energy_saving_rate'?")]
    [TestCase("energy_saving_rate = 80 t", "CP", "error")]
    [TestCase("what-if energy_saving_rate = 180 %", "CP", "error")]
    [TestCase("undo", "there is no edit", "to take back")]
    [TestCase("help", "'help' is not understood", "what-if fact = value")]
    [TestCase("what-if", "'what-if' is not understood", "what-if fact = value")]
    [TestCase("what-if saving", "'what-if saving' is not understood", "what-if fact = value")]
    public void A_wrong_line_is_answered_and_changes_nothing(string line, string found, string expected)
    {
        var (status, output, _) = Run(line);
        status.Should().Be(3);
        output.Should().Contain(found).And.Contain(expected);
        output.Split('\n').Count(shown => shown.StartsWith('=')).Should().Be(1);
    }

    [Test]
    public void A_line_cannot_write_to_the_terminal_what_is_not_seen() =>
        Run("\u001B[2J = 1").Output.Should().Contain("\\u001B").And.NotContain("\u001B");

    [Test]
    public void Lines_after_quit_are_not_read() =>
        Run("quit\nhelp").Status.Should().Be(0);

    [Test]
    public void A_wrong_descriptor_is_answered_by_its_diagnostics()
    {
        using var folder = new TemporaryFolder();
        var (status, output, errors) = Run("", folder.Write("a.yaml", "subject: project\nid: A\nfacts: {gross_floor_aera: 1 m²}\n"));
        status.Should().Be(3);
        output.Should().BeEmpty();
        errors.Should().Contain("did you mean 'gross_floor_area'?");
    }

    [Test]
    public void A_descriptor_without_a_date_needs_a_day_to_be_decided_on()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", "subject: project\nid: A\nfacts: {construction: new}\n");
        Run("", file).Status.Should().Be(3);
        Run("", file, new CalendarDate(2031, 1, 1)).Status.Should().Be(0);
    }

    [Test]
    public void What_an_edit_changes_for_the_county_is_told_too()
    {
        using var folder = new TemporaryFolder();
        var school = Subject("A", "is_prefabricated: true, gross_floor_area: 6000 m²");
        var county = "- {subject: jurisdiction, id: boai, date: 2026-12-31, facts: {}}\n";
        var output = Run("is_prefabricated = false", folder.Write("a.yaml", school + Subject("B", "is_prefabricated: true, gross_floor_area: 4000 m²") + county)).Output;
        output.Should().Contain(" boai ");
    }

    [TestCase]
    [TestCase("a.yaml", "b.txt", "c.txt")]
    [TestCase("a.yaml", "--asof", "2031-01-01")]
    [TestCase("a.yaml", "--as-of")]
    [TestCase("a.yaml", "--as-of", "tomorrow")]
    public void A_wrong_command_line_is_refused(params string[] arguments) =>
        Arguments.Read(arguments).Should().BeNull();

    [Test]
    public void A_script_and_a_day_may_be_given() =>
        Arguments.Read(["a.yaml", "--as-of", "2031-01-01", "b.txt"]).Should().Be(new Arguments("a.yaml", "b.txt", new CalendarDate(2031, 1, 1)));

    private static string Subject(string id, string facts) =>
        $"- {{subject: project, id: {id}, date: 2026-12-31, jurisdiction: boai, facts: {{construction: new, location: urban, category: public, {facts}}}}}\n";

    private static (int Status, string Output, string Errors) Run(string lines, string? descriptor = null, CalendarDate? asOf = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(lines);
        var status = new Panel(ShippedPack.Pack, output, errors).Run(descriptor ?? School, asOf, input, showsPrompt: false);
        return (status, output.ToString(), errors.ToString());
    }
}
