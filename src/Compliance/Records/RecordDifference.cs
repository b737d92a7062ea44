using System;

namespace Compliance.Records;

/// <summary>One thing in which a decision that was made again is not as it was recorded.</summary>
/// <param name="Part">The part of the record.</param>
/// <param name="Before">What was recorded; null where it was not there.</param>
/// <param name="Now">What it is now; null where it is not there.</param>
/// <param name="Subject">The subject whose finding it is, <c>project JZ-1</c>; null where it is about no finding.</param>
/// <param name="Rule">The rule whose finding it is; null where it is about no finding.</param>
public sealed record RecordDifference(RecordPart Part, string? Before, string? Now, string? Subject = null, string? Rule = null)
{
    /// <summary>What differs, on one line: <c>project JZ-1, construction-waste: was fail, is pass</c>.</summary>
    public override string ToString()
    {
        if (Rule is null)
            return $"{Part.ToString().ToLowerInvariant()}: was {Before}, is {Now}";

        var finding = $"{Subject}, {Rule}: ";
        if (Before is null)
            return finding + $"was not there, is {Now}";
        if (Now is null)
            return finding + $"was {Before}, is not there";
        return finding + (string.Equals(Before, Now, StringComparison.Ordinal) ? $"{Now} as before, but for other reasons" : $"was {Before}, is {Now}");
    }
}

/// <summary>A part of a record.</summary>
public enum RecordPart
{
    /// <summary>The descriptor, by its digest.</summary>
    Input,

    /// <summary>The rules, by their digest.</summary>
    Pack,

    /// <summary>The day that was evaluated.</summary>
    Day,

    /// <summary>The engine.</summary>
    Engine,

    /// <summary>The version of the library.</summary>
    ToolVersion,

    /// <summary>The result: a finding of it, or, where all findings are the same, its first line that is another.</summary>
    Result,
}
