using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads the numbers that a fact may be, or usually is: <c>{at_least: 0 %, at_most: 100 %}</c>.</summary>
internal sealed class DomainReader(DiagnosticBag diagnostics)
{
    public Interval Read(Node node, Unit unit)
    {
        if (MappingReader.Open(node, VocabularyShapes.Domain, diagnostics) is not { } domain)
            return Interval.All;

        Bound End(string closed, string open)
        {
            if (domain.Find(closed) is not null && domain.Find(open) is { } second)
                diagnostics.Report(DiagnosticKinds.OneComparator, second.Span, ("found", $"{closed}, {open}"), ("expected", $"{closed}, {open}"));
            var scalar = domain.Scalar(closed, CommonShapes.Quantity) ?? domain.Scalar(open, CommonShapes.Quantity);
            return scalar is not null && QuantityReader.Read(scalar, unit, null, diagnostics) is { } quantity
                ? new Bound(quantity.Unit.Convert(quantity.Value, unit), domain.Find(closed) is not null)
                : Bound.Unbounded;
        }

        var lower = End("at_least", "more_than");
        var upper = End("at_most", "less_than");
        if (lower.Value is { } low && upper.Value is { } high && low >= high)
        {
            diagnostics.Report(DiagnosticKinds.UpsideDown, node.Span, ("found", $"{low}..{high}"));
            return Interval.All;
        }

        return new Interval(lower, upper);
    }
}
