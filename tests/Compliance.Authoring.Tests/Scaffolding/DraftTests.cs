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
}
