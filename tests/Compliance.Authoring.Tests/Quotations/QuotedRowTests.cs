using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>Where the words state a table row by row, a number, a band or a choice that was exchanged is told; where they give but its title, nothing is.</summary>
public class QuotedRowTests
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {building: {zh: 建筑, en: building}}
        facts:
          climate: {label: {zh: 气候区, en: climate zone}, subjects: [building], type: choice, choices: {severe: {zh: 严寒, en: severe cold}, cold: {zh: 寒冷, en: cold}, mild: {zh: 温和, en: mild}}}
          shape: {label: {zh: 体形系数, en: shape coefficient}, subjects: [building], type: number, unit: '1', domain: {more_than: 0}}
          share: {label: {zh: 窗墙面积比, en: share of windows}, subjects: [building], type: number, unit: '%', domain: {at_least: 0 %, at_most: 100 %}}
          wall: {label: {zh: 外墙传热系数, en: transmittance of walls}, subjects: [building], type: number, unit: W/(m²·K), domain: {more_than: 0}}
        """;

    private const string Walls = "严寒地区建筑，体形系数不大于0.3的，外墙传热系数不大于0.35W/(m²·K)；体形系数大于0.3的，外墙传热系数不大于0.32W/(m²·K)。寒冷地区建筑，外墙传热系数不大于0.45W/(m²·K)";
    private const string Severe = "{climate: severe, shape: ..0.3, at_most: 0.35 W/(m²·K)}";
    private const string SevereAbove = "{climate: severe, shape: '>0.3', at_most: 0.32 W/(m²·K)}";
    private const string Cold = "{climate: cold, at_most: 0.45 W/(m²·K)}";

    private const string Shares = "外墙传热系数不大于下列数值：窗墙面积比不大于20%的，不大于2.5W/(m²·K)；大于20%且不大于40%的，不大于2.2W/(m²·K)；大于40%的，不大于1.9W/(m²·K)";

    [TestCase(Walls, Severe, SevereAbove, Cold)]
    [TestCase(Shares, "{share: ..20 %, at_most: 2.5 W/(m²·K)}", "{share: '>20 %..40 %', at_most: 2.2 W/(m²·K)}", "{share: '>40 %', at_most: 1.9 W/(m²·K)}")]
    [TestCase("外墙传热系数应符合表3.1.2的规定", Severe, SevereAbove, Cold)]
    [TestCase("外墙传热系数不大于0.35W/(m²·K)（严寒地区，体形系数不大于0.3）、0.32W/(m²·K)（严寒地区，体形系数大于0.3）、0.45W/(m²·K)（寒冷地区）", Severe, SevereAbove, Cold)]
    public void Rows_that_say_what_the_words_say_are_clean(string quote, params string[] rows) => Codes(quote, rows).Should().BeEmpty();

    [TestCase("the limits of neighbours exchanged", "CP6109", Walls, "{climate: severe, shape: ..0.3, at_most: 0.32 W/(m²·K)}", "{climate: severe, shape: '>0.3', at_most: 0.35 W/(m²·K)}", Cold)]
    [TestCase("the bands exchanged", "CP6109", Shares, "{share: ..20 %, at_most: 2.2 W/(m²·K)}", "{share: '>20 %..40 %', at_most: 2.5 W/(m²·K)}", "{share: '>40 %', at_most: 1.9 W/(m²·K)}")]
    [TestCase("the choices exchanged", "CP6109", Walls, "{climate: cold, shape: ..0.3, at_most: 0.35 W/(m²·K)}", "{climate: cold, shape: '>0.3', at_most: 0.32 W/(m²·K)}", "{climate: severe, at_most: 0.45 W/(m²·K)}")]
    [TestCase("another number", "CP6113", Walls, "{climate: severe, shape: ..0.3, at_most: 0.36 W/(m²·K)}", SevereAbove, Cold)]
    [TestCase("a row that nobody asked for", "CP6113", Walls, Severe, SevereAbove, Cold, "{climate: mild, at_most: 0.9 W/(m²·K)}")]
    [TestCase("a row left out", "CP6112", Walls, Severe, SevereAbove)]
    [TestCase("an end that the words do not have", "CP6112", Walls, "{climate: severe, shape: ..0.4, at_most: 0.35 W/(m²·K)}", "{climate: severe, shape: '>0.4', at_most: 0.32 W/(m²·K)}", Cold)]
    public void What_is_otherwise_than_in_the_words_is_told(string kind, string code, string quote, params string[] rows) => Codes(quote, rows).Should().Contain(code, kind);

    private static string[] Codes(string quote, string[] rows)
    {
        var pack = new QuotedPack
        {
            Vocabulary = Vocabulary,
            Quote = quote,
            Rule = $"subject: building\n    measure: wall\n    limit:\n      from: 2023-12-06\n      elsewhere: not_applicable\n      rows:\n{string.Concat(rows.Select(row => $"        - {row}\n"))}",
        };
        return [.. pack.Codes().Where(code => code is "CP6109" or "CP6112" or "CP6113" or "CP6108")];
    }
}
