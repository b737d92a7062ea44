using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Workbooks.Forms;

/// <summary>One question of a form.</summary>
/// <param name="Name">The fact's name, or a heading that every table has.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Fact">The fact; null for a heading that every table has.</param>
/// <param name="Rules">The rules that read it.</param>
internal sealed record FormItem(string Name, LocalizedText Label, Fact? Fact, IReadOnlyList<Rule> Rules)
{
    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercentage => Fact is { Type: FactType.Number } && Fact.Unit.Symbol.En == "%";
}
