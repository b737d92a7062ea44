using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Reads a scheme of points: chapters of items, and the levels that these reach.</summary>
internal sealed class ScoreReader(SubjectKind kind, Terms terms, IReadOnlyDictionary<string, Score> levels, TableFiles tables, DiagnosticBag diagnostics)
{
    private static readonly string[] BesideLevel = ["when", "label"];

    /// <summary>What the level of a rule is called in the expressions of the rules behind it: the rule's name, with _ for -.</summary>
    public static string NameOf(string rule) => rule.Replace('-', '_');

    /// <summary>The scheme of a rule; null where it is wrong, which is reported.</summary>
    public Score? Read(MappingReader rule, string id)
    {
        var known = diagnostics.Items.Count;
        var name = NameOf(id);
        if (kind.SlotOf(name) >= 0 || levels.ContainsKey(name))
            diagnostics.Report(DiagnosticKinds.LevelNameTaken, rule.Span, ("found", name));

        var chapters = new List<ScoreChapter>();
        if (rule.Find("score") is { } score && MappingReader.AsMapping(score, diagnostics) is { } mapping)
            chapters.AddRange(mapping.Entries.Select(ReadChapter).OfType<ScoreChapter>());
        var reached = rule.Items("levels", needsOne: true).Select(ReadLevel).OfType<ScoreLevel>().ToList();
        ReportOrder(rule, reached);
        if (chapters.Count == 0 && diagnostics.Items.Count == known)
            MappingReader.ReportShape(rule.Find("score")!, new LocalizedText("至少一章", "at least one chapter"), diagnostics);
        return diagnostics.Items.Count > known ? null : new Score(name, chapters, reached);
    }

    private ScoreChapter? ReadChapter(MappingEntry entry)
    {
        if (MappingReader.Open(entry.Value, ScoreShapes.Chapter, diagnostics) is not { } chapter)
            return null;

        var (floor, cap) = (ReadNumber(chapter.Find("floor")), ReadNumber(chapter.Find("cap")));
        if (floor > cap)
            diagnostics.Report(DiagnosticKinds.UpsideDown, chapter.Span, ("found", $"{DecimalText.Of(floor.Value)}..{DecimalText.Of(cap!.Value)}"));
        var items = chapter.Items("points", needsOne: true).Select(ReadItem).OfType<ScoreItem>().ToList();
        return new ScoreChapter(entry.Key.Text, chapter.Localized("label") ?? entry.Key.Text, floor, cap, items);
    }

    private ScoreItem? ReadItem(Node node)
    {
        if (MappingReader.Open(node, ScoreShapes.Item, diagnostics) is not { } item)
            return null;

        if (item.Find("rows") is { } rows && item.Find("when") is null && item.Find("gives") is null)
            return ReadRows(rows);
        if (item.Scalar("when", CommonShapes.Expression) is not { } text || item.Find("gives") is not { } gives || item.Find("rows") is not null)
        {
            diagnostics.Report(DiagnosticKinds.PointsWithoutReason, item.Span);
            return null;
        }

        var when = Binder.ReadCondition(text.Text, kind, text.TextSpan, diagnostics, terms, levels);
        return ReadNumber(gives) is { } points && when is not null ? new ConditionItem(when, points) : null;
    }

    private RowsItem? ReadRows(Node node)
    {
        if (new RowsReader(kind, ["gives"], tables, diagnostics).Read(node) is not var (boxes, rows))
            return null;

        var gives = new List<Rational>();
        foreach (var row in rows)
        {
            if (row.Values.Count == 0)
                diagnostics.Report(DiagnosticKinds.MissingKey, row.Span, ("expected", "gives"));
            else if (ReadNumber(row.Values[0].Value) is { } points)
                gives.Add(points);
        }

        return gives.Count == rows.Count ? new RowsItem(boxes, gives) : null;
    }

    // {two_stars: 70, when: …}: the one key that is no other is the level's name.
    private ScoreLevel? ReadLevel(Node node)
    {
        if (MappingReader.AsMapping(node, diagnostics) is not { } mapping)
            return null;

        var names = mapping.Entries.Where(entry => !BesideLevel.Contains(entry.Key.Text)).ToList();
        if (names.Count != 1 || !TextForm.UnderscoredName.Fits(names[0].Key.Text) || names[0].Key.Text == Score.None)
        {
            diagnostics.Report(DiagnosticKinds.BadName, node.Span, ("found", string.Join(", ", names.Select(entry => entry.Key.Text))), ("expected", "one_star"));
            return null;
        }

        var when = mapping.Find("when") is ScalarNode { IsNull: false } text ? Binder.ReadCondition(text.Text, kind, text.TextSpan, diagnostics, terms, levels) : null;
        var label = mapping.Find("label") is { } own ? MappingReader.Localized(own, diagnostics) : names[0].Key.Text;
        return ReadNumber(names[0].Value) is { } points && label is not null ? new ScoreLevel(names[0].Key.Text, label, points, when) : null;
    }

    private void ReportOrder(MappingReader rule, List<ScoreLevel> reached)
    {
        for (var i = 1; i < reached.Count; i++)
        {
            if (reached[i].Points < reached[i - 1].Points || reached.Take(i).Any(level => level.Name == reached[i].Name))
                diagnostics.Report(DiagnosticKinds.LevelsOutOfOrder, rule.Items("levels")[i].Span, ("found", reached[i].Name), ("first", reached[i - 1].Name));
        }
    }

    // A plain number; 分 may stand behind it.
    private Rational? ReadNumber(Node? node)
    {
        if (node is null)
            return null;

        if (node is ScalarNode scalar)
        {
            var text = FullWidthForms.ToHalf(scalar.Text).Replace("分", "").Trim();
            if (NumberText.Read(text, 0, out var value, out var end) == NumberText.Outcome.Read && end == text.Length)
                return value;
        }

        MappingReader.ReportShape(node, new LocalizedText("分值，如 10", "points, such as 10"), diagnostics);
        return null;
    }
}
