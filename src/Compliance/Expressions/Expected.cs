using Compliance.Localization;

namespace Compliance.Expressions;

/// <summary>What an expression may have at a position, in words for messages.</summary>
internal static class Expected
{
    public static LocalizedText Operand { get; } = new("指标、带单位的数值或“(”", "a fact, a number with its unit, or '('");

    /// <summary>In place of a function of another language.</summary>
    public static LocalizedText Function { get; } = new("指标或数值：除 least of (…)、greatest of (…) 和对部分的汇总外没有函数", "a fact or a number: there are no functions but least of (…), greatest of (…) and numbers over parts");

    public static LocalizedText Token { get; } = new("指标、带单位的数值、运算符或括号", "a fact, a number with its unit, an operator or a parenthesis");

    /// <summary>Behind a comparison: another one cannot follow.</summary>
    public static LocalizedText Chain { get; } = new("“and”、“or”或表达式结尾", "'and', 'or' or the end");

    public static LocalizedText Operator { get; } = new("运算符或表达式结尾", "an operator or the end");

    public static LocalizedText Condition { get; } = new("条件，如 construction = new", "a condition, such as construction = new");

    public static LocalizedText Number { get; } = new("数值", "a number");

    public static LocalizedText OpeningParenthesis { get; } = new("“(”", "'('");

    /// <summary>Behind the first number of which the least is wanted.</summary>
    public static LocalizedText SecondOperand { get; } = new("“,”和另一个数值", "',' and another number");

    public static LocalizedText Duration { get; } = new("整天、整周、整月或整年的时间，如 6 months；或以整数填报的时间指标", "a time of whole days, weeks, months or years, such as 6 months, or a fact that counts them");

    public static LocalizedText ClosingParenthesis { get; } = new("“)”", "')'");

    /// <summary>Behind a kind and a point.</summary>
    public static LocalizedText FactName { get; } = new("指标名称", "the name of a fact");

    /// <summary>Behind what is measured of parts.</summary>
    public static LocalizedText FigureEnd { get; } = new("“where”或“)”", "'where' or ')'");

    /// <summary>The same where an average is taken, which may be weighted.</summary>
    public static LocalizedText ShareEnd { get; } = new("“among”或“)”", "'among' or ')'");

    /// <inheritdoc cref="FigureEnd"/>
    public static LocalizedText AverageEnd { get; } = new("“by”、“where”或“)”", "'by', 'where' or ')'");

    public static LocalizedText Choice { get; } = new("取值名称", "the name of a choice");

    public static LocalizedText Level { get; } = new("等级名称", "the name of a level");

    public static LocalizedText AtLeast { get; } = new("“of”，如 at least 2 of a, b, c", "'of', as in at least 2 of a, b, c");

    public static LocalizedText OneOf { get; } = new("“is one of”", "'is one of'");
}
