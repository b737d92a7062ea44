using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Workbooks.Forms;

/// <summary>What an applicant has to hand in for a kind of subject: the facts that any rule of a pack reads of it, chapter by chapter.</summary>
internal static class FormContent
{
    private static readonly LocalizedText _general = new("基本情况", "General");

    /// <summary>The chapters with their questions; those about the subject itself come first.</summary>
    public static IReadOnlyList<FormChapter> Of(RulePack pack, SubjectKind kind)
    {
        var items = kind.Facts.Where(fact => !fact.IsDerived)
            .Select(fact => new FormItem(fact.Name, fact.Label, fact, [.. pack.Rules.Where(rule => rule.FactsRead.Any(read => read.Kind == kind && read.Fact == fact))]))
            .Where(item => item.Rules.Count > 0).ToList();
        var general = items.Where(item => ChaptersOf(item).Count() > 1).ToList();
        return
        [
            new FormChapter(new LocalizedText("申报对象", "Subject"), Head),
            .. general.Count == 0 ? [] : new[] { new FormChapter(_general, general) },
            .. pack.Rules.Select(rule => rule.Chapter).Distinct()
                .Select(chapter => new FormChapter(chapter, [.. items.Where(item => ChaptersOf(item).ToList() is [var only] && only == chapter)]))
                .Where(chapter => chapter.Items.Count > 0),
        ];
    }

    private static FormItem[] Head { get; } =
    [
        new("subject", new("类型", "kind"), null, []), new("id", new("编号", "id"), null, []), new("name", new("名称", "name"), null, []),
        new("date", new("日期（按哪一天的要求判定）", "date (the day it is decided on)"), null, []), new("jurisdiction", new("辖区", "jurisdiction"), null, []), new("source", new("来源", "source"), null, []),
    ];

    private static IEnumerable<LocalizedText> ChaptersOf(FormItem item) => item.Rules.Select(rule => rule.Chapter).Distinct();
}
