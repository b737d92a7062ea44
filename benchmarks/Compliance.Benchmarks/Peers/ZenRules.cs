using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Compliance.Benchmarks.Translation;
using Compliance.Values;

namespace Compliance.Benchmarks.Peers;

/// <summary>Rules as a decision of GoRules ZEN: one expression node with an expression a rule, whose value is the number of the verdict.</summary>
internal static class ZenRules
{
    public static JsonNode Write(IReadOnlyList<RuleQuestions> rules) => new JsonObject
    {
        ["nodes"] = new JsonArray(
            new JsonObject { ["id"] = "request", ["type"] = "inputNode", ["name"] = "request" },
            new JsonObject
            {
                ["id"] = "rules",
                ["type"] = "expressionNode",
                ["name"] = "rules",
                ["content"] = new JsonObject { ["expressions"] = new JsonArray([.. rules.Select(Expression)]) },
            },
            new JsonObject { ["id"] = "response", ["type"] = "outputNode", ["name"] = "response" }),
        ["edges"] = new JsonArray(Edge("request", "rules"), Edge("rules", "response")),
    };

    private static JsonObject Edge(string source, string target) =>
        new() { ["id"] = $"{source}-{target}", ["type"] = "edge", ["sourceId"] = source, ["targetId"] = target };

    private static JsonObject Expression(RuleQuestions rule, int place)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"r{place}");
        return new() { ["id"] = key, ["key"] = key, ["value"] = Write(rule) };
    }

    private static string Write(RuleQuestions rule) => rule.Holds is null
        ? $"{Write(rule.Applies.Never)} ? {(int)Verdict.NotApplicable} : {(int)Verdict.Upcoming}"
        : $"{Write(rule.Applies.Never)} ? {(int)Verdict.NotApplicable} : {Write(rule.Holds.Always)} ? {(int)Verdict.Pass}"
            + $" : {Write(AllOf.Of([rule.Applies.Always, rule.Holds.Never]))} ? {(int)Verdict.Fail} : {(int)Verdict.Undetermined}";

    private static string Write(Predicate predicate) => predicate switch
    {
        AllOf { Operands.Count: 0 } => "true",
        AnyOf { Operands.Count: 0 } => "false",
        AllOf all => $"({string.Join(" and ", all.Operands.Select(Write))})",
        AnyOf any => $"({string.Join(" or ", any.Operands.Select(Write))})",
        Within within => $"all({within.Fact.Name}, # in {DescriptorJson.Members(within.Fact, within.Allowed).ToJsonString()})",
        Order order => $"({Write(order.Left)} {(order.OrEqual ? "<=" : "<")} {Write(order.Right)})",
        _ => throw new NotSupportedException($"A {predicate.GetType().Name} is not written in the ZEN expression language."),
    };

    private static string Write(End end)
    {
        if (end.Fact is null)
            return end.Factor.ToString();

        var name = DescriptorJson.End(end.Fact, end.IsUpper);
        return end.Factor == Rational.One ? name : $"{name} * {end.Factor}";
    }
}
