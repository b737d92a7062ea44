using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A number over parts, as a fact of what contains them.</summary>
internal sealed class FigureDerivation : PartDerivation
{
    // It is shown, and not read.
    private const int Digits = 9;

    /// <summary>The derivation of one number.</summary>
    /// <param name="text">The number as it is written, which is the name of the fact.</param>
    /// <param name="figure">The number.</param>
    public FigureDerivation(string text, PartsFigure figure)
    {
        Figure = figure;
        Fact = new Fact(
            text, FigureWords.Of(figure), figure.Kind == FigureKind.Count ? FactType.Count : FactType.Number, figure.Unit, figure.EvaluateUnknown().Value!, [], null, this);
    }

    /// <summary>The number as a measure of what contains the parts, with whether it is there as a fact beside it.</summary>
    /// <param name="whole">The kind that contains the parts.</param>
    /// <param name="text">The number as it is written.</param>
    /// <param name="figure">The number.</param>
    public static FactMeasure Measure(SubjectKind whole, string text, PartsFigure figure)
    {
        var slot = whole.Derive(new FigureDerivation(text, figure).Fact);
        if (!figure.IsOfNothingToo)
            whole.Derive(new ExistenceDerivation(text, figure).Fact);
        return new FactMeasure(whole.Facts[slot], slot);
    }

    public override Fact Fact { get; }

    public override IEnumerable<Fact> Sources => Figure.Sources;

    /// <summary>The number.</summary>
    public PartsFigure Figure { get; }

    public override StatedValue? ValueFor(IPartValues subject)
    {
        if (Figure.Evaluate(subject).Value is not { } value || Fact.Domain == value)
            return null;

        return new StatedValue(new NumberRange(value), Fact.Unit, Write(value), subject.Place);
    }

    /// <summary>What a number may be, in few digits.</summary>
    public static string Write(Interval value)
    {
        if (value.IsPoint)
            return DecimalText.Of(value.Lower.Value!.Value, Digits);
        if (value.Upper.Value is not { } upper)
            return $"{(value.Lower.IsClosed ? "≥" : ">")} {DecimalText.Of(value.Lower.Value!.Value, Digits)}";
        if (value.Lower.Value is not { } lower)
            return $"{(value.Upper.IsClosed ? "≤" : "<")} {DecimalText.Of(upper, Digits)}";
        return $"{(value.Lower.IsClosed ? "" : ">")}{DecimalText.Of(lower, Digits)}..{(value.Upper.IsClosed ? "" : "<")}{DecimalText.Of(upper, Digits)}";
    }
}
