using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Authoring.Quotations;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Tests;
using Compliance.Values;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>A sentence that is put together from known parts is read back as those parts.</summary>
public class QuotationProperties
{
    private static readonly (string Before, string Behind, Comparator Side)[] Sides =
    [
        ("不超过", "", Comparator.AtMost), ("不高于", "", Comparator.AtMost), ("不大于", "", Comparator.AtMost), ("不得超过", "", Comparator.AtMost),
        ("控制在", "以内", Comparator.AtMost), ("控制在", "以下", Comparator.AtMost), ("降到", "", Comparator.AtMost), ("不应多于", "", Comparator.AtMost),
        ("不低于", "", Comparator.AtLeast), ("不少于", "", Comparator.AtLeast), ("不小于", "", Comparator.AtLeast), ("达到", "", Comparator.AtLeast),
        ("达", "以上", Comparator.AtLeast), ("", "以上", Comparator.AtLeast), ("提高到", "", Comparator.AtLeast), ("至少", "", Comparator.AtLeast),
        ("不得低于", "", Comparator.AtLeast), ("大于", "", Comparator.MoreThan), ("超过", "", Comparator.MoreThan), ("高于", "", Comparator.MoreThan),
        ("小于", "", Comparator.LessThan), ("低于", "", Comparator.LessThan), ("少于", "", Comparator.LessThan),
    ];

    private static readonly string[] Units = ["%", "米", "吨/万平方米", "万人/平方公里", "公里/平方公里", "项", "分钟", "个百分点", "公顷", "星级", "家", "平方米"];

    private static readonly (string Text, string Day)[] Whens =
    [
        ("", ""), ("到2030年，", "2030-12-31"), ("2030年前，", "2030-01-01"), ("到2025年底，", "2025-12-31"), ("2025年后，", "2026-01-01"), ("自2027年起，", "2027-01-01"),
        ("2028年底前，", "2028-12-31"), ("2029年，", "2029-12-31"), ("2026年6月底前，", "2026-06-30"), ("自2026年3月1日起，", "2026-03-01"),
    ];

    private static readonly (string Word, Obligation? Obligation)[] Modalities =
    [
        ("", null), ("应", Obligation.Must), ("必须", Obligation.Must), ("全部", Obligation.Must), ("确保", Obligation.Must), ("原则上", Obligation.InPrinciple),
        ("力争", Obligation.Strive), ("鼓励", Obligation.Encourage), ("引导", Obligation.Encourage),
    ];

    private static readonly string[] Subjects = ["廊道净宽度", "新建建筑的用电占比", "城市供水管网漏损率", "人口密度", "示范项目", "应用比例", "主要指标"];

    private sealed record Parts(string Subject, (string Before, string Behind, Comparator Side) Side, decimal Number, string Unit, (string Text, string Day) When, (string Word, Obligation? Obligation) Modality)
    {
        public string Sentence => $"{When.Text}{Subject}{Modality.Word}{Side.Before}{Number.ToString(CultureInfo.InvariantCulture)}{Unit}{Side.Behind}";

        // 不得低于 and 不应多于 bind by themselves, except behind 原则上.
        public IEnumerable<Obligation> Obligations
        {
            get
            {
                var own = Modality.Obligation is { } obligation ? new[] { obligation } : [];
                var bindsByItself = Side.Before is ['不', '得' or '应', ..] && Modality.Obligation != Obligation.InPrinciple;
                return own.Concat(bindsByItself ? [Obligation.Must] : []).Distinct();
            }
        }
    }

    private static Gen<Parts> Sentences =>
        from subject in Gen.Elements(Subjects)
        from side in Gen.Elements(Sides)
        from number in Gen.Choose(1, 99_999)
        from places in Gen.Choose(0, 2)
        from unit in Gen.Elements(Units)
        from when in Gen.Elements(Whens)
        from modality in Gen.Elements(Modalities)
        select new Parts(subject, side, number / (decimal)System.Math.Pow(10, places), unit, when, modality);

    [PropertyTest(2_000)]
    public Property A_sentence_is_read_as_the_parts_it_is_made_of() => Prop.ForAll(Sentences.ToArbitrary(), parts =>
    {
        var quotation = Read(parts.Sentence);

        var amount = quotation.Amounts.Should().ContainSingle(parts.Sentence).Subject;
        amount.Value.Should().Be(Rational.Of(parts.Number), parts.Sentence);
        amount.Unit!.Symbol.En.Should().Be(parts.Unit, parts.Sentence);
        amount.Comparators.Should().Equal([parts.Side.Side], parts.Sentence);
        quotation.Part(amount.Start, amount.Length).Words.Should().EndWith(parts.Unit + parts.Side.Behind, parts.Sentence);
        quotation.Dates.Select(date => date.Days[0].ToString()).Should().Equal(parts.When.Day.Length == 0 ? [] : [parts.When.Day], parts.Sentence);
        quotation.Obligations.Should().Equal(parts.Obligations, parts.Sentence);
    });

    [PropertyTest(300)]
    public Property White_space_marks_and_full_width_digits_change_nothing() => Prop.ForAll(Sentences.ToArbitrary(), parts =>
    {
        var plain = Read(parts.Sentence);
        var spaced = Read(string.Join(" ", parts.Sentence.Select(Wide)) + "**");

        spaced.Text.Should().Be(plain.Text);
        spaced.Amounts.Should().BeEquivalentTo(plain.Amounts, options => options.Excluding(amount => amount.Unit));
    });

    [PropertyTest(1_000)]
    public Property Any_text_is_read_without_a_failure() => Prop.ForAll(
        Gen.Elements("不超过1万%年到2030前后底十五三成分之百一批两零半《》（）“”，。、至-~.,5①abc𠀀".Select(character => character.ToString()).ToArray()).ArrayOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var quotation = Read(text);
            foreach (var amount in quotation.Amounts)
                quotation.Part(amount.Start, amount.Length).Words.Should().NotBeNull();
            foreach (var date in quotation.Dates)
                date.Days.Should().NotBeEmpty();
        });

    private static Quotation Read(string sentence) => new(new Clause("", "一", sentence, SourceSpan.None), UnitTable.BuiltIn);

    private static char Wide(char character) => character is >= '0' and <= '9' or '%' or '.' or '/' ? (char)(character + 0xFEE0) : character;
}
