using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Reference;
using Compliance.Values;
using FluentAssertions;
using FluentAssertions.Execution;

namespace Compliance.Tests.Portfolios;

/// <summary>Holds what is computed over the members of jurisdictions against every way in which they may turn out.</summary>
internal static class Agree
{
    /// <summary>Every number over the members of every jurisdiction of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="subjects">What it holds.</param>
    /// <param name="listed">The jurisdictions that are known besides.</param>
    /// <param name="hasUnknown">Whether there may be any number of further members.</param>
    public static void WithReference(IComplianceSession session, IReadOnlyList<Subject> subjects, IReadOnlyList<ReferencePlace>? listed = null, bool hasUnknown = false) =>
        WithReference((one, rule) => session.Find(one)!.Findings.Single(finding => finding.Rule.Id == rule), subjects, listed, hasUnknown);

    /// <summary>The same for findings from elsewhere.</summary>
    public static void WithReference(System.Func<Subject, string, Finding> findings, IReadOnlyList<Subject> subjects, IReadOnlyList<ReferencePlace>? listed, bool hasUnknown)
    {
        var register = new ReferenceRegister(subjects, listed, isWhole: !hasUnknown);
        foreach (var jurisdiction in subjects.Where(subject => subject.Kind.Name == "jurisdiction"))
        {
            foreach (var goal in SmallCity.CaseGoals)
            {
                var kind = SmallCity.Pack.Vocabulary.FindKind(goal.Members)!;
                var finding = findings(jurisdiction, goal.Id);
                List<IReadOnlyList<Subject>> sets = [.. register.MembersOf(jurisdiction.Id, goal.Members)];
                var isEmpty = sets.All(set => set.Count == 0) && !hasUnknown;
                var unknown = hasUnknown ? SmallCity.Make(goal.Members, "one-more", null, null) : null;
                using var scope = new AssertionScope($"{goal.Id} of {jurisdiction.Id} in {string.Join(" | ", subjects.Select(Describe))}");
                (finding.Portfolio is null).Should().Be(isEmpty);
                if (!isEmpty && finding.Portfolio is not null)
                    Check(finding, goal, new ReferenceAggregate(goal, kind).Evaluate(sets, finding.Day, unknown), sets.Any(set => set.Count == 0));
            }
        }
    }

    /// <summary>One number over members.</summary>
    public static void Check(Finding finding, AggregateSketch goal, ReferenceRange expected, bool mayBeEmpty = false)
    {
        var limit = LimitOf(finding);
        var computed = finding.Portfolio!.Computed(limit);
        var exists = finding.Portfolio.Exists;
        if (!finding.Portfolio.IsJudgedOnReport)
            CheckVerdict(finding, goal, expected, limit, mayBeEmpty);
        if (goal.IsExact)
        {
            (computed is null ? null : InBaseUnits(computed)).Should().Be(expected.Span);
            exists.Should().Be(expected.Exists.IsYes ? Truth.True : expected.Exists.IsNo ? Truth.False : Truth.Unknown);
            return;
        }

        if (computed is null)
            expected.Span.Should().BeNull();
        else if (expected.Span is { } span)
            Encloses(InBaseUnits(computed), span).Should().BeTrue($"{computed.Value} encloses {span}");
        if (exists != Truth.Unknown && !finding.Portfolio.IsJudgedOnReport)
            expected.Exists.Should().Be(exists == Truth.True ? Answer.Yes : Answer.No);
    }

    /// <summary>A limit in whose unit the number is told: of a table, that of the first row.</summary>
    public static Threshold LimitOf(Finding finding) => finding.Limit as Threshold
        ?? finding.Rule.Requirement.Limits[0] as Threshold ?? ((LimitTable)finding.Rule.Requirement.Limits[0]).Limits[0];

    // Resident by resident: what lies in no row has no answer, unless the rule does not apply to it.
    private static Verdict ByRows(Finding finding, AggregateSketch goal, ReferenceRange expected)
    {
        var residents = finding.Subject.RangeOf(finding.Subject.Kind.SlotOf("residents"));
        var table = ((LimitTable)finding.Rule.Requirement.Limits[0]).Limits;
        var verdicts = new HashSet<Verdict>();
        for (var count = 0; count <= 200; count++)
        {
            if (!residents.Contains(count))
                continue;

            var row = goal.Rows!.ToList().FindIndex(one => one.Holds(count));
            verdicts.Add(row >= 0 ? ByLimit(expected, table[row]) : goal.AppliesInRows || expected.Exists.IsNo ? Verdict.NotApplicable : Verdict.Undetermined);
        }

        return verdicts.Count == 1 ? verdicts.Single()
            : verdicts.SetEquals([Verdict.Pass, Verdict.NotApplicable]) ? Verdict.Pass
            : Verdict.Undetermined;
    }

    private static Verdict ByLimit(ReferenceRange expected, Threshold limit) =>
        expected.Evaluate(SignOf(limit), Fraction.Of(limit.Value.Value) * Fraction.Of(limit.Value.Unit.Scale));

    // A jurisdiction without any member is not decided, but by what it reports.
    private static void CheckVerdict(Finding finding, AggregateSketch goal, ReferenceRange expected, Threshold limit, bool mayBeEmpty)
    {
        var verdict = goal.Rows is null ? ByLimit(expected, limit) : ByRows(finding, goal, expected);
        if (mayBeEmpty)
        {
            var alone = SmallCity.Alone(finding.Subject, goal.Id).Verdict;
            verdict = verdict == alone ? verdict
                : verdict is Verdict.Pass or Verdict.NotApplicable && alone is Verdict.Pass or Verdict.NotApplicable ? Verdict.Pass
                : Verdict.Undetermined;
        }

        if (goal.IsExact)
            finding.Verdict.Should().Be(verdict);
        else
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

    private static string Describe(Subject subject) =>
        $"{subject}{(subject.Name is { } name ? $" called {name}" : "")}{(subject.Jurisdiction is { } lies ? $" in {lies}" : "")}: " + string.Join(", ", subject.Kind.Facts
            .Select((fact, slot) => (fact, stated: subject.Stated(slot)))
            .Where(one => one.stated is not null)
            .Select(one => $"{one.fact.Name} {one.stated!.Written}"));
}
