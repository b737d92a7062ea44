using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Benchmarks.Translation;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Benchmarks.Sql;

/// <summary>
/// Rules as SQL over the columns of <see cref="SqlColumn"/>. An end that nothing bounds is null, and what is compared with it
/// is null too, which counts as no all the way up.
/// </summary>
/// <param name="decimals">How many decimals a number of the rules' has to be moved by: columns hold decimals as they are, or as whole multiples.</param>
internal sealed class SqlRules(int decimals)
{
    private readonly Rational _one = Rational.PowerOfTen(decimals);

    /// <summary>The verdict of a rule, as the number of <see cref="Verdict"/>.</summary>
    public string Evaluate(RuleQuestions rule) => rule.Holds is null
        ? $"CASE WHEN {Write(rule.Applies.Never)} THEN {(int)Verdict.NotApplicable} ELSE {(int)Verdict.Upcoming} END"
        : $"CASE WHEN {Write(rule.Applies.Never)} THEN {(int)Verdict.NotApplicable} WHEN {Write(rule.Holds.Always)} THEN {(int)Verdict.Pass}"
            + $" WHEN {Write(AllOf.Of([rule.Applies.Always, rule.Holds.Never]))} THEN {(int)Verdict.Fail} ELSE {(int)Verdict.Undetermined} END";

    /// <summary>The least and the greatest that a rule measures, in the limit's unit; null where it measures nothing.</summary>
    public (string Low, string High)? Measure(RuleQuestions rule)
    {
        if (rule is not { Measured: var (dividend, divisor, scale), Limit: Threshold threshold })
            return null;

        var factor = (scale / threshold.Value.Unit.Scale / (divisor is null ? _one : Rational.One)).ToDouble().ToString("E16", CultureInfo.InvariantCulture);
        string End(bool isUpper) => $"{SqlColumn.End(dividend, isUpper)} * {factor}" + (divisor is null ? "" : $" / NULLIF({SqlColumn.End(divisor, !isUpper)}, 0)");
        return (End(false), End(true));
    }

    /// <summary>The limit in force, for people.</summary>
    public static string Limit(RuleQuestions rule) => rule.Limit is Threshold threshold ? $"{threshold.Comparator} {threshold.Value}" : "true";

    private string Write(Predicate predicate) => predicate switch
    {
        AllOf { Operands.Count: 0 } => "TRUE",
        AnyOf { Operands.Count: 0 } => "FALSE",
        AllOf all => Join(all.Operands, " AND "),
        AnyOf any => Join(any.Operands, " OR "),
        Within within => string.Create(
            CultureInfo.InvariantCulture, $"({SqlColumn.Members(within.Fact)} & {((ChoiceSet)within.Fact.DomainValues).Members & ~within.Allowed}) = 0"),
        Order order => $"{Write(order.Left)} {(order.OrEqual ? "<=" : "<")} {Write(order.Right)}",
        _ => throw new NotSupportedException($"A {predicate.GetType().Name} is not written in SQL."),
    };

    private string Join(IReadOnlyList<Predicate> operands, string word) => $"({string.Join(word, operands.Select(Write))})";

    private string Write(End end)
    {
        if (end.Fact is null)
            return Whole(end.Factor * _one);

        var column = SqlColumn.End(end.Fact, end.IsUpper);
        return end.Factor == Rational.One ? column : $"{column} * {Whole(end.Factor)}";
    }

    private static string Whole(Rational value) => value.IsWhole
        ? value.Numerator.ToString(CultureInfo.InvariantCulture)
        : throw new NotSupportedException($"{value} is no whole number.");
}
