using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A number over parts, as a fact of what contains them.</summary>
internal sealed class FigureDerivation : PartDerivation
{
    /// <summary>The derivation of one number.</summary>
    /// <param name="text">The number as it is written, which is the name of the fact.</param>
    /// <param name="figure">The number.</param>
    public FigureDerivation(string text, PartsFigure figure)
    {
        Figure = figure;
        Fact = new Fact(
            text, FigureWords.Of(figure), figure.Kind == FigureKind.Count ? FactType.Count : FactType.Number, figure.Unit, figure.EvaluateUnknown().Value!, [], null, this);
    }

    public override Fact Fact { get; }

    /// <summary>The number.</summary>
    public PartsFigure Figure { get; }

    public override StatedValue? ValueFor(IPartValues subject)
    {
        if (Figure.Evaluate(subject).Value is not { } value || Fact.Domain == value)
            return null;

        return new StatedValue(new NumberRange(value), Fact.Unit, Write(value), subject.Place);
    }

    private static string Write(Interval value)
    {
        var (low, high) = (value.Lower.Value is { } lower ? DecimalText.Of(lower) : "", value.Upper.Value is { } upper ? DecimalText.Of(upper) : "");
        return value.IsPoint ? low : $"{(value.Lower.IsClosed || low.Length == 0 ? "" : ">")}{low}..{(value.Upper.IsClosed || high.Length == 0 ? "" : "<")}{high}";
    }
}
