using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>The unit in which a reader of the descriptor thinks of a measure: made from the units that its facts are stated in.</summary>
internal static class StatedUnits
{
    /// <summary>The unit; null where the descriptor gives none, or where the limit's own says it better (a ratio in %).</summary>
    public static Unit? Of(Measure measure, Subject subject) => measure.Match(
        fact: fact => subject.ValueOf(fact.Slot)?.Unit,
        constant: _ => null,
        arithmetic: arithmetic => OfQuotient(arithmetic, subject),
        shifted: _ => null,
        difference: _ => null);

    private static Unit? OfQuotient(ArithmeticMeasure arithmetic, Subject subject)
    {
        if (arithmetic.Operation != ArithmeticOperator.Divide || arithmetic.Dimension.IsNone || Of(arithmetic.Left, subject) is not { } left || Of(arithmetic.Right, subject) is not { } right)
            return null;

        var symbol = new LocalizedText(Join(left.Symbol.Zh, right.Symbol.Zh), Join(left.Symbol.En, right.Symbol.En));
        return new Unit(symbol, arithmetic.Dimension, left.Scale / right.Scale, isDifference: false);
    }

    private static string Join(string above, string below) => below.IndexOf('/') < 0 ? $"{above}/{below}" : $"{above}/({below})";
}
