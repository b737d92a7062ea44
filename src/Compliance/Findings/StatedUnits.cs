using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>The unit in which a reader of the descriptor thinks of a measure: made from the units that its facts are stated in.</summary>
internal static class StatedUnits
{
    /// <summary>The unit; null where the descriptor gives none, or where the limit's own says it better (a ratio in %).</summary>
    public static Unit? Of(Measure measure, Subject subject)
    {
        switch (measure)
        {
            case FactMeasure fact:
                return subject.ValueOf(fact.Slot)?.Unit;

            case ArithmeticMeasure { Operation: ArithmeticOperator.Divide } quotient
                when Of(quotient.Left, subject) is { } left && Of(quotient.Right, subject) is { } right && !measure.Dimension.IsNone:
                var symbol = new LocalizedText(Join(left.Symbol.Zh, right.Symbol.Zh), Join(left.Symbol.En, right.Symbol.En));
                return new Unit(symbol, measure.Dimension, left.Scale / right.Scale, isDifference: false);

            default:
                return null;
        }
    }

    private static string Join(string above, string below) => below.IndexOf('/') < 0 ? $"{above}/{below}" : $"{above}/({below})";
}
