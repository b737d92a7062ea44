using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Authoring.Analysis;

/// <summary>Writes conditions as a rule would have them.</summary>
internal static class ConditionText
{
    public static LocalizedText Of(IReadOnlyList<Condition> all) => string.Join(" and ", all.Select(Of));

    public static string Of(Condition condition) => condition.Match(
        membership: Of,
        comparison: comparison => $"{Of(comparison.Left)} {Sign(comparison.Comparator)} {Of(comparison.Right)}",
        all: all => string.Join(" and ", all.Operands.Select(Of)),
        any: any => $"({string.Join(" or ", any.Operands.Select(Of))})",
        not: not => $"not ({Of(not.Operand)})");

    private static string Of(MembershipCondition membership)
    {
        if (membership.Fact.Type == FactType.Boolean)
            return membership.Allowed == 2 ? membership.Fact.Name : $"not {membership.Fact.Name}";

        var names = membership.Fact.Choices.Where((_, i) => (membership.Allowed & (1UL << i)) != 0).Select(choice => choice.Name).ToList();
        return names.Count == 1 ? $"{membership.Fact.Name} = {names[0]}" : $"{membership.Fact.Name} is one of {string.Join(", ", names)}";
    }

    private static string Of(Measure measure) => measure switch
    {
        FactMeasure fact => fact.Fact.Name,
        ConstantMeasure { IsDate: true } day => Values.CalendarDate.FromDayNumber((int)day.Quantity.Value.Numerator).ToString(),
        ConstantMeasure number => number.Quantity.ToString(),
        ArithmeticMeasure { Operation: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => $"({Of(sum.Left)} {Sign(sum.Operation)} {Of(sum.Right)})",
        ArithmeticMeasure product => $"{Of(product.Left)} {Sign(product.Operation)} {Of(product.Right)}",
        _ => measure.ToString()!,
    };

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => "<=",
        Comparator.LessThan => "<",
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        _ => "=",
    };

    private static string Sign(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };
}
