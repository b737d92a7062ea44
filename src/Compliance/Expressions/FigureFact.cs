using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A number over parts, as a fact of what contains them.</summary>
internal sealed class FigureFact(string text, PartsFigure figure) : DerivedFact(
    text, FigureWords.Of(figure), figure.Kind == FigureKind.Count ? FactType.Count : FactType.Number, figure.Unit, figure.EvaluateUnknown().Value!, [], null)
{
    /// <summary>The number.</summary>
    public PartsFigure Figure => figure;

    public override StatedValue? ValueFor(IPartValues subject)
    {
        if (figure.Evaluate(subject).Value is not { } value || Domain == value)
            return null;

        return new StatedValue(new NumberRange(value), Unit, Write(value), subject.Place);
    }

    private static string Write(Interval value)
    {
        var (low, high) = (value.Lower.Value is { } lower ? DecimalText.Of(lower) : "", value.Upper.Value is { } upper ? DecimalText.Of(upper) : "");
        return value.IsPoint ? low : $"{(value.Lower.IsClosed || low.Length == 0 ? "" : ">")}{low}..{(value.Upper.IsClosed || high.Length == 0 ? "" : "<")}{high}";
    }
}
