using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Reporting.Xlsx;

/// <summary>
/// A table over as many sheets as its rows take: each has the headings, which stay in sight, a filter, and colours for verdicts. Text is text, whatever
/// it looks like: no cell is a formula.
/// </summary>
internal sealed class Sheet : IDisposable
{
    /// <summary>As many rows as a sheet holds, the headings among them.</summary>
    public const int MostRows = 1_048_576;

    // As much text as a cell holds.
    private const int MostCharacters = 32_767;

    private static readonly CalendarDate Epoch = CalendarDate.Parse("1899-12-30");

    private readonly Workbook _workbook;
    private readonly string _name;
    private readonly IReadOnlyList<Column> _columns;
    private readonly Language _language;
    private readonly int _mostRows;
    private readonly List<string> _names = [];
    private XmlWriter _xml = null!;
    private int _row;
    private int _column;

    /// <summary>Begins the table.</summary>
    /// <param name="workbook">The workbook; no other sheet may be open.</param>
    /// <param name="name">The name of its first sheet; those behind it have a number too.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="language">The language of its headings and of the names of verdicts.</param>
    /// <param name="mostRows">As many rows as a sheet takes.</param>
    public Sheet(Workbook workbook, string name, IReadOnlyList<Column> columns, Language language, int mostRows = MostRows)
    {
        (_workbook, _name, _columns, _language, _mostRows) = (workbook, name, columns, language, mostRows);
        Open();
    }

    /// <summary>The names of its sheets.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>How many rows it has, the headings not counted.</summary>
    public long Rows { get; private set; }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        if (_row == _mostRows)
        {
            Close();
            Open();
        }

        _row++;
        _column = 0;
        Rows++;
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", XmlConvert.ToString(_row));
    }

    /// <summary>Ends it.</summary>
    public void EndRow() => _xml.WriteEndElement();

    /// <summary>The next cell: text; empty where there is none.</summary>
    public void Text(string? text, bool isHeading = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            _column++;
            return;
        }

        var shown = VisibleText.Of(text!);
        if (shown.Length > MostCharacters)
            shown = shown.Substring(0, char.IsHighSurrogate(shown[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1) + "…";
        BeginCell(isHeading ? Styles.Heading : LooksLikeFormula(shown) ? Styles.Quoted : Styles.Plain);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(shown);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>The next cell: a number; empty where there is none.</summary>
    /// <param name="value">The number.</param>
    /// <param name="beside">A number on the side of which it lies: it has as many digits as show that.</param>
    public void Number(Rational? value, Rational? beside = null)
    {
        if (value is not { } number)
            _column++;
        else
            Value(beside is { } other ? DecimalText.Beside(number, other, DecimalText.UsualDigits) : DecimalText.Of(number), Styles.Plain);
    }

    /// <summary>The next cell: a number.</summary>
    public void Number(long value) => Value(value.ToString(CultureInfo.InvariantCulture), Styles.Plain);

    /// <summary>The next cell: a day; empty where there is none. One before the epoch of spreadsheets is text.</summary>
    public void Day(CalendarDate? day)
    {
        if (day is not { } date)
            _column++;
        else if (date.DayNumber - Epoch.DayNumber is var serial && serial > 60)
            Value(serial.ToString(CultureInfo.InvariantCulture), Styles.Date);
        else
            Text(date.ToString());
    }

    /// <summary>Ends the table.</summary>
    public void Dispose() => Close();

    private void Value(string value, int style)
    {
        BeginCell(style);
        _xml.WriteElementString("v", value);
        _xml.WriteEndElement();
    }

    private void BeginCell(int style)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", NameOf(_column++) + XmlConvert.ToString(_row));
        if (style != Styles.Plain)
            _xml.WriteAttributeString("s", XmlConvert.ToString(style));
    }

    private void Open()
    {
        var name = _names.Count == 0 ? _name : $"{_name} {_names.Count + 1}";
        _names.Add(name);
        _xml = _workbook.OpenSheet(name);
        _row = 0;
        _xml.WriteStartElement("worksheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        _xml.WriteStartElement("sheetViews");
        _xml.WriteStartElement("sheetView");
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane");
        _xml.WriteAttributeString("ySplit", "1");
        _xml.WriteAttributeString("topLeftCell", "A2");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        WriteWidths();
        _xml.WriteStartElement("sheetData");
        _row++;
        _column = 0;
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", "1");
        foreach (var column in _columns)
            Text(column.Heading.In(_language), isHeading: true);
        _xml.WriteEndElement();
    }

    private void WriteWidths()
    {
        _xml.WriteStartElement("cols");
        for (var i = 0; i < _columns.Count; i++)
        {
            _xml.WriteStartElement("col");
            _xml.WriteAttributeString("min", XmlConvert.ToString(i + 1));
            _xml.WriteAttributeString("max", XmlConvert.ToString(i + 1));
            _xml.WriteAttributeString("width", XmlConvert.ToString(_columns[i].Width));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Close()
    {
        _xml.WriteEndElement();
        _xml.WriteStartElement("autoFilter");
        _xml.WriteAttributeString("ref", $"A1:{NameOf(_columns.Count - 1)}{Math.Max(1, _row)}");
        _xml.WriteEndElement();
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_columns[column].IsVerdict && _row > 1)
                WriteColours($"{NameOf(column)}2:{NameOf(column)}{_row}");
        }

        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void WriteColours(string cells)
    {
        _xml.WriteStartElement("conditionalFormatting");
        _xml.WriteAttributeString("sqref", cells);
        for (var i = 0; i < Styles.Coloured.Count; i++)
        {
            _xml.WriteStartElement("cfRule");
            _xml.WriteAttributeString("type", "cellIs");
            _xml.WriteAttributeString("dxfId", XmlConvert.ToString(i));
            _xml.WriteAttributeString("priority", XmlConvert.ToString(i + 1));
            _xml.WriteAttributeString("operator", "equal");
            _xml.WriteElementString("formula", $"\"{VerdictName.Of(Styles.Coloured[i], _language)}\"");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private static bool LooksLikeFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    /// <summary>The letters of a column.</summary>
    internal static string NameOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : NameOf((column / 26) - 1) + (char)('A' + (column % 26));
}
