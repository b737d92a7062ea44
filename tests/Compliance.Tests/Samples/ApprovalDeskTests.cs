using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ApprovalDesk;
using Compliance.Tests.Cli;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Samples;

/// <summary>Decisions are kept, superseded, replayed to the byte, and cannot be changed unnoticed.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class ApprovalDeskTests : IDisposable
{
    private const string Pack = "jiaozuo-2023-3@1.0.0";
    private static readonly string Hospital = ToolRun.Sample("hospital-shanyang-2031.yaml");

    private readonly TemporaryFolder _folder = new();

    private string Records => _folder.PathOf("records");

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_decision_is_kept_with_the_result_that_the_tool_gives()
    {
        Evaluate(Hospital).Status.Should().Be(0);
        using var record = JsonDocument.Parse(File.ReadAllText(RecordFile("000001")));
        var root = record.RootElement;
        root.GetProperty("decided").GetRawText().ReplaceLineEndings("").Should().Contain("王工").And.Contain("2031-01-20");
        root.GetProperty("pack").GetProperty("digest").GetString().Should().Be(JiaozuoPack.ShippedPack.Pack.Digest);
        root.GetProperty("engine").GetString().Should().Be("kernel");
        File.ReadAllBytes(_folder.PathOf("records", "000001", "input.yaml")).Should().Equal(File.ReadAllBytes(Hospital));

        // The tool names the file as it was given.
        var tool = ToolRun.Check([Hospital]).Output.TrimEnd('\n').Replace(Path.GetDirectoryName(Hospital)!.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
        root.GetProperty("result").GetRawText().Should().Be(tool);
    }

    [Test]
    public void A_decision_replays_to_the_same_bytes()
    {
        Evaluate(Hospital);
        Evaluate(ToolRun.Sample("register-2026.csv"));
        Evaluate(ToolRun.Sample("plots-jiefang.json"));
        Run("replay", "--records", Records).Should().Be((0, "000001  the same to the byte\n000002  the same to the byte\n000003  the same to the byte\n3 replayed: 3 the same, 0 different\n", ""));
    }

    [Test]
    public void A_decision_written_twice_is_the_same_to_the_byte()
    {
        Evaluate(Hospital);
        Run("decide", Hospital, "--pack", Pack, "--by", "王工", "--on", "2031-01-20", "--records", _folder.PathOf("other"));
        File.ReadAllBytes(_folder.PathOf("other", "000001", "record.json")).Should().Equal(File.ReadAllBytes(RecordFile("000001")));
    }

    [Test]
    public void A_new_version_of_a_descriptor_is_added_and_supersedes()
    {
        Evaluate(Hospital);
        var first = File.ReadAllBytes(RecordFile("000001"));
        Evaluate(ToolRun.Sample("venue-gaoxin-2031.yaml"));
        var revised = _folder.Write("hospital-v2.yaml", File.ReadAllText(Hospital).Replace("2010 吨", "1900 吨", StringComparison.Ordinal));
        Masked(Evaluate(revised, on: "2031-03-01").Output).Should().Be("000003  project JZ-2030-0042: compliant\n        in the place of 000001\n        sha256:…\n");

        File.ReadAllBytes(RecordFile("000001")).Should().Equal(first);
        Masked(Run("list", "--records", Records).Output).Should().Be(
            """
            000001  2031-01-20  non_compliant  project JZ-2030-0042  by 王工  jiaozuo-2023-3@1.0.0  superseded, 000003 stands
            000002  2031-01-20  compliant  project JZ-2029-0208  by 王工  jiaozuo-2023-3@1.0.0  stands
            000003  2031-03-01  compliant  project JZ-2030-0042  by 王工  jiaozuo-2023-3@1.0.0  stands
            3 in the series, the last sealed sha256:…

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void A_tampered_name_is_noticed_by_replay_and_by_list()
    {
        Evaluate(Hospital);
        Evaluate(Hospital);
        Tamper(RecordFile("000001"), "王工", "李工");
        Replay().Should().Be(
            """
            000001  differs
                    record   was changed after it was sealed
            000002  differs
                    series   the record before is not the one that it followed
            2 replayed: 0 the same, 2 different

            """.ReplaceLineEndings("\n"));
        Run("list", "--records", Records).Status.Should().Be(3);
        Evaluate(Hospital).Status.Should().Be(3);
        Directory.GetDirectories(Records).Should().HaveCount(2);
    }

    [Test]
    public void A_tampered_verdict_is_noticed_even_where_it_is_sealed_again()
    {
        Evaluate(Hospital);
        var text = File.ReadAllText(RecordFile("000001"));
        var body = text[..text.LastIndexOf(",\n  \"seal\"", StringComparison.Ordinal)].Replace("\"verdict\": \"fail\"", "\"verdict\": \"pass\"", StringComparison.Ordinal);
        File.WriteAllText(RecordFile("000001"), Seal.Close(body));
        Replay().Should().Contain("result   project JZ-2030-0042, construction-waste: was pass, is fail").And.NotContain("sealed");
    }

    [Test]
    public void A_changed_rule_is_told_with_what_it_changes()
    {
        var rules = _folder.PathOf("rules");
        Copy(Repository.PathOf("rules"), rules);
        Evaluate(Hospital);
        var file = Directory.GetFiles(_folder.PathOf("rules", "jiaozuo-2023-3", "1.0.0"), "*.yaml", SearchOption.AllDirectories)
            .First(rule => File.ReadAllText(rule).Contains("300 t/10⁴m²", StringComparison.Ordinal));
        Tamper(file, "at_most: 300 t/10⁴m²", "at_most: 400 t/10⁴m²");

        var (status, output, _) = Run("replay", "--records", Records, "--rules", rules);
        status.Should().Be(1);
        Masked(output).Should().Be(
            """
            000001  differs
                    pack     jiaozuo-2023-3@1.0.0 was sha256:…, is sha256:…
                    result   project JZ-2030-0042, construction-waste: was fail, is pass
            1 replayed: 0 the same, 1 different

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void A_pack_that_is_gone_is_told()
    {
        Evaluate(Hospital);
        Run("replay", "--records", Records, "--rules", _folder.PathOf("none")).Output.Should().Contain("result   cannot be had again").And.Contain(Pack);
    }

    [Test]
    public void A_changed_input_is_told_with_what_it_changes()
    {
        Evaluate(Hospital);
        Tamper(_folder.PathOf("records", "000001", "input.yaml"), "2010 吨", "1900 吨");
        Masked(Replay()).Should().Contain("input    hospital-shanyang-2031.yaml was sha256:…, is sha256:…")
            .And.Contain("construction-waste: was fail, is pass");
    }

    [Test]
    public void An_input_that_only_looks_the_same_is_told()
    {
        Evaluate(Hospital);
        File.AppendAllText(_folder.PathOf("records", "000001", "input.yaml"), "\n");
        Masked(Replay()).Should().Be("000001  differs\n        input    hospital-shanyang-2031.yaml was sha256:…, is sha256:…\n1 replayed: 0 the same, 1 different\n");
    }

    [Test]
    public void What_is_gone_is_told()
    {
        Evaluate(Hospital);
        Evaluate(Hospital);
        Evaluate(Hospital);
        Directory.Delete(_folder.PathOf("records", "000001"), recursive: true);
        File.Delete(_folder.PathOf("records", "000002", "input.yaml"));
        Replay().Should().Contain("000001  differs\n        record   is gone")
            .And.Contain("input    hospital-shanyang-2031.yaml is gone")
            .And.Contain("000003  the same to the byte");
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[1, 2]")]
    [TestCase("{\"decided\": 1, \"input\": 2, \"pack\": 3}")]
    [TestCase("not JSON")]
    public void A_record_that_is_none_any_more_is_told(string text)
    {
        Evaluate(Hospital);
        File.WriteAllText(RecordFile("000001"), text);
        Replay().Should().Contain("record   is not a record any more");
        Run("list", "--records", Records).Status.Should().Be(3);
    }

    [Test]
    public void A_single_record_is_replayed_by_its_number()
    {
        Evaluate(Hospital);
        Evaluate(Hospital);
        Run("replay", "000002", "--records", Records).Output.Should().Be("000002  the same to the byte\n1 replayed: 1 the same, 0 different\n");
        Run("replay", "000007", "--records", Records).Status.Should().Be(3);
    }

    [Test]
    public void Nothing_is_kept_of_a_descriptor_that_is_wrong()
    {
        var (status, _, errors) = Evaluate(_folder.Write("a.yaml", "subject: project\nid: A\nfacts: {gross_floor_aera: 1 m²}\n"));
        status.Should().Be(3);
        errors.Should().Contain("a.yaml:3:9").And.Contain("did you mean 'gross_floor_area'?").And.Contain("nothing is kept");
        Directory.Exists(Records).Should().BeFalse();
    }

    [Test]
    public void The_day_of_the_decision_counts_where_the_descriptor_has_none()
    {
        var file = _folder.Write("a.yaml", "subject: project\nid: A\nfacts: {construction: new, gross_floor_area: 1 万m², construction_waste: 301 t}\n");
        Evaluate(file, on: "2030-12-30");
        Evaluate(file, on: "2030-12-31");
        File.ReadAllText(RecordFile("000001")).Should().Contain("\"date_source\": \"today\"").And.NotContain("\"verdict\": \"fail\"");
        File.ReadAllText(RecordFile("000002")).Should().Contain("\"verdict\": \"fail\"");
        Replay().Should().Contain("2 the same");
    }

    [TestCase("")]
    [TestCase("approve")]
    [TestCase("decide a.yaml --records r --by W --on 2031-01-01")]
    [TestCase("decide a.yaml --records r --by W --on 2031-01-01 --pack jiaozuo-2023-3")]
    [TestCase("decide a.yaml --records r --by W --on today --pack a@1")]
    [TestCase("decide a.yaml b.yaml --records r --by W --on 2031-01-01 --pack a@1")]
    [TestCase("decide a.yaml --records r --records s --by W --on 2031-01-01 --pack a@1")]
    [TestCase("replay --record r")]
    [TestCase("list 000001 --records r")]
    [TestCase("list --records")]
    public void A_wrong_command_line_is_refused_with_the_usage(string line)
    {
        var (status, output, errors) = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        status.Should().Be(3);
        output.Should().BeEmpty();
        errors.Should().Contain("Usage:");
    }

    [Test]
    public void The_README_shows_what_is_printed()
    {
        var venue = ToolRun.Sample("venue-gaoxin-2031.yaml");
        var printed = string.Concat(
            Evaluate(Hospital).Output, Evaluate(venue).Output, Run("list", "--records", Records).Output, Replay(), Tampered());
        Masked(printed).Split('\n').Should().Contain(Readme.Block("ApprovalDesk", "text").Select(Masked));

        string Tampered()
        {
            Tamper(_folder.PathOf("records", "000001", "input.yaml"), "2010 吨", "1900 吨");
            return Replay();
        }
    }

    private string RecordFile(string number) => _folder.PathOf("records", number, "record.json");

    private string Replay() => Run("replay", "--records", Records).Output;

    private (int Status, string Output, string Errors) Evaluate(string descriptor, string on = "2031-01-20") =>
        Run("decide", descriptor, "--pack", Pack, "--by", "王工", "--on", on, "--records", Records);

    private static (int Status, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var status = Desk.Run(arguments, output, errors);
        return (status, output.ToString(), errors.ToString());
    }

    private static void Tamper(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        text.Should().Contain(from);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    // Digests change with every word of the rules.
    private static string Masked(string text) => DigestPattern().Replace(text, "sha256:…");

    [GeneratedRegex("sha256:[0-9a-f]{6,}…?")]
    private static partial Regex DigestPattern();
}
