using System.Linq;
using Compliance.Authoring.Scaffolding;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Scaffolding;

/// <summary>What is drafted from the text of the plan.</summary>
public class DraftTests
{
    private static readonly InstrumentText Plan = InstrumentText.Read(Repository.PathOf("seeds", "000_ff89d2b155d7644b.txt"))!;

    [Test]
    public void The_day_of_issue_is_read() => InstrumentDraft.IssuedOn(Plan).Should().Be(CalendarDate.Parse("2023-12-06"));

    [Test]
    public void A_sentence_is_drafted_with_its_number_day_strength_and_departments()
    {
        var draft = InstrumentDraft.Read(Plan, CalendarDate.Parse("2023-12-06")).Single(one => one.Quote.Contains("建筑垃圾排放量不高于", System.StringComparison.Ordinal));

        draft.Section.Should().Be("二(三)3");
        draft.Comparator.Should().Be(Comparator.AtMost);
        draft.Value!.Value.Should().Be(Rational.Of(300m));
        draft.From.Should().Be(CalendarDate.Parse("2030-12-31"));
        draft.Obligation.Should().Be(Obligation.Must);
        draft.Departments.Should().Equal("市住房和城乡建设局", "市城市管理局");
    }

    [Test]
    public void An_item_is_quoted_without_its_number_and_a_paragraph_behind_the_items_is_the_article_s_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("某市条例\n\n第十五条 项目的绿地指标按照以下规定执行：\n\n（一）居住区的绿地率不低于百分之三十；\n\n（二）铁路两侧的绿地宽度不少于三\n\n十米。\n\n前款规定属于旧城改造的，绿地率可以降低五个百分点。\n\n第十六条 本条例自2019年1月1日起施行。\n", "law.txt");

        var drafts = InstrumentDraft.Read(InstrumentText.Read(folder.PathOf("law.txt"))!, CalendarDate.Parse("2019-01-01"));

        drafts.Select(draft => (draft.Section, draft.Quote)).Should().Contain(
        [
            ("第十五条", "项目的绿地指标按照以下规定执行"), ("第十五条(一)", "居住区的绿地率不低于百分之三十"), ("第十五条(二)", "铁路两侧的绿地宽度不少于三十米"), ("第十五条", "绿地率可以降低五个百分点"),
        ]);
    }
}
