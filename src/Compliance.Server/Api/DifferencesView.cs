using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Localization;

namespace Compliance.Server.Api;

/// <summary>What two versions differ in.</summary>
/// <param name="Id">The pack.</param>
/// <param name="From">The old version.</param>
/// <param name="To">The new version.</param>
/// <param name="Differs">Whether any requirement differs, or the vocabulary does so that a descriptor may have to be changed.</param>
/// <param name="MayBeLaxer">Whether a rule lets something off, or is not proven to let nothing off.</param>
/// <param name="Rules">The rules that differ.</param>
/// <param name="Vocabulary">What differs in the vocabulary.</param>
internal sealed record DifferencesView(
    string Id, string From, string To, bool Differs, bool MayBeLaxer, IReadOnlyList<DifferencesView.RuleView> Rules, IReadOnlyList<DifferencesView.PartView> Vocabulary)
{
    /// <summary>A rule that differs.</summary>
    /// <param name="Before">Its name in the old version; null where it is new.</param>
    /// <param name="After">Its name in the new version; null where it is gone.</param>
    /// <param name="Change">What became of it.</param>
    /// <param name="OfSubstance">Whether what it asks for differs, or is not proven to be the same.</param>
    /// <param name="NoLaxer">proven, refuted or unknown: whether whatever fails by the old version still does.</param>
    /// <param name="NoStricter">The same of whether nothing else fails.</param>
    /// <param name="Witness">A descriptor of which the versions say different things.</param>
    /// <param name="Parts">What exactly differs.</param>
    internal sealed record RuleView(
        string? Before, string? After, string Change, bool OfSubstance, string? NoLaxer, string? NoStricter, string? Witness, IReadOnlyList<PartView> Parts);

    /// <summary>A part that differs.</summary>
    /// <param name="Key">What it is.</param>
    /// <param name="Before">What it was.</param>
    /// <param name="After">What it is now.</param>
    internal sealed record PartView(string Key, LocalizedText Before, LocalizedText After);

    public static DifferencesView Of(PackComparison packs) => new(
        packs.After.Id, packs.Before.Version, packs.After.Version, packs.IsOfSubstance, packs.MayBeLaxer,
        [.. packs.Rules.Where(rule => rule.Change != RuleChange.Unchanged).Select(Of)],
        [.. packs.Vocabulary.Select(one => new PartView(string.Join(".", new[] { one.Kind, one.Fact, one.Key }.OfType<string>()), one.Before, one.After))]);

    private static RuleView Of(RuleComparison rule) => new(
        rule.Before?.Id, rule.After?.Id, Word(rule.Change.ToString()), rule.IsOfSubstance, Word(rule.NoLaxer), Word(rule.NoStricter),
        (rule.NoLaxer?.Witness ?? rule.NoStricter?.Witness)?.Yaml, [.. rule.Differences.Select(one => new PartView(one.Key, one.Before, one.After))]);

    private static string? Word(Proof? proof) => proof is null ? null : Word(proof.Outcome.ToString());

    private static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
