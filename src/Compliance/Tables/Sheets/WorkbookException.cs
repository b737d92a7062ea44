using System;
using Compliance.Localization;

namespace Compliance.Tables;

/// <summary>A workbook cannot be read, or it passes a limit.</summary>
/// <param name="reason">Why, in words that follow on a colon.</param>
/// <param name="sheet">The sheet that it is about; null for the file.</param>
/// <param name="row">The row, counted from 1; 0 for all of them.</param>
/// <param name="inner">What it came from; or null.</param>
public sealed class WorkbookException(LocalizedText reason, string? sheet = null, int row = 0, Exception? inner = null) : Exception(reason.En, inner)
{
    /// <summary>Why, in words that follow on a colon.</summary>
    public LocalizedText Reason { get; } = reason;

    /// <summary>The sheet that it is about; null for the file.</summary>
    public string? Sheet { get; } = sheet;

    /// <summary>The row, counted from 1; 0 for all of them.</summary>
    public int Row { get; } = row;
}
