using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>What two versions of a pack differ in, and what both make of a register, as pages and workbooks show it.</summary>
/// <param name="Before">The old version.</param>
/// <param name="After">The new version.</param>
/// <param name="Headline">What it comes to, in a few words.</param>
/// <param name="Summary">How many rules there are, and what became of them.</param>
/// <param name="Vocabulary">What differs in the vocabulary.</param>
/// <param name="Rules">The rules that differ, those first that a reader has to see first.</param>
/// <param name="Register">What both make of a register; null where none was given.</param>
/// <param name="Diagnostics">What is wrong with the files, or worth a look.</param>
/// <param name="Gaps">What is left out or not certain.</param>
public sealed record ComparisonReport(
    RulePack Before,
    RulePack After,
    LocalizedText Headline,
    LocalizedText Summary,
    IReadOnlyList<LocalizedText> Vocabulary,
    IReadOnlyList<ComparedRule> Rules,
    ComparedRegister? Register,
    IReadOnlyList<Diagnostic> Diagnostics,
    ReportGaps Gaps);

/// <summary>A rule that differs between two versions.</summary>
/// <param name="Rule">The rule, of the new version where it is there.</param>
/// <param name="Name">Its name, both names where it was renamed.</param>
/// <param name="Change">What became of it, in a word of the result: <c>loosened</c>.</param>
/// <param name="ChangeName">The same for a reader.</param>
/// <param name="Differences">What differs.</param>
/// <param name="Proofs">What is proven of it.</param>
public sealed record ComparedRule(Rule Rule, string Name, string Change, LocalizedText ChangeName, IReadOnlyList<LocalizedText> Differences, IReadOnlyList<ComparedProof> Proofs);

/// <summary>What is proven of a rule, or refuted by an example.</summary>
/// <param name="Text">What is known.</param>
/// <param name="Witness">A descriptor of which the versions say different things; null where there is none.</param>
/// <param name="Outcome">What they say of it; null where there is none.</param>
public sealed record ComparedProof(LocalizedText Text, string? Witness, LocalizedText? Outcome);

/// <summary>What two versions make of a register.</summary>
/// <param name="Title">How many subjects there are, and of how many something changes.</param>
/// <param name="Decisions">How many subjects go from one decision to another, or keep it.</param>
/// <param name="Moves">Where decisions went, with the first of the subjects and because of which rule.</param>
/// <param name="Rules">Where verdicts went, rule by rule.</param>
public sealed record ComparedRegister(
    LocalizedText Title, IReadOnlyDictionary<(Decision Before, Decision After), long> Decisions, IReadOnlyList<ComparedMove> Moves, IReadOnlyList<ComparedVerdicts> Rules);

/// <summary>Subjects that go from one decision or verdict to another.</summary>
/// <param name="Before">Where they come from, in a word of the result.</param>
/// <param name="After">Where they go, in a word of the result.</param>
/// <param name="BeforeName">Where they come from, for a reader.</param>
/// <param name="AfterName">Where they go, for a reader.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Listed">The first of them.</param>
public sealed record ComparedMove(string Before, string After, LocalizedText BeforeName, LocalizedText AfterName, long Count, IReadOnlyList<ComparedSubject> Listed)
{
    /// <summary>Both ends for a reader.</summary>
    public LocalizedText Title => new($"{BeforeName.Zh} → {AfterName.Zh}", $"{BeforeName.En} → {AfterName.En}");
}

/// <summary>A subject of which two versions say different things.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Why">The rules because of which its decision changes, or what a rule measured before and after; empty where nothing is measured.</param>
public sealed record ComparedSubject(string Id, string? Name, LocalizedText Why);

/// <summary>Where the verdicts of a rule went.</summary>
/// <param name="Rule">The rule, of the new version where it is there.</param>
/// <param name="Name">Its name.</param>
/// <param name="Moves">Where they went.</param>
/// <param name="Kept">How many kept which verdict; empty where none did.</param>
public sealed record ComparedVerdicts(Rule Rule, string Name, IReadOnlyList<ComparedMove> Moves, LocalizedText Kept);
