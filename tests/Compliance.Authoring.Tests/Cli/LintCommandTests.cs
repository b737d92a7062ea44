using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Compliance.Authoring.Tests.Quotations;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Lint;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Cli;

/// <summary>What <c>compliance lint</c> prints, and its exit status.</summary>
[Category("Slow")]
[NonParallelizable]
public class LintCommandTests
{
    [Test]
    public void The_shipped_pack_is_clean()
    {
        var (status, output) = Lint(["jiaozuo-2023-3"]);

        status.Should().Be(0);
        output.Should().Contain("焦建规定〔2023〕3号 · jiaozuo-2023-3@1.2.0 · 60 rules").And.MatchRegex(@"\nClean( \(\d+ accepted, \d+ for your attention\))?\n$");
    }

    [Test]
    public void Without_a_name_every_shipped_pack_is_looked_at()
    {
        var (status, output) = Lint([], "json");

        status.Should().Be(0);
        JsonDocument.Parse(output).RootElement.GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("id").GetString()).Should().Contain("jiaozuo-2023-3");
    }

    [Test]
    public void An_error_shows_the_words_beside_what_the_rule_says_and_the_place()
    {
        using var copy = new PackCopy();
        copy.Change("corridor-width", "at_least: 100 m", "more_than: 100 m");

        var (status, output) = Lint([copy.Folder]);

        status.Should().Be(1);
        output.Should().Contain(
            """
              error CP6108: the words “不少于100米” mean at least (the number itself will do), but the rule says more than (the number itself will not do)
                the words: 二(一) “组团间的生态廊道应贯穿连续，净宽度【不少于100米】”
                the rule: more_than: 100 m
            """.ReplaceLineEndings("\n"));
        output.Should().MatchRegex(@"\d+ \|     limit: \{more_than: 100 m, from: 2023-12-06\}\n +\|            \^\n");
        output.Should().MatchRegex(@"\n9 errors, \d+ accepted, \d+ for your attention\n$");
    }

    [Test]
    public void It_speaks_Chinese_too()
    {
        using var copy = new PackCopy();
        copy.Change("corridor-width", "at_least: 100 m", "more_than: 100 m");

        Lint([copy.Folder], language: Language.Chinese).Output.Should().Contain("错误 CP6108: 引文“不少于100米”意为不少于（含本数），规则写的却是超过（不含本数）").And.Contain("原文: 二(一)").And.Contain("9 项错误");
    }

    [Test]
    public void The_same_as_JSON()
    {
        using var copy = new PackCopy();
        copy.Change("corridor-width", "at_least: 100 m", "more_than: 100 m");

        var (status, output) = Lint([copy.Folder], "json");

        status.Should().Be(1);
        var pack = JsonDocument.Parse(output).RootElement.GetProperty("packs")[0];
        pack.GetProperty("clean").GetBoolean().Should().BeFalse();
        pack.GetProperty("errors").GetInt32().Should().Be(9);
        var finding = pack.GetProperty("findings").EnumerateArray().Single(each => each.GetProperty("code").GetString() == "CP6108");
        finding.GetProperty("severity").GetString().Should().Be("error");
        finding.GetProperty("rules")[0].GetString().Should().Be("corridor-width");
        finding.GetProperty("quotation").GetProperty("part").GetString().Should().Be("不少于100米");
        finding.GetProperty("message").GetProperty("zh").GetString().Should().StartWith("引文");
    }

    [Test]
    public void A_pack_that_cannot_be_read_is_no_clean_one()
    {
        using var copy = new PackCopy();
        copy.Change("corridor-width", "at_least: 100 m", "at_least: 100 kg");

        Lint([copy.Folder]).Status.Should().Be(3);
        Lint(["no-such-pack"]).Status.Should().Be(3);
    }

    private static (int Status, string Output) Lint(string[] packs, string format = "text", Language language = Language.English)
    {
        var file = Path.GetTempFileName();
        try
        {
            var status = LintRun.Run(new LintRequest(packs, format, file, language) { Accepted = new PackSettings(AllowsChanged: true, []) }, CancellationToken.None);
            return (status, File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
