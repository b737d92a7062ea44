using System.IO;
using System.Linq;
using Compliance.Tests.Samples;
using Compliance.Tests.Samples.Ci;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>Packs are signed, held against who is trusted, and reports say what they are.</summary>
[Category("Slow")]
[Platform("Linux")]
[NonParallelizable]
public class SignedPackTests
{
    private const string Keys = """
        openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out bureau.key 2> /dev/null
        mkdir -p trusted strangers
        openssl pkey -in bureau.key -pubout -out trusted/bureau.pem
        openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out other.key 2> /dev/null
        openssl pkey -in other.key -pubout -out strangers/other.pem

        """;

    private static readonly string Sample = ToolRun.Sample("plot-wenxian.yaml");

    [Test]
    public void A_signed_pack_is_used_and_named_by_whom_it_is_signed()
    {
        using var folder = Prepare();

        Run(folder, "rules sign jiaozuo-2023-3@1.0.0 --key bureau.key").Output.Should().EndWith("rules/jiaozuo-2023-3/1.0.0.cose\n");

        var (status, output, _) = Run(folder, $"check {Sample} --pack rules/jiaozuo-2023-3/1.0.0 --trust trusted --format json");
        status.Should().Be(1);
        JObject.Parse(output)["pack"]!["signed_by"]!.Select(name => (string)name!).Should().Equal("bureau");
        foreach (var format in new[] { "text", "markdown", "csv", "junit", "github", "sarif" })
            Run(folder, $"check {Sample} --pack rules/jiaozuo-2023-3/1.0.0 --trust trusted/bureau.pem --format {format}").Output.Should().Contain("signed by bureau", format);
        Run(folder, "rules verify --trust trusted").Status.Should().Be(3, "the others are not signed");
        foreach (var pack in Directory.GetFiles(folder.PathOf("rules"), "pack.yaml", SearchOption.AllDirectories))
            Run(folder, $"rules sign {Path.GetRelativePath(folder.Path, Path.GetDirectoryName(pack)!)} --key bureau.key");
        File.Delete(folder.PathOf("rules", "national-2022-53", "1.0.0.cose"));
        Run(folder, "rules sign national-2022-53 --key other.key --output rules/national-2022-53/1.0.0.other.cose");
        Run(folder, "rules verify --trust trusted --trust strangers").Status.Should().Be(0);
    }

    [TestCase("--trust strangers", TestName = "By_somebody_else")]
    [TestCase("--trust trusted --pack rules/henan-2023/1.0.0", TestName = "Not_at_all")]
    public void A_pack_that_is_not_signed_by_who_is_trusted_is_refused(string options)
    {
        using var folder = Prepare();
        Run(folder, "rules sign jiaozuo-2023-3@1.0.0 --key bureau.key");

        var (status, output, errors) = Run(folder, $"check {Sample} {(options.Contains("--pack") ? "" : "--pack rules/jiaozuo-2023-3/1.0.0 ")}{options}");

        status.Should().Be(3);
        output.Should().BeEmpty();
        errors.Should().Contain("has no signature by a key that is trusted");
    }

    [Test]
    public void A_signature_of_what_it_was_does_not_sign_what_it_is()
    {
        using var folder = Prepare();
        Run(folder, "rules sign jiaozuo-2023-3@1.0.0 --key bureau.key");
        folder.Write("rules/jiaozuo-2023-3/1.0.0/notes.md", "more");

        Run(folder, $"check {Sample} --pack rules/jiaozuo-2023-3/1.0.0 --trust trusted --allow-changed").Errors.Should().Contain("has no signature by a key that is trusted");
        Run(folder, "rules sign jiaozuo-2023-3@1.0.0 --key bureau.key").Errors.Should().Contain("CP4034", "what was released and has changed is not signed");
    }

    [Test]
    public void A_signature_is_of_the_lists_beside_the_vocabulary_too()
    {
        using var folder = Prepare();
        Run(folder, "rules sign jiaozuo-2023-3@1.0.0 --key bureau.key");
        folder.Write("rules/jurisdictions.yaml", "jurisdictions: {}\n");

        Run(folder, $"check {Sample} --pack rules/jiaozuo-2023-3/1.0.0 --trust trusted --allow-changed").Errors.Should().Contain("has no signature by a key that is trusted");
    }

    [Test]
    public void Bytes_that_are_no_signature_sign_nothing([Values("", "x", "not cose at all")] string bytes)
    {
        using var folder = Prepare();
        folder.Write("rules/jiaozuo-2023-3/1.0.0.cose", bytes);

        Run(folder, $"check {Sample} --pack rules/jiaozuo-2023-3/1.0.0 --trust trusted").Status.Should().Be(3);
    }

