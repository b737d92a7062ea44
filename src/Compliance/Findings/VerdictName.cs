using System;
using Compliance.Localization;

namespace Compliance.Findings;

/// <summary>Verdicts and decisions as a reader is told them.</summary>
public static class VerdictName
{
    /// <summary>A verdict in words.</summary>
    public static string Of(Verdict verdict, Language language) => verdict switch
    {
        Verdict.Pass => Pick(language, "符合", "pass"),
        Verdict.Fail => Pick(language, "不符合", "fail"),
        Verdict.Undetermined => Pick(language, "不能判定", "undetermined"),
        Verdict.NotApplicable => Pick(language, "不适用", "not applicable"),
        Verdict.Upcoming => Pick(language, "尚未生效", "upcoming"),
        Verdict.Waived => Pick(language, "准予偏离", "waived"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>A decision in words.</summary>
    public static string Of(Decision decision, Language language) => decision switch
    {
        Decision.Compliant => Pick(language, "符合", "compliant"),
        Decision.CompliantWithDeviations => Pick(language, "符合（含准予偏离）", "compliant with deviations"),
        Decision.Undetermined => Pick(language, "不能判定", "undetermined"),
        Decision.NonCompliant => Pick(language, "不符合", "not compliant"),
        Decision.NothingApplied => Pick(language, "无适用条款", "nothing applied"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    private static string Pick(Language language, string zh, string en) => language == Language.Chinese ? zh : en;
}
