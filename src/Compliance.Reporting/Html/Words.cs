using System;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Reporting.Html;

/// <summary>The page's own words.</summary>
internal static class Words
{
    public static LocalizedText Of(Func<Language, string> text) => new(text(Language.Chinese), text(Language.English));

    public static LocalizedText Of(Verdict verdict) => Of(language => VerdictName.Of(verdict, language));

    public static LocalizedText Of(Decision decision) => Of(language => VerdictName.Of(decision, language));

    public static LocalizedText Of(Obligation obligation) => Of(language => ObligationName.Of(obligation, language));

    public static LocalizedText Of(DecisionDay day) => day.Source switch
    {
        DaySource.AsOf => new($"判定日 {day}（指定）", $"evaluated as of {day}"),
        DaySource.Subject => new($"判定日 {day}（描述文件所载）", $"evaluated as of its own date, {day}"),
        _ => new($"判定日 {day}（今日）", $"evaluated as of today, {day}"),
    };

    public static LocalizedText Projected(UpcomingLimit upcoming) => new(
        $"{upcoming.Limit.From} 起，按现在的情况：{VerdictName.Of(upcoming.Projected, Language.Chinese)}",
        $"from {upcoming.Limit.From}; as things are now: {VerdictName.Of(upcoming.Projected, Language.English)}");

    public static LocalizedText Settles(int settles, int namedBy) => settles == 0
        ? new($"涉及 {namedBy} 项", $"needed by {namedBy}")
        : new($"涉及 {namedBy} 项，单独即可判定 {settles} 项", $"needed by {namedBy}, settles {settles} by itself");

    public static LocalizedText Binding(int rules, CalendarDate from) => new($"{from} 起：{rules} 条", $"from {from}: {rules} {(rules == 1 ? "rule" : "rules")}");

    public static LocalizedText Line(int line) => new($"第 {line} 行", $"line {line}");

    public static LocalizedText More(long count) => new($"另有 {count} 项", $"and {count} more");

    /// <summary>A mark that says a decision without colour.</summary>
    public static string Mark(Decision decision) => decision switch
    {
        Decision.Compliant => "✓",
        Decision.CompliantWithDeviations => "≈",
        Decision.NonCompliant => "✗",
        Decision.Undetermined => "?",
        _ => "–",
    };

    /// <summary>A mark that says a verdict without colour.</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "✓",
        Verdict.Fail => "✗",
        Verdict.Undetermined => "?",
        Verdict.NotApplicable => "–",
        Verdict.Upcoming => "▸",
        _ => "≈",
    };
}
