using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Spellings;

/// <summary>Less known, never better: a cell that is made blank, unknown or open turns no fail and no open verdict into a pass.</summary>
public class LessKnownTests
{
    private static readonly string[] _unstated = ["", "　", "\u00A0", "\u200B", "——", "－", "／", "N/A", "待定", "不详", "Unknown", "TBD"];

    private static readonly string[] _headings = ["建设性质", "建筑类别", "建筑面积", "建筑垃圾排放量", "节能率", "是否装配式建筑", "绿色建筑星级", "用途", "投资方式", "是否大型公共建筑", "开工日期"];

    private static readonly string[][] _values =
    [
        ["新建", "改建", "无建设", "新建|改建"],
        ["公共建筑", "居住建筑"],
        ["12000", "1.2万", "30hm²", "18000-19000"],
        ["290", "360 t", "0.4万t"],
        ["78", "79%", "0.8 %", "76%-80%", "78%以上"],
        ["√", "×", "是", "否"],
        ["二星级", "1", "0"],
        ["学校", "学校、医院", "厂房"],
        ["政府投资", "社会投资"],
        ["有", "无"],
        ["2026-03-01", "2026年3月", "2026.1.5"],
    ];

    // 5,000 rows and all cells of a quarter of them, one after another.
    [Test]
    public void A_cell_made_unknown_turns_nothing_into_a_pass([Range(0, 3)] int seed)
    {
        var dice = new Random(seed);
        var rows = Enumerable.Range(0, 400).Select(_ => _values.Select(values => values[dice.Next(values.Length)]).ToArray()).ToList();
        var before = Evaluate(rows);
        for (var column = 0; column < _headings.Length; column++)
        {
            var after = Evaluate([.. rows.Select(row => row.Select((cell, i) => i == column ? _unstated[dice.Next(_unstated.Length)] : cell).ToArray())]);
            for (var row = 0; row < rows.Count; row++)
                ShouldBeNoBetter(before[row], after[row], $"{_headings[column]} of {string.Join(", ", rows[row])}");
        }
    }

    // 79 % written as 79 % is known; written as 0.79, it is open.
    [TestCase("79 %", "0.79")]
    [TestCase("0.79 %", "0.79")]
    [TestCase("1 %", "1")]
    [TestCase("100 %", "1")]
    public void A_ratio_is_no_better_than_either_of_its_readings(string known, string open)
    {
        foreach (var construction in new[] { "新建", "改建" })
        {
            string[] Row(string rate) => [construction, "公共建筑", "12000", "290", rate, "是", "1", "学校", "政府投资", "有", "2026-03-01"];
            ShouldBeNoBetter(Evaluate([Row(known)])[0], Evaluate([Row(open)])[0], open);
        }
    }

    private static void ShouldBeNoBetter(IReadOnlyList<Verdict> known, IReadOnlyList<Verdict> lessKnown, string because)
    {
        for (var rule = 0; rule < known.Count; rule++)
        {
            if (lessKnown[rule] == Verdict.Pass)
                known[rule].Should().BeOneOf([Verdict.Pass, Verdict.NotApplicable], because);
            if (lessKnown[rule] == Verdict.Fail)
                known[rule].Should().Be(Verdict.Fail, because);
        }
    }

    private static List<IReadOnlyList<Verdict>> Evaluate(List<string[]> rows)
    {
        var text = new StringBuilder("类型,编号,日期,").AppendJoin(',', _headings).Append('\n');
        for (var row = 0; row < rows.Count; row++)
            text.Append("建设项目,P").Append(row).Append(",2031-06-30,").AppendJoin(',', rows[row]).Append('\n');

        using var folder = new BadInput.TemporaryFolder();
        var subjects = new DescriptorReader(ShippedPack.Pack).ReadFile(folder.Write("rows.csv", text.ToString())).Require().Subjects;
        using var session = new KernelEngine(ShippedPack.Plan).Open(new EvaluationOptions());
        session.InsertAll(subjects);
        session.Fire();
        return [.. session.Evaluations.Select(evaluation => evaluation.Verdicts)];
    }
}
