using System.IO;
using Compliance.Authoring.Tests.Documentation;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Cli;

/// <summary>An author's own pack in <c>./rules</c>: what commands find without being told, and what they refuse.</summary>
[Category("Slow")]
[NonParallelizable]
public sealed class OwnPackTests : System.IDisposable
{
    private const string Folder = "rules/linxi-2026/1.0.0";

    private Workplace _workplace = null!;

    [SetUp]
    public void Begin()
    {
        _workplace = new Workplace(isEmpty: true);
        Run("new", "pack", Folder, "--id", "linxi-2026", "--title", "临溪市绿色住区建设实施方案").Status.Should().Be(0);
    }

    [TearDown]
    public void Dispose() => _workplace.Dispose();

    // They checked the shipped packs: clean, while the author's own had seven errors.
    [TestCase("lint")]
    [TestCase("test")]
    public void Without_arguments_the_author_s_own_packs_are_checked_and_named(string command)
    {
        var (status, output) = Run(command);

        status.Should().Be(0);
        output.Should().StartWith("The packs in ./rules: linxi-2026\n").And.Contain("linxi-2026@1.0.0").And.NotContain("jiaozuo");
    }

    [Test]
    public void An_error_in_the_author_s_own_pack_is_found_without_arguments()
    {
        Spoil();
        Run("lint").Status.Should().Be(1);
        Run("lint", "linxi-2026").Output.Should().Contain("CP6120");
    }

    [Test]
    public void Without_a_folder_of_rules_the_packs_that_the_tool_carries_are_checked_and_it_is_said()
    {
        Directory.Delete("rules", recursive: true);
        Run("test").Output.Should().StartWith("The packs that the tool carries (there are none in ./rules)\n");
    }

    [Test]
    public void The_author_s_own_pack_is_found_by_name_and_never_in_place_of_a_shipped_one()
    {
        Run("rules", "list", "--pack", "linxi-2026").Status.Should().Be(0);

        Run("new", "pack", "rules/jiaozuo-2023-3/9.0.0", "--id", "jiaozuo-2023-3", "--title", "另一方案").Status.Should().Be(0);
        Run("rules", "list").Output.Should().NotContain("@9.0.0");
        Run("rules", "list", "--pack", "jiaozuo-2023-3").Output.Should().NotContain("@9.0.0");
    }

    // A pack with 135 errors was released without a word.
    [Test]
    public void A_pack_with_an_error_is_not_released()
    {
        Spoil();
        var (status, output) = Run("rules", "release", "linxi-2026@1.0.0");

        status.Should().Be(3);
        output.Should().Contain("CP6120").And.Contain("linxi-2026@1.0.0 has 1 error and is not released");
        File.Exists("rules/released.lock").Should().BeFalse();
    }

    [Test]
    public void A_pack_with_a_case_that_fails_is_not_released()
    {
        var file = $"{Folder}/1-general.yaml";
        File.WriteAllText(file, File.ReadAllText(file).Replace("verdict: fail", "verdict: pass", System.StringComparison.Ordinal));

        Run("rules", "release", "linxi-2026@1.0.0").Output.Should().Contain("linxi-2026@1.0.0 has 1 case that fails and is not released");
    }

    [Test]
    public void A_pack_in_order_is_released() => Run("rules", "release", "linxi-2026@1.0.0").Status.Should().Be(0);

    // They were only printed: thirteen rules, thirteen pastes.
    [Test]
    public void Suggested_cases_are_written_beside_the_chapter_and_count_once_they_are_renamed()
    {
        var file = $"{Folder}/1-general.yaml";
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text[..text.IndexOf("    cases:", System.StringComparison.Ordinal)]);

        var (status, output) = Run("test", "--coverage", "--suggest", "--write");
        status.Should().Be(1);
        output.Should().EndWith($"cases to be reviewed are in {Folder.Replace("/1.0.0", "/1.0.0/1-general.cases.yaml.review", System.StringComparison.Ordinal)}\n").And.NotContain("- {facts:");
        Run("test", "--coverage").Status.Should().Be(1, "what is not reviewed counts for nothing");

        File.ReadLines($"{Folder}/1-general.cases.yaml.review").Should().Contain(line => line.Contains('“', System.StringComparison.Ordinal) && line.StartsWith("  # 一", System.StringComparison.Ordinal));
        File.Move($"{Folder}/1-general.cases.yaml.review", $"{Folder}/1-general.cases.yaml");
        Run("test", "--coverage").Status.Should().Be(0);
    }

    private static void Spoil()
    {
        var file = $"{Folder}/1-general.yaml";
        File.WriteAllText(file, File.ReadAllText(file).Replace("obligation: must ", "obligation: strive ", System.StringComparison.Ordinal));
    }

    private static (int Status, string Output) Run(params string[] arguments) => Tool.Run(arguments);
}
