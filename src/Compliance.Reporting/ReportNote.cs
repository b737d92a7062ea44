using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>Something that a report says besides its findings: of a file that is wrong or worth a look, or of what is left out.</summary>
/// <param name="Kind">What it is, in one word: <c>wrong_input</c>, <c>warning</c>, <c>unread</c>, <c>open</c>, <c>unplaced</c>, <c>elsewhere</c>, <c>today</c>, <c>not_released</c>, <c>changed_rules</c> or <c>signed</c>.</param>
/// <param name="Code">The code of the diagnostic, or the word again.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Span">What it is about.</param>
/// <param name="Message">The text.</param>
internal sealed record ReportNote(string Kind, string Code, Severity Level, SourceSpan Span, string Message)
{
    private const int MostNamed = 10;

    /// <summary>What a diagnostic says; null for a note, which is for whoever reads the files.</summary>
    public static ReportNote? Of(Diagnostic diagnostic, Language language) => diagnostic.Severity switch
    {
        Severity.Error => new ReportNote("wrong_input", diagnostic.Code, Severity.Error, diagnostic.Span, diagnostic.Message(language)),
        Severity.Warning => new ReportNote("warning", diagnostic.Code, Severity.Warning, diagnostic.Span, diagnostic.Message(language)),
        _ => null,
    };

    /// <summary>What is to be known of the rules themselves, and then what is left out or not certain.</summary>
    public static IEnumerable<ReportNote> Of(RulePack pack, ReportGaps gaps, Language language) => [.. Of(pack, language), .. Of(gaps, language)];

    /// <summary>Whether the rules are what was released, where there is something to say of it, and who has signed them.</summary>
    public static IEnumerable<ReportNote> Of(RulePack pack, Language language)
    {
        var zh = language == Language.Chinese;
        var name = $"{pack.Id}@{pack.Version}";
        if (pack.Release.State == ReleaseState.NotReleased)
        {
            yield return new ReportNote("not_released", "not_released", Severity.Note, SourceSpan.None, zh
                ? $"规则包 {name} 未发布：其内容可能更改"
                : $"the rules {name} are not released: they may change");
        }

        if (pack.Release.State == ReleaseState.Changed)
        {
            var files = string.Join(zh ? "、" : ", ", pack.Release.Changed);
            yield return new ReportNote("changed_rules", "changed_rules", Severity.Warning, SourceSpan.None, zh
                ? $"规则包 {name} 的内容与发布时不同：{files}"
                : $"the rules {name} are not what was released: {files}");
        }

        if (pack.Release.Signers.Count > 0)
        {
            var signers = string.Join(zh ? "、" : ", ", pack.Release.Signers);
            yield return new ReportNote("signed", "signed", Severity.Note, SourceSpan.None, zh ? $"规则包 {name} 由 {signers} 签名" : $"the rules {name} are signed by {signers}");
        }
    }

    /// <summary>What is left out or not certain.</summary>
    public static IEnumerable<ReportNote> Of(ReportGaps gaps, Language language)
    {
        var zh = language == Language.Chinese;
        foreach (var file in gaps.Unread)
        {
            yield return Gap("unread", SourceSpan.WholeFile(file), zh
                ? "未采用：其中可能有任意多个对象，均未计入"
                : "not used: it may hold any number of subjects, and none of them is counted");
        }

        if (gaps.IsExcerpt)
        {
            yield return Gap("open", SourceSpan.None, zh
                ? "给出的只是登记的一部分：每个行政区都可能另有任意多个对象"
                : "what is given is a part of the register: every jurisdiction may have any number of further members");
        }

        if (gaps.Today is { } today)
            yield return new ReportNote("today", "today", Severity.Note, SourceSpan.None, zh ? $"未指定日期，按今日 {today} 判定" : $"no day was given: evaluated as of today, {today}");

        if (gaps.Elsewhere > 0)
        {
            yield return new ReportNote("elsewhere", "elsewhere", Severity.Note, SourceSpan.None, zh
                ? $"{gaps.Elsewhere} 个对象位于本次未登记的其他行政区，未计入"
                : $"{gaps.Elsewhere} {(gaps.Elsewhere == 1 ? "subject is" : "subjects are")} in other jurisdictions, which are not part of this register, and {(gaps.Elsewhere == 1 ? "is" : "are")} not counted");
        }

        if (gaps.Unplaced > 0)
        {
            yield return Gap("unplaced", SourceSpan.None, zh
                ? $"{gaps.Unplaced} 个对象所在的行政区不能确定，可能计入任何一个，也可能都不计入：{Named(gaps, "、")}"
                : $"{gaps.Unplaced} {(gaps.Unplaced == 1 ? "subject lies" : "subjects lie")} in a jurisdiction that is not known, and may count for any of them or for none: {Named(gaps, ", ")}");
        }
    }

    /// <summary>The same at the end of a report, and which day was taken for today.</summary>
    public static IEnumerable<ReportNote> Of(ReportSummary summary, Language language)
    {
        var gaps = Of(summary.Gaps, language);
        return OfToday(summary, language) is { } today ? gaps.Append(today) : gaps;
    }

    /// <summary>Which day was taken for today; null where no subject was evaluated on it.</summary>
    public static ReportNote? OfToday(ReportSummary summary, Language language) => summary.Today is not { } today ? null
        : new ReportNote("today", "today", Severity.Note, SourceSpan.None, language == Language.Chinese
            ? $"{summary.OnToday} 个对象没有日期，按今日 {today}{Zone("（", summary, "）")}判定"
            : $"{summary.OnToday} {(summary.OnToday == 1 ? "subject has no date and is" : "subjects have no date and are")} evaluated as of today, {today}{Zone(" (", summary, ")")}");

    private static ReportNote Gap(string kind, SourceSpan span, string message) => new(kind, kind, Severity.Warning, span, message);

    private static string Zone(string before, ReportSummary summary, string after) => summary.TimeZone is { } zone ? before + zone + after : "";

    private static string Named(ReportGaps gaps, string comma)
    {
        var named = gaps.UnplacedSubjects.Take(MostNamed).Select(one => one.Named is null ? one.Subject.Id : $"{one.Subject.Id} ({one.Named}{(one.Nearest is { } near ? $" → {near}?" : "")})");
        return string.Join(comma, named) + (gaps.Unplaced > MostNamed ? " …" : "");
    }
}
