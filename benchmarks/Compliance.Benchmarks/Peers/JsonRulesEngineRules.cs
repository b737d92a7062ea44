using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Compliance.Benchmarks.Translation;
using Compliance.Values;

namespace Compliance.Benchmarks.Peers;

/// <summary>
/// Rules for json-rules-engine: up to three a rule, whose events are the verdicts that it may have. Not applicable goes
/// before the others, and where nothing happens, the rule is undetermined.
/// </summary>
internal static class JsonRulesEngineRules
{
    /// <summary>The name of the fact that is another one so many times: the script defines it.</summary>
    private const string Times = "times";

    public static JsonNode Write(IReadOnlyList<RuleQuestions> rules) => new JsonArray([.. rules.SelectMany(Write)]);

    private static IEnumerable<JsonObject> Write(RuleQuestions rule, int place)
    {
        JsonObject On(Predicate predicate, Verdict verdict) => new()
        {
            ["conditions"] = predicate is AllOf or AnyOf ? Write(predicate) : new JsonObject { ["all"] = new JsonArray(Write(predicate)) },
            ["event"] = new JsonObject { ["type"] = verdict.ToString(), ["params"] = new JsonObject { ["rule"] = place, ["verdict"] = (int)verdict } },
        };

        if (rule.Applies.Never is not AnyOf { Operands.Count: 0 })
            yield return On(rule.Applies.Never, Verdict.NotApplicable);
        if (rule.Holds is null)
        {
            yield return On(Predicate.True, Verdict.Upcoming);
            yield break;
        }

        yield return On(rule.Holds.Always, Verdict.Pass);
        yield return On(AllOf.Of([rule.Applies.Always, rule.Holds.Never]), Verdict.Fail);
    }

    private static JsonObject Write(Predicate predicate) => predicate switch
    {
        AllOf all => new() { ["all"] = new JsonArray([.. all.Operands.Select(Write)]) },

        // The engine takes an any-of nothing for true.
        AnyOf { Operands.Count: > 0 } any => new() { ["any"] = new JsonArray([.. any.Operands.Select(Write)]) },
        Within within => new() { ["fact"] = within.Fact.Name, ["operator"] = "everyFact:in", ["value"] = DescriptorJson.Members(within.Fact, within.Allowed) },
        Order { Left.Fact: null, Right.Fact: not null } order => Compare(order.Right, order.OrEqual ? "greaterThanInclusive" : "greaterThan", order.Left),
        Order { Left.Fact: not null } order => Compare(order.Left, order.OrEqual ? "lessThanInclusive" : "lessThan", order.Right),
        _ => throw new NotSupportedException($"A {predicate.GetType().Name} is not written for json-rules-engine."),
    };

    private static JsonObject Compare(End fact, string comparison, End other)
    {
        var condition = Fact(fact);
        condition["operator"] = comparison;
        condition["value"] = other.Fact is null ? DescriptorJson.Number(other.Factor) : Fact(other);
        return condition;
    }

    private static JsonObject Fact(End end)
    {
        var name = DescriptorJson.End(end.Fact!, end.IsUpper);
        return end.Factor == Rational.One
            ? new() { ["fact"] = name }
            : new() { ["fact"] = Times, ["params"] = new JsonObject { ["fact"] = name, ["factor"] = DescriptorJson.Number(end.Factor) } };
    }
}
