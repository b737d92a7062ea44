using System.IO;
using System.Text;
using Compliance.Descriptors;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Schemas;

/// <summary>The schema and the reader are asked the same, and answer alike.</summary>
public class DescriptorSchemaTests
{
    private static readonly SchemaFile Schema = SchemaFile.Load("descriptor.schema.json");

    private static readonly DescriptorReader Reader =
        new(PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")).Require());

    [TestCase("gross_floor_area: 12000")]
    [TestCase("gross_floor_area: 1.86 万m²")]
    [TestCase("gross_floor_area: １８６００ 平方米")]
    [TestCase("gross_floor_area: {min: 18000, max: 1.9 万m²}")]
    [TestCase("gross_floor_area: {min: 18000}")]
    [TestCase("gross_floor_area: '>= 18000'")]
    [TestCase("gross_floor_area: ")]
    [TestCase("gross_floor_area: 待定")]
    [TestCase("建筑面积: 12000 m²")]
    [TestCase("gross floor area: 12000 m²")]
    [TestCase("green_star: 1..2")]
    [TestCase("is_public_benefit: true")]
    [TestCase("is_public_benefit: 是")]
    [TestCase("is_public_benefit: 'no'")]
    [TestCase("is_public_benefit: unknown")]
    [TestCase("use: school")]
    [TestCase("用途: 学校")]
    [TestCase("use: [school, 医院]")]
    [TestCase("use: school | hospital")]
    [TestCase("use: ~")]
    [TestCase("started_on: 2026-03-18")]
    [TestCase("started_on: 2026年3月18日")]
    [TestCase("started_on: 2026-03-01..2026-04-30")]
    [TestCase("started_on: {max: 2026-04-30}")]
    [TestCase("started_on: 2026")]
    [TestCase("started_on: 2026年3月")]
    [TestCase("started_on: ２０２６年３月１８日")]
    [TestCase("is_public_benefit: 1")]
    [TestCase("is_public_benefit: √")]
    [TestCase("green_star: 二星级")]
    [TestCase("gross_floor_area: ——")]
    [TestCase("use: 学校、医院")]
    public void A_right_fact_is_accepted(string fact) => Check($"{{subject: project, id: 1, facts: {{{fact}}}}}", isRight: true);

    [TestCase("gros_floor_area: 12000", TestName = "An unknown fact is refused")]
    [TestCase("net_width: 120 m", TestName = "A fact of another kind of subject is refused")]
    [TestCase("gross_floor_area: large", TestName = "A word for a number is refused")]
    [TestCase("gross_floor_area: true", TestName = "A yes for a number is refused")]
    [TestCase("gross_floor_area: [12000, 13000]", TestName = "A list for a number is refused")]
    [TestCase("gross_floor_area: {}", TestName = "An interval without an end is refused")]
    [TestCase("gross_floor_area: {from: 12000}", TestName = "An interval with another key is refused")]
    [TestCase("is_public_benefit: maybe", TestName = "A word for a yes is refused")]
    [TestCase("is_public_benefit: [true]", TestName = "A list for a yes is refused")]
    [TestCase("use: scholl", TestName = "An unknown choice is refused")]
    [TestCase("use: [school, scholl]", TestName = "An unknown choice in a list is refused")]
    [TestCase("use: []", TestName = "A list without a choice is refused")]
    [TestCase("started_on: spring", TestName = "A word for a date is refused")]
    [TestCase("started_on: [2026-03-18]", TestName = "A list for a date is refused")]
    public void A_wrong_fact_is_refused(string fact) => Check($"{{subject: project, id: 1, facts: {{{fact}}}}}", isRight: false);

    [TestCase("{subject: 生态廊道, id: JZ-1, name: 大沙河, date: 2026-05-06, jurisdiction: gaoxin, source: survey, facts: {净宽度: 120 m}}")]
    [TestCase("[{subject: plot, id: 1, facts: {area: 24 ha}}, {subject: cluster, id: 1, facts: {}}]")]
    [TestCase("{subject: plot, id: 1, facts: {}, deviations: [{rule: demolition-share, reason: unsafe, expires_on: 2027-05-01}]}")]
    [TestCase("{subject: plot, id: 1, facts: {}, deviations: [{rule: demolition-share, expires_on: 2027-05-01}]}")]
    [TestCase("{subject: plot, id: 1, facts: {}, name: , jurisdiction: , date: , deviations: [{rule: demolition-share, reason: , approved_by: 待定, expires_on: '-'}]}")]
    [TestCase("{subject: plot, id: 1, facts: {}, date: 2026年3月}")]
    public void A_right_descriptor_is_accepted(string yaml) => Check(yaml, isRight: true);

    [TestCase("{id: 1, facts: {}}", TestName = "A descriptor without its kind is refused")]
    [TestCase("{subject: plot, facts: {}}", TestName = "A descriptor without an id is refused")]
    [TestCase("{subject: plot, id: , facts: {}}", TestName = "A descriptor with an empty id is refused")]
    [TestCase("{subject: plot, id: 1}", TestName = "A descriptor without facts is refused")]
    [TestCase("{subject: plot, id: 1, facts: }", TestName = "A descriptor with nothing for facts is refused")]
    [TestCase("{subject: parcel, id: 1, facts: {}}", TestName = "An unknown kind of subject is refused")]
    [TestCase("{subject: plot, id: 1, facts: {}, fact: {}}", TestName = "An unknown key is refused")]
    [TestCase("{subject: plot, id: 1, facts: {}, date: today}", TestName = "A date that is none is refused")]
    [TestCase("{subject: plot, id: 1, facts: {}, deviations: [{reason: unsafe}]}", TestName = "A deviation from no rule is refused")]
    [TestCase("[{subject: plot, id: 1, facts: {}}, {subject: plot, id: 2}]", TestName = "A list with one wrong descriptor is refused")]
    [TestCase("plot", TestName = "A text in place of a descriptor is refused")]
    public void A_wrong_descriptor_is_refused(string yaml) => Check(yaml, isRight: false);

    private static void Check(string yaml, bool isRight)
    {
        var errors = Schema.ErrorsOf(yaml);
        (errors.Count == 0).Should().Be(isRight, "the schema says: {0}", string.Join("; ", errors));

        // Without the comment, a list on one line could be the heading of a table.
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("# a descriptor\n" + yaml));
        var result = Reader.Read(stream, "descriptor.yaml");
        result.Succeeded.Should().Be(isRight, "the reader says: {0}", string.Join("; ", result.Diagnostics));
    }
}
