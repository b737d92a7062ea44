using Compliance.Localization;

namespace Compliance.Values;

/// <summary>A number with its unit, exact.</summary>
/// <param name="Value">The number, in the unit.</param>
/// <param name="Unit">The unit as it was written.</param>
public sealed record Quantity(Rational Value, Unit Unit)
{
    /// <summary>The number and the unit's symbol: <c>78 %</c>, <c>3 firm</c>; of a level, what it is called.</summary>
    public string In(Language language) => Unit.Grades is { } grades && Value.IsWhole && Value.Sign >= 0 && Value < grades.Count ? grades[(int)Value.Numerator].Label.In(language) : WithUnit(DecimalText.Of(Value), Unit, language);

    /// <summary>The number and the unit's English symbol.</summary>
    public override string ToString() => In(Language.English);

    internal static string WithUnit(string number, Unit unit, Language language)
    {
        var symbol = unit.Symbol.In(language);
        return symbol.Length == 0 ? number : $"{number} {symbol}";
    }
}
