using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Benchmarks.Peers;

/// <summary>
/// A project as the engines in JavaScript take it: the choices that are possible as a list, a number as its two ends, and
/// what is missing as all that it may be. Making it is not measured, and facts that no rule reads are left out.
/// </summary>
internal static class DescriptorJson
{
    // No engine of them knows infinity; nothing is nearly as much.
    private const double Unbounded = 1e18;

    /// <summary>The name of an end.</summary>
    public static string End(Fact fact, bool isUpper) => fact.Name + (isUpper ? "_max" : "_min");

    /// <summary>The facts of a subject that rules read.</summary>
    public static JsonObject Write(Subject subject, IEnumerable<int> slots)
    {
        var descriptor = new JsonObject();
        foreach (var slot in slots)
        {
            var fact = subject.Kind.Facts[slot];
            if (!fact.IsRange)
            {
                descriptor[fact.Name] = Members(fact, subject.MembersOf(slot));
                continue;
            }

            var range = subject.RangeOf(slot);
            descriptor[End(fact, isUpper: false)] = range.Lower.Value?.ToDouble() ?? -Unbounded;
            descriptor[End(fact, isUpper: true)] = range.Upper.Value?.ToDouble() ?? Unbounded;
        }

        return descriptor;
    }

    /// <summary>The choices of a set.</summary>
    public static JsonArray Members(Fact fact, ulong members) => fact.Type == FactType.Boolean
        ? [.. Bits(members, 2).Select(bit => JsonValue.Create(bit == 1))]
        : [.. Bits(members, fact.Choices.Count).Select(bit => JsonValue.Create(fact.Choices[bit].Name))];

    /// <summary>The slots that a pack's rules for a kind read.</summary>
    public static IReadOnlyList<int> SlotsOf(RulePack pack, SubjectKind kind) =>
        [.. pack.Rules.Where(rule => rule.Subject == kind).SelectMany(rule => (rule.When?.Slots ?? []).Concat(rule.Requirement.Slots)).Distinct().Order()];

    /// <summary>A number of the rules as JSON has it.</summary>
    public static double Number(Rational value) => value.ToDouble();

    private static IEnumerable<int> Bits(ulong members, int count) => Enumerable.Range(0, count).Where(bit => (members >> bit & 1) != 0);
}
