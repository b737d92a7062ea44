using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Reference;
using Compliance.Values;
using FluentAssertions;
using FluentAssertions.Execution;

namespace Compliance.Tests.Portfolios;

/// <summary>What is computed over the members of a jurisdiction, against every way in which they may turn out.</summary>
public class ExactIntervalProperties
{
    private const int Year = 2026;

    [PropertyTest(300, Arbitrary = [typeof(Seeds)])]
    public void Shares_counts_and_sums_are_exact_ratios_and_differences_enclose_and_verdicts_follow(int seed)
    {
        var dice = new Dice(seed);
        var maker = new MemberMaker(dice);
        List<Subject> members = [.. Enumerable.Range(0, dice.Between(1, 4)).Select(i => maker.Member("project", $"P-{i}", "city"))];
        using var session = SmallCity.Fired([SmallCity.Jurisdiction("city"), .. members]);
        foreach (var goal in SmallCity.CaseGoals.Where(goal => goal.Members == "project"))
        {
            var finding = session.Finding("city", goal.Id);
            var expected = new ReferenceAggregate(goal, members[0].Kind).Evaluate(members, Year);
            using var scope = new AssertionScope($"{goal.Id} of {string.Join("; ", members.Select(Describe))}");
            Check(finding, goal, expected);
        }
    }

    private static void Check(Finding finding, AggregateSketch goal, ReferenceRange expected)
    {
        var limit = (Threshold)finding.Limit!;
        var computed = finding.Portfolio!.Computed(limit);
        var verdict = expected.Evaluate(SignOf(limit), Fraction.Of(limit.Value.Value) * Fraction.Of(limit.Value.Unit.Scale));
        var exists = finding.Portfolio.Exists;
        if (goal.IsExact)
        {
            (computed is null ? null : InBaseUnits(computed)).Should().Be(expected.Span);
            exists.Should().Be(expected.Exists.IsYes ? Truth.True : expected.Exists.IsNo ? Truth.False : Truth.Unknown);
            finding.Verdict.Should().Be(verdict);
            return;
        }

        if (computed is null)
            expected.Span.Should().BeNull();
        else if (expected.Span is { } span)
            Encloses(InBaseUnits(computed), span).Should().BeTrue($"{computed.Value} encloses {span}");
        if (exists != Truth.Unknown)
            expected.Exists.Should().Be(exists == Truth.True ? Answer.Yes : Answer.No);
        finding.Verdict.Should().BeOneOf(verdict, Verdict.Undetermined);
    }

    private static bool Encloses(Span outer, Span inner) => Below(outer.Low, inner.Low) && Below(-outer.High, -inner.High);

    private static bool Below(End low, End other) =>
        low.At is not { } a || (other.At is { } b && (a < b || (a == b && (low.IsIn || !other.IsIn))));

    private static Span InBaseUnits(Measurement measured)
    {
        End ToEnd(Bound bound) => bound.Value is { } value ? new End(Fraction.Of(value) * Fraction.Of(measured.Unit.Scale), bound.IsClosed) : End.None;
        return new Span(ToEnd(measured.Value.Lower), ToEnd(measured.Value.Upper));
    }

    private static string SignOf(Threshold limit) => limit.Comparator switch
    {
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "<=",
        _ => "<",
    };

    private static string Describe(Subject member) => string.Join(", ", member.Kind.Facts
        .Select((fact, slot) => (fact, stated: member.Stated(slot)))
        .Where(one => one.stated is not null)
        .Select(one => $"{one.fact.Name}: {one.stated!.Written}"));
}
