using System;

namespace Compliance.Sql;

/// <summary>The words for verdicts in results.</summary>
internal static class VerdictWord
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Undetermined => "undetermined",
        Verdict.NotApplicable => "not_applicable",
        Verdict.Upcoming => "upcoming",
        Verdict.Waived => "waived",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
