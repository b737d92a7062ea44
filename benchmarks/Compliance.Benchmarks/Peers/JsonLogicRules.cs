using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Compliance.Benchmarks.Translation;
using Compliance.Values;

namespace Compliance.Benchmarks.Peers;

/// <summary>Rules as JsonLogic: for each rule an expression whose value is the number of the verdict.</summary>
internal static class JsonLogicRules
{
    public static JsonNode Write(IReadOnlyList<RuleQuestions> rules) => new JsonArray([.. rules.Select(Write)]);

    private static JsonNode Write(RuleQuestions rule) => rule.Holds is null
        ? Apply("if", Write(rule.Applies.Never), (int)Verdict.NotApplicable, (int)Verdict.Upcoming)
        : Apply(
            "if",
            Write(rule.Applies.Never), (int)Verdict.NotApplicable,
            Write(rule.Holds.Always), (int)Verdict.Pass,
            Write(AllOf.Of([rule.Applies.Always, rule.Holds.Never])), (int)Verdict.Fail,
            (int)Verdict.Undetermined);

    private static JsonNode Write(Predicate predicate) => predicate switch
    {
        AllOf { Operands.Count: 0 } => true,
        AnyOf { Operands.Count: 0 } => false,
        AllOf all => Apply("and", [.. all.Operands.Select(Write)]),
        AnyOf any => Apply("or", [.. any.Operands.Select(Write)]),
        Within within => Apply("all", Variable(within.Fact.Name), Apply("in", Variable(""), DescriptorJson.Members(within.Fact, within.Allowed))),
        Order order => Apply(order.OrEqual ? "<=" : "<", Write(order.Left), Write(order.Right)),
        _ => throw new NotSupportedException($"A {predicate.GetType().Name} is not written in JsonLogic."),
    };

    private static JsonNode Write(End end)
    {
        if (end.Fact is null)
            return DescriptorJson.Number(end.Factor);

        var variable = Variable(DescriptorJson.End(end.Fact, end.IsUpper));
        return end.Factor == Rational.One ? variable : Apply("*", variable, DescriptorJson.Number(end.Factor));
    }

    private static JsonObject Variable(string name) => Apply("var", name);

    private static JsonObject Apply(string operation, params JsonNode[] operands) =>
        new() { [operation] = operands.Length == 1 ? operands[0] : new JsonArray(operands) };
}
