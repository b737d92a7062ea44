using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;

namespace Compliance.Reporting.Csv;

/// <summary>The cells that are the same in all rows of a rule with one verdict and one limit: made once, and most of what is written. Adjacent columns of them are one text.</summary>
internal sealed class CsvRuleCells
{
    private readonly Rule _rule;
    private readonly CsvLayout _layout;
    private readonly string[]?[] _runs;

    public CsvRuleCells(Rule rule, CsvLayout layout)
    {
        _rule = rule;
        _layout = layout;
        _runs = new string[]?[PackWords.Verdicts.Count * (rule.Requirement.StatedLimits.Count + 1)];
    }

    /// <summary>The texts, in the order of <see cref="CsvLayout.RuleRuns"/>. Two threads may make the same concurrently.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="limit">The limit in force; null if none is in force yet, and then it is the first.</param>
    public string[] For(Verdict verdict, Limit? limit)
    {
        var limits = _rule.Requirement.StatedLimits;
        var place = 0;
        while (limit is not null && place + 1 < limits.Count && !ReferenceEquals(limits[place], limit))
            place++;
        if (limit is null && _rule.Requirement is BoundRequirement)
            place = limits.Count;
        return _runs[((int)verdict * (limits.Count + 1)) + place] ??= Make(new RuledOn(_rule, verdict, place < limits.Count ? limits[place] : null));
    }

    private string[] Make(RuledOn ruled) => [.. _layout.RuleRuns.Select(run => CellsOf(run, ruled))];

    private static string CellsOf(IEnumerable<CsvColumn> run, RuledOn ruled) => CsvCell.Join(run.Select(column => column.OfRule!(ruled)));
}
