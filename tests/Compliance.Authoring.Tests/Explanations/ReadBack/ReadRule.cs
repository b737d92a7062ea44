using System.Collections.Generic;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>What a sentence says of a rule: all that affects a verdict, and nothing of titles, clauses and readings.</summary>
/// <param name="Subject">The kind of subject.</param>
/// <param name="When">Which subjects it applies to; null where it applies to all.</param>
/// <param name="Requirement">What it asks for, and from when.</param>
/// <param name="Obligation">How strongly.</param>
/// <param name="Departments">Who is responsible.</param>
/// <param name="IsJudgedByPerson">Whether a person has to judge.</param>
internal sealed record ReadRule(
    SubjectKind Subject, Condition? When, Requirement Requirement, Obligation Obligation, IReadOnlyList<LocalizedText> Departments, bool IsJudgedByPerson);
