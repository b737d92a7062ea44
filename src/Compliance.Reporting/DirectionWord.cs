using Compliance.Assessments;

namespace Compliance.Reporting;

/// <summary>Which way an indicator went, in a word of the result.</summary>
internal static class DirectionWord
{
    /// <summary>The word: <c>better</c>, <c>worse</c>, <c>same</c>; empty where it is not known.</summary>
    public static string Word(this TrendDirection direction) => direction switch
    {
        TrendDirection.Better => "better",
        TrendDirection.Worse => "worse",
        TrendDirection.Same => "same",
        _ => "",
    };
}
