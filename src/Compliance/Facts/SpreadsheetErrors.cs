using System;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>What a spreadsheet writes into a cell that it could not work out: <c>#DIV/0!</c>, <c>#N/A</c>, or <c>####</c> where a column was too narrow.</summary>
internal static class SpreadsheetErrors
{
    /// <summary>What stands in the place of a formula of a workbook whose value is not stored.</summary>
    public const string NoValue = "#NO_STORED_VALUE!";

    private static readonly string[] _all = ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#GETTING_DATA", NoValue];

    /// <summary>Whether a text is one of them, which is reported.</summary>
    public static bool Report(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        var isError = Is(text);
        if (text == NoValue)
            diagnostics.Report(DiagnosticKinds.NoStoredValue, span);
        else if (isError)
            diagnostics.Report(DiagnosticKinds.SpreadsheetError, span, ("found", Blanks.Trim(text)));
        return isError;
    }

    /// <summary>Whether a text is one of them.</summary>
    public static bool Is(string text)
    {
        var half = FullWidthForms.ToHalf(Blanks.Trim(text));
        return half.Length > 1 && half[0] == '#' && (half.All(sign => sign == '#') || _all.Contains(half, StringComparer.OrdinalIgnoreCase));
    }
}
