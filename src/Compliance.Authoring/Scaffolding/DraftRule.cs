using System.Collections.Generic;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Scaffolding;

/// <summary>A part of a sentence of an instrument that asks for something, as read: for a person to make a rule of.</summary>
/// <param name="Section">The section that it stands in.</param>
/// <param name="Quote">Its words, plain.</param>
/// <param name="Comparator">On which side of the number something has to lie; null where the words give no number, or no side.</param>
/// <param name="Value">The number, with its unit; null where the words give none.</param>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Obligation">How strongly it speaks.</param>
/// <param name="Departments">The departments that its section names.</param>
/// <param name="Open">What the words leave open, in Chinese.</param>
public sealed record DraftRule(
    string Section, string Quote, Comparator? Comparator, Quantity? Value, CalendarDate From, Obligation Obligation, IReadOnlyList<string> Departments, IReadOnlyList<string> Open);
