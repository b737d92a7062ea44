using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Scaffolding;

/// <summary>
/// The files of a pack that begins from an instrument's text: its header, the text, and every sentence that asks for something as a stub of a rule, in a file that nothing reads
/// until somebody has gone through it, <c>draft.yaml.review</c>.
/// </summary>
public static class DraftSkeleton
{
    // Stands where the text names no day, and says so beside it.
    private static readonly CalendarDate Unknown = new(2000, 1, 1);

    /// <summary>The files by their names in the pack's folder.</summary>
    /// <param name="folder">The folder, which need not be there yet: the vocabulary in reach is looked for from it.</param>
    /// <param name="id">The pack's id.</param>
    /// <param name="title">The instrument's title.</param>
    /// <param name="text">The instrument's text.</param>
    /// <param name="language">The language of comments.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="Diagnostics.ReadException">The vocabulary in reach cannot be read.</exception>
    public static IReadOnlyList<(string Name, string Text)> Files(string folder, string id, string title, InstrumentText text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);

        var zh = language == Language.Chinese;
        var issued = InstrumentDraft.IssuedOn(text);
        var inForce = InstrumentDraft.InForceOn(text) is { } day && day != issued ? day : (CalendarDate?)null;
        var vocabulary = PackSkeleton.InReach(folder)?.Version;
        var drafts = InstrumentDraft.Read(text, inForce ?? issued ?? Unknown);
        return [("pack.yaml", Header(id, title, text, issued, inForce, vocabulary, drafts, zh)), ("instrument.txt", File.ReadAllText(text.File)), ("draft.yaml.review", Rules(drafts, zh))];
    }

    private static string Header(string id, string title, InstrumentText text, CalendarDate? issued, CalendarDate? inForce, string? vocabulary, IReadOnlyList<DraftRule> drafts, bool zh)
    {
        var departments = drafts.SelectMany(draft => draft.Departments).Distinct().ToList();
        return $"""
            id: {id}
            version: 1.0.0
            title: {Quoted(title)}
            instrument:
              number: {(zh ? "文号" : "NUMBER")}   # {(zh ? "待填：文件的文号" : "to fill in: the instrument's own number")}
              issued: {issued ?? Unknown}   # {(issued is null ? zh ? "待填：原文中没有读到" : "to fill in: the text names none that was found" : zh ? "由原文读出，请核对" : "as read in the text: check it")}
            {(inForce is { } day ? $"  in_force: {day}   # {(zh ? "施行之日，由原文读出" : "as read in the text")}\n" : "")}  text: instrument.txt
              sha256: {text.Sha256}
            vocabulary: {vocabulary ?? "1.0.0"}{(vocabulary is not null ? "" : zh ? "   # 待填：附近没有词汇表" : "   # to fill in: there is no vocabulary in reach")}
            departments: [{string.Join(", ", departments)}]   # {(zh ? "同一部门的简称请合并" : "one entry for each: the text may abbreviate")}

            """.ReplaceLineEndings("\n");
    }

    private static string Rules(IReadOnlyList<DraftRule> drafts, bool zh)
    {
        var rules = new StringBuilder(zh
            ? "# 由原文读出的规则草稿，每一条都须复核：对象、条件和指标待填，数值、日期和约束力度请对照引文。复核后分章保存为 .yaml 文件。\n"
            : "# Rules as read in the text. Review each: the subject, the condition and the facts are to be filled in; hold number, day and strength against the words. Then save them as chapters, .yaml.\n");
        rules.Append(zh ? "chapter: {zh: 草稿, en: Draft}\n\nrules:\n" : "chapter: {zh: 草稿, en: Draft}\n\nrules:\n");
        for (var i = 0; i < drafts.Count; i++)
            Write(rules, drafts[i], i + 1, zh);
        return rules.ToString();
    }

    private static void Write(StringBuilder rules, DraftRule draft, int number, bool zh)
    {
        rules.Append(CultureInfo.InvariantCulture, $"\n  - id: draft-{number}   # {(zh ? "复核" : "review")}{(draft.Open.Count == 0 ? "" : $"：{string.Join("、", draft.Open)}")}\n");
        rules.Append("    title: ").Append(Quoted(draft.Quote.Length > 30 ? draft.Quote[..30] : draft.Quote)).Append('\n');
        rules.Append("    clauses:\n      - {section: ").Append(draft.Section.Length == 0 ? "-" : draft.Section).Append(", quote: ").Append(Quoted(draft.Quote)).Append("}\n");
        rules.Append("    subject: project   # ").Append(zh ? "待定" : "to decide").Append('\n');
        if (draft.Value is { } value)
        {
            rules.Append("    measure: fact   # ").Append(zh ? "待填" : "to fill in").Append('\n');
            rules.Append("    limit: {").Append(draft.Comparator?.Word() ?? "at_least").Append(": ").Append(value.In(Language.English)).Append(", from: ").Append(draft.From).Append("}\n");
        }
        else
        {
            rules.Append("    require: fact   # ").Append(zh ? "待填" : "to fill in").Append("\n    from: ").Append(draft.From).Append('\n');
        }

        rules.Append("    obligation: ").Append(draft.Obligation.Word()).Append("\n    departments: [").Append(string.Join(", ", draft.Departments)).Append("]\n");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
