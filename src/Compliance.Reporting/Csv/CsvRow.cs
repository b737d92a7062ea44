using System.Globalization;
using System.IO;
using Compliance.Values;

namespace Compliance.Reporting.Csv;

/// <summary>Writes rows of cells.</summary>
internal sealed class CsvRow(TextWriter output)
{
    private bool _isStarted;

    public CsvRow Text(string? text) => Cells(CsvCell.Of(text));

    public CsvRow Number(Rational? value, Rational? beside = null)
    {
        if (value is not { } number)
            return Cells("");
        return Cells(beside is { } other ? DecimalText.Beside(number, other, DecimalText.UsualDigits) : DecimalText.Of(number));
    }

    public CsvRow Number(long value) => Cells(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a cell, or several with commas between, as <see cref="CsvCell"/> makes them.</summary>
    public CsvRow Cells(string cells)
    {
        if (_isStarted)
            output.Write(',');
        _isStarted = true;
        output.Write(cells);
        return this;
    }

    public void End()
    {
        output.Write("\r\n");
        _isStarted = false;
    }
}
