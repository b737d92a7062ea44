using System.Linq;
using Compliance.Findings;
using Compliance.Tests.Reference;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Kernel;

/// <summary>Holds a finding against what the plain evaluator gives.</summary>
internal static class Agreement
{
    public static ReferenceFinding Check(Finding finding, ReferenceRule rule)
    {
        var expected = rule.Evaluate(finding.Subject, finding.Day);
        finding.Verdict.Should().Be(expected.Verdict);
        finding.Upcoming?.Projected.Should().Be(expected.Projected);
        (finding.Upcoming is null).Should().Be(expected.Projected is null);
        finding.Missing.Select(fact => fact.Name).Should().Equal(expected.Missing.Select(slot => finding.Subject.Kind.Facts[slot].Name));
        (finding.Measured is null ? null : InBaseUnits(finding.Measured)).Should().Be(expected.Measured);
        return expected;
    }

    private static Span InBaseUnits(Measurement measured)
    {
        End ToEnd(Bound bound) => bound.Value is { } value ? new End(Fraction.Of(value) * Fraction.Of(measured.Unit.Scale), bound.IsClosed) : End.None;
        return new Span(ToEnd(measured.Value.Lower), ToEnd(measured.Value.Upper));
    }
}
