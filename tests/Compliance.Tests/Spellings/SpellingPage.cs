using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Tests.Spellings;

/// <summary>The tables of <c>docs/spellings.md</c>.</summary>
internal static class SpellingPage
{
    private static readonly Regex _row = new(@"^\| (?<kind>[a-z_]+)\.(?<fact>[a-z_]+) \| (?<heading>[^|]*)\| `(?<written>(\\\||[^`])*)` \| (?<read>.+) \|$", RegexOptions.CultureInvariant);

    /// <summary>Every row that says how something is read.</summary>
    public static IReadOnlyList<SpellingRow> Rows { get; } = [.. File.ReadAllLines(Repository.PathOf("docs", "spellings.md")).Select(Read).OfType<SpellingRow>()];

    private static SpellingRow? Read(string line)
    {
        if (_row.Match(line) is { Success: true } row)
            return new SpellingRow(row.Groups["kind"].Value, row.Groups["fact"].Value, row.Groups["heading"].Value.Trim(), row.Groups["written"].Value.Replace(@"\|", "|", StringComparison.Ordinal), row.Groups["read"].Value);
        return line.Contains(". | ", StringComparison.Ordinal) || Regex.IsMatch(line, @"^\| [a-z_]+\.[a-z_]+ ", RegexOptions.CultureInvariant)
            ? throw new InvalidDataException($"The page has a row that is not of the form of the others: {line}")
            : null;
    }
}

/// <summary>One row: what stands for a fact, and what it is read as.</summary>
/// <param name="Kind">The kind of subject.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Heading">The unit in a table's heading; empty for none.</param>
/// <param name="Written">What is written.</param>
/// <param name="ReadAs">What it is read as, and the codes of what is said of it.</param>
public sealed record SpellingRow(string Kind, string Fact, string Heading, string Written, string ReadAs)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}.{Fact} {Heading} {Written}";
}
