using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using Compliance.Authoring.Tests.Comparison;
using Compliance.Cli.Diff;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Cli;

/// <summary>What <c>compliance diff</c> prints, and its exit status.</summary>
[Category("Slow")]
[NonParallelizable]
public class DiffCommandTests
{
    private static readonly string Shipped = Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0");

    private const string Rows =
        """
        类型,编号,名称,建设性质,建筑类别,节能率（%）
        建设项目,A,第一中学,新建,公共建筑,79
        建设项目,B,,新建,公共建筑,81

        """;

    [Test]
    public void A_small_comparison_over_a_register_reads_so()
    {
        using var packs = new ComparedPacks().With("public-energy-saving", "at_least: 78 %", "at_least: 80 %");
        using var register = new TemporaryFile("register.csv", Rows);
        var (status, output) = Diff(packs.Copy.Folder, over: register.Path);

        status.Should().Be(1);
        output.Replace(register.Path, "register.csv").Should().Be(
            """
            Jiaozuo carbon-peak action plan for urban and rural construction
            jiaozuo-2023-3@1.0.0 → jiaozuo-2023-3@1.0.0
            58 rules → 58 rules: 1 tightened · 57 unchanged

            Tightened (1)
              public-energy-saving Energy saving of new public buildings
                limit: at least 78 % → at least 80 %
                No laxer than before: proven
                No stricter than before: refuted, by
                  subject: project
                  id: witness
                  date: 2030-01-01
                  facts:
                    construction: new
                    category: public
                    energy_saving_rate: 79 %
                  on 2030-01-01 the old version says pass, the new one fail

            2 subjects: decisions or verdicts change for 1

            Decisions (1)
              undetermined → not compliant  1
                A 第一中学, because of public-energy-saving [二(二)1]
                kept: 1 undetermined

            Verdicts (1)
              public-energy-saving Energy saving of new public buildings
                二(二)1 “新建公共建筑全面执行78%节能标准”
                pass → fail  1
                  A 第一中学  79 %: at least 78 %, 1 percentage points to spare → at least 80 %, 1 percentage points too little  register.csv:2:1
                kept: 1 pass

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void It_reads_so_in_Chinese()
    {
        using var packs = new ComparedPacks().With("public-energy-saving", "at_least: 78 %", "at_least: 80 %");
        using var register = new TemporaryFile("register.csv", Rows);

        Diff(packs.Copy.Folder, over: register.Path, language: Language.Chinese).Output.Replace(register.Path, "register.csv").Should().Be(
            """
            焦作市城乡建设领域碳达峰行动实施方案
            jiaozuo-2023-3@1.0.0 → jiaozuo-2023-3@1.0.0
            58 条规则 → 58 条规则：1 条收紧 · 57 条未变

            收紧 (1)
              public-energy-saving 新建公共建筑节能率
                限值：不低于 78 % → 不低于 80 %
                不宽于旧版：已证明
                不严于旧版：否，见下例
                  subject: project
                  id: witness
                  date: 2030-01-01
                  facts:
                    construction: new
                    category: public
                    energy_saving_rate: 79 %
                  该对象于 2030-01-01：旧版符合，新版不符合

            2 个对象，1 个的结论或判定改变

            结论 (1)
              不能判定 → 不符合  1
                A 第一中学，因 public-energy-saving [二(二)1]
                未变：1 不能判定

            判定 (1)
              public-energy-saving 新建公共建筑节能率
                二(二)1 “新建公共建筑全面执行78%节能标准”
                符合 → 不符合  1
                  A 第一中学  79 %：不低于 78 %，余量 1 个百分点 → 不低于 80 %，不足 1 个百分点  register.csv:2:1
                未变：1 符合

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Where_nothing_differs_nothing_is_told()
    {
        var (status, output) = Diff(Shipped);

        status.Should().Be(0);
        output.Should().Be("Jiaozuo carbon-peak action plan for urban and rural construction\njiaozuo-2023-3@1.0.0 → jiaozuo-2023-3@1.0.0\n58 rules → 58 rules: 58 unchanged\n\nNothing differs.\n");
    }

    [TestCase("at_least: 78 %", "at_least: 80 %", "changed", 1)]
    [TestCase("at_least: 78 %", "at_least: 80 %", "loosened", 0)]
    [TestCase("at_least: 78 %", "at_least: 76 %", "loosened", 1)]
    [TestCase("at_least: 78 %", "at_least: 76 %", "never", 0)]
    [TestCase("title: {zh: ", "title: {zh: 新", "changed", 0)]
    [TestCase("at_least: 78 %", "at_least: 78 kg", "never", 3)]
    public void The_exit_status_tells_what_is_asked_of_it(string text, string replacement, string failOn, int status)
    {
        using var packs = new ComparedPacks().With("public-energy-saving", text, replacement);
        Diff(packs.Copy.Folder, failOn: failOn).Status.Should().Be(status);
    }

    [Test]
    public void A_wrong_register_is_wrong_input()
    {
        using var register = new TemporaryFile("register.csv", "类型,编号,节能率（%）\n建设项目,A,790\n");
        Diff(Shipped, over: register.Path).Status.Should().Be(3);
    }

    [Test]
    public void The_same_as_JSON()
    {
        using var packs = new ComparedPacks().With("public-energy-saving", "at_least: 78 %", "at_least: 80 %");
        using var register = new TemporaryFile("register.csv", Rows);
        var result = JsonDocument.Parse(Diff(packs.Copy.Folder, "json", register.Path).Output).RootElement;

        result.GetProperty("differs").GetBoolean().Should().BeTrue();
        result.GetProperty("may_be_laxer").GetBoolean().Should().BeFalse();
        var rule = result.GetProperty("rules").EnumerateArray().Single(each => each.GetProperty("change").GetString() == "tightened");
        rule.GetProperty("no_laxer").GetProperty("outcome").GetString().Should().Be("proven");
        rule.GetProperty("no_stricter").GetProperty("witness").GetProperty("descriptor").GetString().Should().StartWith("subject: project\n");
        var flips = result.GetProperty("register").GetProperty("rules").EnumerateArray().Single(each => each.GetProperty("flipped").GetInt64() == 1);
        flips.GetProperty("verdicts").GetProperty("pass").GetProperty("fail").GetInt64().Should().Be(1);
        var flip = flips.GetProperty("flips")[0].GetProperty("listed")[0];
        flip.GetProperty("subject").GetProperty("id").GetString().Should().Be("A");
        (flip.GetProperty("before").GetProperty("margin").GetDecimal(), flip.GetProperty("after").GetProperty("margin").GetDecimal()).Should().Be((1m, -1m));
        result.GetProperty("register").GetProperty("decisions").GetProperty("undetermined").GetProperty("non_compliant").GetInt64().Should().Be(1);
    }

    [Test]
    public void Markdown_escapes_what_a_register_says_and_is_no_longer_than_a_comment_may_be()
    {
        using var packs = new ComparedPacks().With("public-energy-saving", "at_least: 78 %", "at_least: 80 %");
        using var register = new TemporaryFile("register.csv", Rows.Replace("第一中学", "<script>@bureau|", System.StringComparison.Ordinal));
        var output = Diff(packs.Copy.Folder, "markdown", register.Path).Output;

        output.Should().NotContain("<script>").And.NotContain("@bureau").And.Contain("| Rule | Change | What |\n|---|---|---|\n");
        output.Should().Contain("<details><summary>").And.Contain("</details>");
        output.Length.Should().BeLessThan(65_536);
    }

    [Test]
    public void Markdown_of_very_much_is_cut_short_between_its_parts_and_says_so()
    {
        using var packs = new ComparedPacks().With("public-energy-saving", "at_least: 78 %", "at_least: 80 %").With("construction-waste", "at_most: 300", "at_most: 250");
        var output = new StringWriter();
        new MarkdownDiffWriter(new DiffLabels(Language.English), most: 1200).Write(packs.Comparison, null, [], Compliance.Reporting.ReportGaps.None, output);

        var text = output.ToString();
        text.Should().EndWith("\n\n**The rest is left out, for this place takes no more text; results in other formats have it all.**\n");
        text.Split("<details>").Should().HaveCount(2).And.HaveCount(text.Split("</details>").Length);
    }

    private static (int Status, string Output) Diff(string now, string format = "text", string? over = null, string failOn = "changed", Language language = Language.English)
    {
        using var file = new TemporaryFile("result", "");
        var request = new DiffRequest(Shipped, now, over is null ? [] : [over], new RegisterSettings(CalendarDate.Parse("2031-01-01")), format, file.Path, language, failOn) { Packs = new PackSettings(AllowsChanged: true, []) };
        var status = DiffRun.Run(request, CancellationToken.None);
        return (status, WithoutRelease(File.ReadAllText(file.Path)));
    }

    private sealed class TemporaryFile : System.IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("diff").FullName;

        public TemporaryFile(string name, string text)
        {
            Path = System.IO.Path.Combine(_folder, name);
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }

    // What is tried is no released pack, and every report says so.
    private static string WithoutRelease(string output) => Regex.Replace(output, @"(?m)^(the rules|规则包) jiaozuo-2023-3@1\.0\.0 .*\n", "");
}
