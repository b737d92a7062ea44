using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Reporting.Csv;

/// <summary>Writes rows of cells. It belongs to one thread.</summary>
internal sealed class CsvRow(TextBuffer output)
{
    private bool _isStarted;
    private int _start;
    private Finding? _located;
    private SourceSpan _span;
    private Finding? _measuredFinding;
    private Measurement? _measured;
    private CalendarDate _day;
    private string? _dayText;
    private (Rational Value, Rational? Beside)? _number;
    private string _numberText = "";

    public CsvRow Text(string? text)
    {
        Separate();
        if (string.IsNullOrEmpty(text))
            return this;

        var start = output.Length;
        output.Write(text);
        CsvCell.Close(output, start);
        return this;
    }

    /// <summary>What a reader is told of a finding.</summary>
    public CsvRow Message(Finding finding, Language language)
    {
        Separate();
        var start = output.Length;
        finding.WriteMessage(output, language);
        CsvCell.Close(output, start);
        return this;
    }

    /// <summary>A number, on the side of another one that it lies on. Where the row before it or the cell before it has the same, it is not written out again.</summary>
    public CsvRow Number(Rational? value, Rational? beside = null)
    {
        if (value is not { } number)
            return Cells("");

        if (_number != (number, beside))
        {
            _number = (number, beside);
            _numberText = beside is { } other ? DecimalText.Beside(number, other, DecimalText.UsualDigits) : DecimalText.Of(number);
        }

        return Cells(_numberText);
    }

    public CsvRow Number(int value)
    {
        Separate();
        output.Write(value);
        return this;
    }

    /// <summary>A day: that of the row before it, nearly always.</summary>
    public CsvRow Day(CalendarDate day)
    {
        if (_dayText is null || day != _day)
            (_day, _dayText) = (day, day.ToString());
        return Cells(_dayText);
    }

    /// <summary>The source location of a finding: several cells of a row read it.</summary>
    public SourceSpan SpanOf(Finding finding)
    {
        if (!ReferenceEquals(_located, finding))
            (_located, _span) = (finding, finding.Span);
        return _span;
    }

    /// <summary>What was measured for a finding, which several cells of a row read too.</summary>
    public Measurement? MeasuredOf(Finding finding)
    {
        if (!ReferenceEquals(_measuredFinding, finding))
            (_measuredFinding, _measured) = (finding, finding.Measured);
        return _measured;
    }

    /// <summary>Writes a cell, or several with commas between, as <see cref="CsvCell"/> makes them.</summary>
    public CsvRow Cells(string cells)
    {
        Separate();
        output.Write(cells);
        return this;
    }

    /// <summary>Ends a row. One cell with nothing in it would leave a blank line, and many readers of tables skip these.</summary>
    public void End()
    {
        if (_isStarted && output.Length == _start)
            output.Write("\"\"");
        output.Write("\r\n");
        _isStarted = false;
    }

    private void Separate()
    {
        if (_isStarted)
            output.Write(',');
        else
            _start = output.Length;
        _isStarted = true;
    }
}
