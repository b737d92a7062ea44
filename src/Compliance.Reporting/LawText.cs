using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>What the instruments around a rule say, as every format for people has it: the chain from the statute down, what follows where it is not met, and where another one differs.</summary>
public static class LawText
{
    /// <summary>The chain from the statute to what carries it out, <c>民用建筑节能条例 第十五条 → 河南省节约能源条例 第二十六条</c>; empty where only one instrument is evaluated.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public static string Chain(Rule rule, Language language) => string.Join(" → ", (rule ?? throw new ArgumentNullException(nameof(rule))).Chain.Select(link => link.Place.In(language)));

    /// <summary>What the instrument says of those who do not do it, with spaces between; empty where it says nothing.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public static string Consequences(Rule rule) => string.Join(" ", (rule ?? throw new ArgumentNullException(nameof(rule))).Consequences.Select(Consequence));

    /// <summary>Where another instrument that is evaluated beside asks for something else of this very subject, with spaces between; empty where none does.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">There is no finding.</exception>
    public static string Differences(Finding finding, Language language)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));

        // Of a million findings by one pack, none has any.
        var differences = finding.Differences;
        return differences.Count == 0 ? "" : Told(differences, language);
    }

    /// <summary>
    /// What a reader of a finding is told, a line each: the chain, where packs are evaluated side by side; what follows, where the rule is not met; and where instruments differ.
    /// Of what does not apply only the last.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">There is no finding.</exception>
    public static IReadOnlyList<string> Lines(Finding finding, Language language)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));
        var lines = new List<string>();
        foreach (var (_, text) in Parts(finding, language))
            lines.Add(text);
        return lines;
    }

    /// <summary>The same, each with what it is: <c>chain</c>, <c>consequence</c> or <c>differs</c>.</summary>
    internal static IEnumerable<(string Kind, string Text)> Parts(Finding finding, Language language)
    {
        var rule = finding.Rule;
        if (rule.Chain.Count > 0 && finding.Verdict != Verdict.NotApplicable)
            yield return ("chain", ChainLine(rule, language));
        if (finding.Verdict == Verdict.Fail)
        {
            foreach (var clause in rule.Consequences)
                yield return ("consequence", ConsequenceLine(clause, language));
        }

        foreach (var difference in finding.Differences)
            yield return ("differs", DifferenceLine(difference, language));
    }

    /// <summary>Where another instrument differs, on a line of its own.</summary>
    internal static string DifferenceLine(InstrumentDifference difference, Language language) => language == Language.Chinese
        ? $"与 {difference.From} 不同：{difference.Reading.Zh}"
        : $"differs from {difference.From}: {difference.Reading.En}";

    /// <summary>The chain on a line of its own.</summary>
    internal static string ChainLine(Rule rule, Language language) => (language == Language.Chinese ? "依据：" : "chain: ") + Chain(rule, language);

    /// <summary>A consequence on a line of its own.</summary>
    internal static string ConsequenceLine(Clause clause, Language language) => (language == Language.Chinese ? "后果：" : "consequence: ") + Consequence(clause);

    private static string Consequence(Clause clause) => clause.Describe().Zh;

    private static string Told(IEnumerable<InstrumentDifference> differences, Language language) => string.Join(" ", differences.Select(one => Difference(one, language)));

    private static string Difference(InstrumentDifference difference, Language language) => $"{difference.From}: {difference.Reading.In(language)}";
}
