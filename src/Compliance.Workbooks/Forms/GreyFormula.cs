using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Workbooks.Forms;

/// <summary>
/// When a question is not needed, as a formula of a spreadsheet: when no rule that reads it may apply, by the answers so far. Only choices and Booleans
/// are asked for; of whatever else a rule asks, it is taken that it may apply.
/// </summary>
/// <param name="cells">The cell of the answer to each fact, such as <c>$D$5</c>.</param>
/// <param name="language">The language of the choices.</param>
internal sealed class GreyFormula(IReadOnlyDictionary<Fact, string> cells, Language language)
{
    private const string Always = "TRUE";
    private const string Never = "FALSE";

    // A spreadsheet takes no longer one.
    private const int MostCharacters = 4_000;

    /// <summary>The formula; null where it is always needed.</summary>
    public string? Of(FormItem item, SubjectKind kind)
    {
        if (item.Rules.Count == 0 || item.Rules.Any(rule => rule.Subject != kind))
            return null;

        var parts = item.Rules.Select(MayApply).ToList();
        var formula = parts.Contains(Always) ? null : Not(Any(parts));
        return formula is null or Never || formula.Length > MostCharacters ? null : formula;
    }

    private string MayApply(Rule rule) => rule.When is { } when ? Possible(when) : Always;

    private string Possible(Condition condition) => condition.Match(
        membership: one => Membership(one, isPossible: true),
        comparison: _ => Always,
        all: one => All(one.Operands.Select(Possible)),
        any: one => Any(one.Operands.Select(Possible)),
        not: one => Not(Certain(one.Operand)),
        rows: _ => Always,
        atLeast: _ => Always);

    private string Certain(Condition condition) => condition.Match(
        membership: one => Membership(one, isPossible: false),
        comparison: _ => Never,
        all: one => All(one.Operands.Select(Certain)),
        any: one => Any(one.Operands.Select(Certain)),
        not: one => Not(Possible(one.Operand)),
        rows: _ => Never,
        atLeast: _ => Never);

    // A cell that says something else than one of the choices may say any of them.
    private string Membership(MembershipCondition condition, bool isPossible)
    {
        if (!cells.TryGetValue(condition.Fact, out var cell))
            return isPossible ? Always : Never;

        var words = WordsOf(condition.Fact, language);
        var allowed = words.Where((_, index) => (condition.Allowed & (1UL << index)) != 0).Select(word => $"{cell}={Text(word)}").ToList();
        var others = words.Where((_, index) => (condition.Allowed & (1UL << index)) == 0).Select(word => $"{cell}={Text(word)}").ToList();
        return isPossible ? Not(Any(others)) : Any(allowed);
    }

    /// <summary>The words of a choice or Boolean, in the order of their bits.</summary>
    public static IReadOnlyList<string> WordsOf(Fact fact, Language language) => fact.Type == FactType.Boolean
        ? language == Language.Chinese ? ["否", "是"] : ["no", "yes"]
        : [.. fact.Choices.Select(choice => choice.Label.In(language))];

    private static string All(IEnumerable<string> parts) => Join("AND", Always, Never, parts);

    private static string Any(IEnumerable<string> parts) => Join("OR", Never, Always, parts);

    private static string Join(string function, string neutral, string decisive, IEnumerable<string> parts)
    {
        var list = parts.Where(part => part != neutral).Distinct().ToList();
        return list.Contains(decisive) ? decisive : list.Count switch { 0 => neutral, 1 => list[0], _ => $"{function}({string.Join(',', list)})" };
    }

    private static string Not(string part) => part switch { Always => Never, Never => Always, _ => $"NOT({part})" };

    private static string Text(string word) => "\"" + word.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
