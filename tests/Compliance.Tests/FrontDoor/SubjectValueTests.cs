using System;
using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.FrontDoor;

/// <summary>Values that code states, each in its own type; the readers' meaning is theirs.</summary>
public class SubjectValueTests
{
    private static readonly ComplianceChecker Checker = new(ShippedPack.Plan);

    private static Subject Project => Checker.Subject("project", "P-1").Build().Require();

    [Test]
    public void Every_type_is_taken()
    {
        Range("gross_floor_area", 18_600m).Should().Be(Interval.Point(18_600));
        Range("gross_floor_area", 18_600).Should().Be(Interval.Point(18_600));
        Range("gross_floor_area", "1.86 万m²").Should().Be(Interval.Point(18_600));
        Range("energy_saving_rate", FactValue.Between(76m, 80m)).Should().Be(Interval.Closed(76, 80));
        Range("energy_saving_rate", FactValue.AtLeast(76m)).Should().Be(Interval.Closed(76, 100));
        Range("energy_saving_rate", FactValue.AtMost(76m)).Should().Be(Interval.Closed(0, 76));
        Range("energy_saving_rate", Interval.Closed(76, Rational.Of(161, 2))).Should().Be(Interval.Closed(76, Rational.Of(161, 2)));
        Range("energy_saving_rate", "{min: 76 %, max: 80 %}").Should().Be(Interval.Closed(76, 80));
        Range("energy_saving_rate", "{\"max\": \"80 %\"}").Should().Be(Interval.Closed(0, 80));
        Range("started_on", new CalendarDate(2026, 3, 1)).Should().Be(Day(2026, 3, 1));
        Range("started_on", new DateOnly(2026, 3, 1)).Should().Be(Day(2026, 3, 1));
        Range("started_on", Day(2026, 3, 1)).Should().Be(Day(2026, 3, 1));
        Members("is_prefabricated", true).Should().Be(2);
        var either = Members("category", "public | residential");
        Members("category", "[public, residential]").Should().Be(either);
        Members("category", FactValue.OneOf("公共建筑", "residential")).Should().Be(either);
        Members("category", new[] { "public", "residential" }).Should().Be(either);
        Members("category", Project.With("category", "public | residential").ValuesOf(Slot("category"))).Should().Be(either);
    }

    [Test]
    public void Labels_are_taken_wherever_names_are()
    {
        Project.With("建筑面积", "1 m²").Stated("建筑面积")!.Written.Should().Be("1 m²");
        Checker.Subject("建设项目", "P-1").Set(" 建筑面积 ", 1m).Build().Require().Stated("gross_floor_area").Should().NotBeNull();
        Project.Invoking(one => one.With("建筑面枳", 1m)).Should().Throw<ArgumentException>().WithMessage("*'建筑面积'*");
    }

    [Test]
    public void What_a_fact_cannot_have_is_told_by_its_fact_and_path()
    {
        (string Fact, FactValue Value)[] wrong =
        [
            ("gross_floor_area", "12 t"), ("gross_floor_area", "[1, 2]"), ("gross_floor_area", "{min: 5 m², max: 1 m²}"), ("gross_floor_area", "{least: 5 m²}"), ("gross_floor_area", "{min: "),
            ("gross_floor_area", true), ("gross_floor_area", -1m), ("gross_floor_area", Interval.Point(Rational.Of(1, 3))), ("energy_saving_rate", new Interval(Bound.Open(1), Bound.Closed(2))),
            ("category", "hall"), ("category", 5m), ("category", Array.Empty<string>()), ("category", new ChoiceSet(1UL << 60)), ("is_prefabricated", "perhaps"), ("started_on", "soon"),
        ];
        foreach (var (fact, value) in wrong)
        {
            var result = Project.TryWith(fact, value);
            result.Succeeded.Should().BeFalse(fact);
            result.Diagnostics.Should().OnlyContain(problem => problem.Path == "facts." + fact && problem.Fact == fact);
            Checker.Subject("project", "P-1").Set(fact, value).Build().Diagnostics.Select(problem => problem.ToString()).Should().Equal(result.Diagnostics.Select(problem => problem.ToString()));
        }

        Project.TryWith("gross_flor_area", 1m).Diagnostics.Single().Nearest.Should().Be("gross_floor_area");
        Project.TryWith("construction", (string?)null).Require().Stated("construction").Should().BeNull();
        Project.With("category", "public").With("category", FactValue.Unknown).Stated("category").Should().BeNull();
        Project.Invoking(one => one.TryWith(null!, 1m)).Should().Throw<ArgumentNullException>();
        Project.Invoking(one => one.As(" ")).Should().Throw<ArgumentException>();
    }

    [Test]
    public void A_builder_says_of_each_part_what_the_reader_of_files_says()
    {
        const string Text = """
            subject: project
            id: "  "
            jurisdiction: " jiefang "
            facts: {energy_saving_rate: "0.78", 建筑面积: 12 t, category: hall}
            deviations: [{rule: no-such-rule, reason: r, approved_on: 2027-01-01, expires_on: 2026-01-01}]
            """;
        var read = Checker.Reader.ReadText(Text, "a.yaml").Diagnostics;
        var built = Checker.Subject("project", "  ").In(" jiefang ").Set("energy_saving_rate", "0.78").Set("建筑面积", "12 t").Set("category", "hall")
            .Add(new Deviation("no-such-rule", "r", null, new CalendarDate(2027, 1, 1), new CalendarDate(2026, 1, 1), null, SourceSpan.None)).Build().Diagnostics;
        Words(built).Should().BeEquivalentTo(Words(read));
        read.Select(problem => problem.Path).Should().BeEquivalentTo(
            "id", "facts.energy_saving_rate", "facts.gross_floor_area", "facts.category", "deviations[0].rule", "deviations[0].expires_on", "deviations[0]");

        string[] Words(System.Collections.Generic.IReadOnlyList<Diagnostic> diagnostics) => [.. diagnostics.Select(problem => $"{problem.Path} {problem.Code} {problem.Message(Language.Chinese)}")];
    }

    [Test]
    public void What_is_wrong_in_a_list_is_told_with_its_place()
    {
        var problems = Checker.Reader.ReadText("""[{"subject": "project", "id": "A", "facts": {}}, {"subjcet": "project", "id": "B", "date": "soon", "facts": {"x": 1}}]""", "a.json").Diagnostics;
        problems.Select(problem => problem.Path).Should().Contain(["[1].subjcet", "[1].date"]);
        var rows = Checker.Reader.Read(Encoding.UTF8.GetBytes("subject,id,date,建筑面积\nproject,A,soon,12 t\n"), "a.csv").Diagnostics;
        rows.Select(problem => problem.Path).Should().Equal("date", "facts.gross_floor_area");
    }

    private static int Slot(string fact) => Project.Kind.SlotOf(fact);

    private static Interval Range(string fact, FactValue value) => Project.With(fact, value).RangeOf(Slot(fact));

    private static ulong Members(string fact, FactValue value) => Project.With(fact, value).MembersOf(Slot(fact));

    private static Interval Day(int year, int month, int day) => Interval.Point(new CalendarDate(year, month, day).DayNumber);
}
