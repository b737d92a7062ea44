using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Whether there is a number over parts: there is no average of nothing.</summary>
internal sealed class ExistenceDerivation : PartDerivation
{
    private readonly PartsFigure _figure;

    /// <summary>The derivation of one answer.</summary>
    /// <param name="text">The number as it is written.</param>
    /// <param name="figure">The number.</param>
    public ExistenceDerivation(string text, PartsFigure figure)
    {
        _figure = figure;
        Number = text;
        Fact = new Fact(NameOf(text), FigureWords.OfExistence(figure), FactType.Boolean, Unit.One, Interval.All, [], null, this);
    }

    public override Fact Fact { get; }

    /// <summary>The name of the number.</summary>
    public string Number { get; }

    public override IEnumerable<Fact> Sources => _figure.Sources;

    /// <summary>Its name, by that of the number.</summary>
    public static string NameOf(string figure) => $"exists({figure})";

    public override StatedValue? ValueFor(IPartValues subject) => _figure.Evaluate(subject).Exists switch
    {
        Truth.True => Say(2, "yes", subject),
        Truth.False => Say(1, "no", subject),
        _ => null,
    };

    private static StatedValue Say(ulong members, string written, IPartValues subject) => new(new ChoiceSet(members), Unit.One, written, subject.Place);
}
