using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.Translation;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Benchmarks.Sql;

/// <summary>The columns of a register of projects that a pack's rules read, and the rules in those columns' units.</summary>
/// <param name="Headings">All of its headings, in order.</param>
/// <param name="Id">The heading of the ids.</param>
/// <param name="Columns">The columns that rules read.</param>
/// <param name="Rules">The rules.</param>
internal sealed record RegisterColumns(IReadOnlyList<string> Headings, string Id, IReadOnlyList<SqlColumn> Columns, IReadOnlyList<RuleQuestions> Rules)
{
    /// <summary>Reads the heading of a register, for a pack on a day.</summary>
    public static RegisterColumns Read(string path, RulePack pack, CalendarDate on)
    {
        var diagnostics = new DiagnosticBag();
        using var stream = File.OpenRead(path);
        var cells = new RecordBlocks(stream).Records(path, diagnostics).FirstOrDefault()?.Nodes() ?? [];
        if (cells.Length == 0 || TableHeading.Read(cells, pack.Vocabulary, diagnostics) is not { } heading || diagnostics.HasErrors)
            throw new ReadException(diagnostics.Items);

        var kind = pack.Vocabulary.FindKind("project")!;
        var used = pack.Rules.Where(rule => rule.Subject == kind).SelectMany(rule => (rule.When?.Slots ?? []).Concat(rule.Requirement.Slots)).ToHashSet();
        var columns = heading.FactColumns
            .Where(column => used.Remove(kind.SlotOf(column.Fact)))
            .Select(column => (Fact: kind.Facts[kind.SlotOf(column.Fact)], Column: column))
            .Select(pair => new SqlColumn(pair.Fact, pair.Column.Cell.Text, pair.Column.Unit ?? pair.Fact.Unit))
            .ToList();
        if (used.Count > 0)
            throw new InvalidDataException($"{path} has no column for {string.Join(", ", used.Select(slot => kind.Facts[slot].Name))}.");

        var units = columns.ToDictionary(column => column.Fact, column => column.Unit);
        return new RegisterColumns(
            [.. cells.Select(cell => cell.Text)], cells[heading.IdColumn].Text, columns, new RuleTranslator(kind, fact => units[fact]).Translate(pack, on));
    }
}
