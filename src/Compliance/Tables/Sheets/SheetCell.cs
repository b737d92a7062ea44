namespace Compliance.Tables;

/// <summary>A cell of a sheet, with what it states.</summary>
/// <param name="Column">The column, counted from 0.</param>
/// <param name="Text">
/// What it states, as it would be written: a number as a decimal without grouping, <c>0.785</c>; a percentage with its sign, <c>78.5%</c>; a day as
/// <c>2026-11-22</c>, or as far as it is shown, <c>2026-11</c>; <c>true</c> and <c>false</c>; an error by its name, <c>#DIV/0!</c>. Null where it is a
/// formula whose value is not stored.
/// </param>
public readonly record struct SheetCell(int Column, string? Text);