    [Test]
    public void What_is_no_key_is_said([Values("missing.pem", "bureau.txt", "empty", "/dev/zero")] string key)
    {
        using var folder = Prepare();
        folder.Write("bureau.txt", "no key");
        Directory.CreateDirectory(folder.PathOf("empty"));

        var (status, _, errors) = Run(folder, $"check {Sample} --trust {key}");

        status.Should().Be(3);
        errors.Should().StartWith("error: a key cannot be read: ").And.NotContain("   at ");
    }

    [TestCase("check {0} --all", "text")]
    [TestCase("check {0}", "markdown")]
    [TestCase("check {0}", "markdown-comment")]
    [TestCase("check {0}", "csv")]
    [TestCase("check {0}", "junit")]
    [TestCase("check {0}", "github")]
    [TestCase("check {0}", "sarif")]
    [TestCase("assess {0}", "text")]
    [TestCase("assess {0}", "markdown")]
    [TestCase("assess {0}", "csv")]
    [TestCase("explain plot-density {0}", "text")]
    [TestCase("rules list", "text")]
    [TestCase("rules show plot-density", "text")]
    public void A_changed_pack_is_refused_and_named_in_every_report_where_it_is_allowed(string command, string format)
    {
        using var folder = Prepare();
        var chapter = folder.PathOf("rules", "jiaozuo-2023-3", "1.0.0", "2.1-urban-structure.yaml");
        File.WriteAllText(chapter, File.ReadAllText(chapter).Replace("at_most: 15000", "at_most: 99000", System.StringComparison.Ordinal));
        var line = $"{string.Format(null, command, Sample)} --format {format} --pack rules/jiaozuo-2023-3/1.0.0";

        var (status, output, errors) = Run(folder, line);
        status.Should().Be(3);
        output.Should().BeEmpty();
        errors.Should().StartWith("rules/jiaozuo-2023-3/1.0.0/2.1-urban-structure.yaml: error CP4034");

        Run(folder, line + " --allow-changed").Output.Should().MatchRegex("not what was released");
        Run(folder, line + " --allow-changed --lang zh").Output.Should().MatchRegex("与发布时不同");

        File.WriteAllText(folder.PathOf("rules", "jiaozuo-2023-3", "1.0.0", "pack.yaml"), File.ReadAllText(folder.PathOf("rules", "jiaozuo-2023-3", "1.0.0", "pack.yaml")).Replace("\nversion: 1.0.0", "\nversion: 1.0.1", System.StringComparison.Ordinal));
        Run(folder, line).Output.Should().Contain("are not released");
    }

    [Test]
    public void Json_says_what_it_is_of_every_command()
    {
        using var folder = Prepare();
        var pack = folder.PathOf("rules", "jiaozuo-2023-3", "1.0.0");
        File.AppendAllText(Path.Combine(pack, "2.1-urban-structure.yaml"), "# more\n");
        foreach (var command in new[] { $"check {Sample}", $"assess {Sample}", $"explain plot-density {Sample}", "rules list", "rules show plot-density" })
        {
            var result = JObject.Parse(Run(folder, $"{command} --format json --pack {pack} --allow-changed").Output);
            ((string)result["pack"]!["release"]!).Should().Be("changed");
            result["pack"]!["changed"]!.Select(file => Path.GetFileName((string)file!)).Should().Equal("2.1-urban-structure.yaml");
            ((string)JObject.Parse(Run(folder, $"{command} --format json").Output)["pack"]!["release"]!).Should().Be("released");
        }

        ((string)JObject.Parse(Run(folder, $"lint {pack} --format json --allow-changed").Output)["packs"]![0]!["release"]!).Should().Be("changed");
        ((string)JObject.Parse(Run(folder, $"test {pack} --rule plot-density --format json --allow-changed").Output)["packs"]![0]!["release"]!).Should().Be("changed");
        ((string)JObject.Parse(Run(folder, $"diff jiaozuo-2023-3 {pack} --format json --allow-changed").Output)["after"]!["release"]!).Should().Be("changed");
    }

    private static TemporaryFolder Prepare()
    {
        var folder = new TemporaryFolder();
        Shell.Run(folder.Path, $"cp -r '{Repository.PathOf("rules")}' rules; cp -r '{Repository.PathOf("seeds")}' seeds; chmod -R u+w rules").Status.Should().Be(0);
        if (Shell.Run(folder.Path, Keys).Status != 0)
            Assert.Ignore("There is no openssl here to make keys.");
        return folder;
    }

    private static (int Status, string Output, string Errors) Run(TemporaryFolder folder, string command) => CommandRun.In(folder.Path, command);
}
