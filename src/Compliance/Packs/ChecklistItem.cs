using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>A sentence of guidance: nothing in it can be measured, so it is shown on request and never evaluated.</summary>
/// <param name="Clause">Where the instrument says it.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Obligation">How strongly it speaks.</param>
/// <param name="Departments">The departments that the instrument makes responsible.</param>
public sealed record ChecklistItem(Clause Clause, LocalizedText Title, Obligation Obligation, IReadOnlyList<LocalizedText> Departments);
