namespace Compliance.Workbooks.Formats;

/// <summary>The formats that every workbook has without saying so, by their numbers; days as a Chinese spreadsheet shows them.</summary>
internal static class BuiltInFormats
{
    /// <summary>The format of a number; null where there is none.</summary>
    public static string? Of(int number) => number switch
    {
        0 or 49 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        14 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 58 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 or 19 or 20 or 21 or (>= 32 and <= 35) or (>= 55 and <= 56) or (>= 45 and <= 47) => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        57 => "yyyy/m",
        37 or 38 => "#,##0",
        39 or 40 => "#,##0.00",
        _ => null,
    };
}
