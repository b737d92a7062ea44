using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Workbooks.Forms;

/// <summary>
/// Writes the form of a kind of subject as a workbook: a question a row, in Chinese and English, grouped by chapter, with drop-downs, units and clauses. What the answers so far
/// leave no rule to ask for is greyed. A filled form is a workbook like any other: <see cref="Descriptors.DescriptorReader"/> reads it.
/// </summary>
public static class FormWorkbook
{
    private const string Value = "D";
    private const int FirstList = 27;

    // Names of styles in the order of the styles below.
    private const int Title = 1;
    private const int Heading = 2;
    private const int Chapter = 3;
    private const int Answer = 4;
    private const int Percentage = 5;
    private const int Day = 6;
    private const int Words = 7;
    private const int Note = 8;

    /// <summary>Writes it.</summary>
    /// <param name="pack">The rules that it will be decided by.</param>
    /// <param name="kind">What is applied for, a kind of the pack's vocabulary.</param>
    /// <param name="stream">Takes the bytes, XLSX; it stays open.</param>
    /// <param name="language">The language of the drop-downs; everything else stands in both.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(RulePack pack, SubjectKind kind, Stream stream, Language language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(stream);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in FormParts.All)
            Add(zip, name, text);
        Add(zip, "xl/worksheets/sheet1.xml", Sheet(pack, kind, language));
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);

        // The same form is the same to the byte, whenever it is written.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Sheet(RulePack pack, SubjectKind kind, Language language)
    {
        var chapters = FormContent.Of(pack, kind);
        var rows = new FormRows();
        rows.Add(("A", $"{pack.Title.Zh}：{kind.Label.Zh}申报表", Title));
        rows.Add(("A", $"{pack.Title.En}: form for a {kind.Label.En}", Title));
        rows.Add(("A", $"{pack.Instrument.Number} · {pack.Id}@{pack.Version} · 在 D 列填写，不知道的留空；灰色的各项按已填内容不需要 / fill in column D, and leave blank what is not known; what is grey is not needed", Note));
        rows.Add(("A", "序号 no", Heading), ("B", "指标 zh", Heading), ("C", "indicator en", Heading), (Value, "填写 value", Heading), ("E", "单位 unit", Heading), ("F", "怎样填写 how", Heading), ("G", "依据 clause", Heading), ("H", "代码 fact", Heading));
        var cells = new Dictionary<Fact, string>();
        var items = new List<(FormItem Item, int Row)>();
        var lists = new List<(int Row, IReadOnlyList<string> Words)>();
        var number = 0;
        foreach (var chapter in chapters)
        {
            rows.Add(("B", chapter.Title.Zh, Chapter), ("C", chapter.Title.En, Chapter));
            foreach (var item in chapter.Items)
            {
                var row = rows.Next;
                items.Add((item, row));
                if (item.Fact is { } fact)
                    cells[fact] = $"${Value}${row.ToString(CultureInfo.InvariantCulture)}";
                if (WordsOf(item, pack, language) is { Count: > 0 } words)
                    lists.Add((row, words));
                rows.Add(
                    ("A", (++number).ToString(CultureInfo.InvariantCulture), 0), ("B", item.Label.Zh, Words), ("C", item.Label.En, Words),
                    (Value, item.Name == "subject" ? kind.Label.In(language) : "", StyleOf(item)), ("E", item.Fact is { Type: FactType.Number or FactType.Count } measured ? measured.Unit.Symbol.Zh : "", 0),
                    ("F", HowTo(item), Note), ("G", ClausesOf(item), Note), ("H", item.Name, 0));
            }
        }

        for (var list = 0; list < lists.Count; list++)
        {
            for (var word = 0; word < lists[list].Words.Count; word++)
                rows.Put(word + 1, ColumnOf(FirstList + list), lists[list].Words[word], 0);
        }

        var formula = new GreyFormula(cells, language);
        var text = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"4\" topLeftCell=\"A5\" state=\"frozen\"/></sheetView></sheetViews>");
        text.Append("<cols><col min=\"1\" max=\"1\" width=\"6\" customWidth=\"1\"/><col min=\"2\" max=\"3\" width=\"32\" customWidth=\"1\"/><col min=\"4\" max=\"4\" width=\"24\" customWidth=\"1\"/><col min=\"5\" max=\"5\" width=\"12\" customWidth=\"1\"/><col min=\"6\" max=\"7\" width=\"44\" customWidth=\"1\"/><col min=\"8\" max=\"8\" width=\"28\" customWidth=\"1\"/>");
        if (lists.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"<col min=\"{FirstList}\" max=\"{FirstList + lists.Count - 1}\" width=\"10\" hidden=\"1\" customWidth=\"1\"/>");
        text.Append("</cols>").Append(rows.ToXml());
        text.Append("<mergeCells count=\"3\"><mergeCell ref=\"A1:H1\"/><mergeCell ref=\"A2:H2\"/><mergeCell ref=\"A3:H3\"/></mergeCells>");
        AppendGrey(text, items, kind, formula);
        AppendValidations(text, items, lists);
        return text.Append("</worksheet>").ToString();
    }

    private static int StyleOf(FormItem item) => item.IsPercentage ? Percentage : item.Fact?.Type == FactType.Date || item.Name == "date" ? Day : item.Fact is null ? Words : Answer;

    private static IReadOnlyList<string> WordsOf(FormItem item, RulePack pack, Language language) => item switch
    {
        { Fact.Type: FactType.Boolean or FactType.Choice } => GreyFormula.WordsOf(item.Fact, language),
        { Name: "jurisdiction", Fact: null } => [.. pack.Vocabulary.Jurisdictions.Jurisdictions.Select(one => one.Label.In(language))],
        _ => [],
    };

    private static string HowTo(FormItem item) => item.Fact switch
    {
        null => "",
        { Type: FactType.Boolean } => "是或否 / yes or no",
        { Type: FactType.Choice } fact => string.Join("、", fact.Choices.Select(choice => choice.Label.Zh)) + " / " + string.Join(", ", fact.Choices.Select(choice => choice.Label.En)),
        { Type: FactType.Date } => "日期，如 2026-11-22 / a day",
        { Type: FactType.Count } => "整数 / a whole number",
        _ when item.IsPercentage => "百分数，如 78.5% / a percentage",
        _ => "数，按 E 列的单位；也可写区间，如 76..80 / a number in the unit of column E, or an interval",
    };

    private static string ClausesOf(FormItem item) => string.Join("\n", item.Rules.SelectMany(rule => rule.Clauses).Select(clause => clause.Describe().Zh).Distinct().Take(3));

    private static void AppendGrey(StringBuilder text, List<(FormItem Item, int Row)> items, SubjectKind kind, GreyFormula formula)
    {
        foreach (var (item, row) in items)
        {
            if (formula.Of(item, kind) is { } grey)
                text.Append(CultureInfo.InvariantCulture, $"<conditionalFormatting sqref=\"A{row}:H{row}\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"{row}\"><formula>{FormRows.Escape(grey)}</formula></cfRule></conditionalFormatting>");
        }
    }

    // What is written otherwise is warned of and not refused: an interval is no number to a spreadsheet.
    private static void AppendValidations(StringBuilder text, List<(FormItem Item, int Row)> items, List<(int Row, IReadOnlyList<string> Words)> lists)
    {
        var validations = new List<string>();
        for (var list = 0; list < lists.Count; list++)
        {
            var column = ColumnOf(FirstList + list);
            validations.Add(string.Create(CultureInfo.InvariantCulture, $"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\" sqref=\"{Value}{lists[list].Row}\"><formula1>${column}$1:${column}${lists[list].Words.Count}</formula1></dataValidation>"));
        }

        foreach (var (item, row) in items.Where(one => one.Item.Fact is { Type: FactType.Number or FactType.Count }))
            validations.Add(string.Create(CultureInfo.InvariantCulture, $"<dataValidation type=\"{(item.Fact!.Type == FactType.Count ? "whole" : "decimal")}\" operator=\"greaterThanOrEqual\" allowBlank=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\" sqref=\"{Value}{row}\"><formula1>{(item.Fact.Domain.Lower.Value is { } least && least.Numerator >= 0 ? "0" : "-1000000000")}</formula1></dataValidation>"));
        if (validations.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"<dataValidations count=\"{validations.Count}\">").Append(string.Concat(validations)).Append("</dataValidations>");
    }

    private static string ColumnOf(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : ColumnOf((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
