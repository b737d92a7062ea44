using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Compliance.Authoring.Explanations;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Server.Api;

/// <summary>The rules of one version of a pack.</summary>
/// <param name="Id">The pack.</param>
/// <param name="Version">The version.</param>
/// <param name="Digest">What it is, as a digest.</param>
/// <param name="Title">The title of the instrument.</param>
/// <param name="Rules">The rules.</param>
internal sealed record PackRulesView(string Id, string Version, string Digest, LocalizedText Title, IReadOnlyList<PackRulesView.RuleView> Rules)
{
    /// <summary>A rule.</summary>
    /// <param name="Id">Its name.</param>
    /// <param name="Kind">The kind of subject that it checks.</param>
    /// <param name="Title">What it is about.</param>
    /// <param name="Obligation">must, in_principle, strive or encourage.</param>
    /// <param name="Sentence">What it asks for.</param>
    /// <param name="Clauses">Where the instrument says so.</param>
    /// <param name="Departments">Who answers for it.</param>
    /// <param name="Facts">The facts that it reads.</param>
    internal sealed record RuleView(
        string Id, string Kind, LocalizedText Title, string Obligation, LocalizedText Sentence, IReadOnlyList<ClauseView> Clauses, IReadOnlyList<LocalizedText> Departments, IReadOnlyList<string> Facts);

    /// <summary>A place in the instrument.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Quote">The exact words.</param>
    internal sealed record ClauseView(string Section, string Quote);

    public static PackRulesView Of(RulePack pack) => new(pack.Id, pack.Version, pack.Digest, pack.Title, [.. pack.Rules.Select(Of)]);

    private static RuleView Of(Rule rule) => new(
        rule.Id, rule.Subject.Name, rule.Title, JsonNamingPolicy.SnakeCaseLower.ConvertName(rule.Obligation.ToString()),
        new LocalizedText(RuleSentence.Of(rule, Language.Chinese), RuleSentence.Of(rule, Language.English)),
        [.. rule.Clauses.Select(clause => new ClauseView(clause.Section, clause.Quote))], rule.Departments, [.. rule.FactsRead.Select(read => read.Fact.Name).Distinct()]);
}
