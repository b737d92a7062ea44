using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Portfolios;

/// <summary>A rule about members as it is written, from which both its file and its plain evaluator are made.</summary>
internal sealed record AggregateSketch(string Id, string Kind, string? Of = null, string? To = null, string? Among = null, string? Where = null, string? InYear = null)
{
    public bool IsAgainstYearBefore { get; init; }

    public bool IsOfWholeYear { get; init; }

    public string Members { get; init; } = "project";

    /// <summary>What accompanies the number: <c>measure: …</c> or <c>reported: …</c>.</summary>
    public string? Own { get; init; }

    public string Limit { get; init; } = "at_least: 40 %";

    /// <summary>A table in place of the limit, by the residents of the jurisdiction; null for one limit.</summary>
    public IReadOnlyList<ResidentRow>? Rows { get; init; }

    /// <summary>Whether the rule does not apply to a jurisdiction in no row.</summary>
    public bool AppliesInRows { get; init; }

    /// <summary>Whether the interval of it is exact; else it encloses what the number may be.</summary>
    public bool IsExact => Kind != "ratio";

    /// <summary>The rule as a line of a pack's file.</summary>
    public string Write()
    {
        var against = IsAgainstYearBefore ? "year_before" : null;
        var year = IsOfWholeYear ? "whole" : null;
        var keys = new (string Key, string? Value)[]
        {
            ("of", Of), ("to", To), ("among", Among), ("where", Where), ("in_year", InYear), ("year", year), ("against", against), ("members", Members),
        };
        var number = string.Join(", ", keys.Where(key => key.Value is not null).Select(key => $"{key.Key}: '{key.Value}'"));
        List<string> parts =
        [
            $"id: {Id}", "title: a", "clauses: [{section: a, quote: a}]", "subject: jurisdiction", "obligation: must", "departments: []",
            $"{Kind}: {{{number}}}", $"limit: {{{(Rows is null ? Limit : Table(Rows))}, from: 2023-12-06}}", .. Own is null ? Enumerable.Empty<string>() : [Own],
        ];
        return $"- {{{string.Join(", ", parts)}}}\n";
    }

    private string Table(IReadOnlyList<ResidentRow> rows) =>
        $"rows: [{string.Join(", ", rows.Select(row => $"{{residents: '{row.Least}..{row.Most}', {row.Limit}}}"))}]{(AppliesInRows ? ", elsewhere: not_applicable" : "")}";
}
