using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Packs;

/// <summary>A pack is what was released, or it is said that it is not: whatever is changed of it, and whoever hands it over with a lock of their own.</summary>
public class PackReleaseTests
{
    private const string Chapter = "jiaozuo-2023-3/1.0.0/2.1-urban-structure.yaml";

    [Test]
    public void The_shipped_packs_are_what_was_released()
    {
        foreach (var id in new[] { "jiaozuo-2023-3", "henan-2023", "national-2022-53" })
        {
            var release = PackReader.Load(Repository.PathOf("rules", id, "1.0.0")).Require().Release;
            release.State.Should().Be(ReleaseState.Released);
            release.Changed.Should().BeEmpty();
            File.ReadAllLines(Repository.PathOf("rules", "released.lock")).Should().Contain(release.ToString());
        }
    }

    [Test]
    public void A_copy_without_a_lock_is_known_by_the_lock_beside_the_application()
    {
        using var rules = Copy();

        Load(rules).State.Should().Be(ReleaseState.Released);
    }

    [TestCase("limit: {at_most: 15000", "limit: {at_most: 99000", TestName = "A_changed_limit_is_named")]
    [TestCase("limit: {", "limit:  {", TestName = "A_changed_space_is_named")]
    [TestCase("\n", "\n# more\n", TestName = "A_comment_is_named")]
    public void What_is_changed(string text, string by)
    {
        using var rules = Copy();
        Change(rules, Chapter, text, by);

        var release = Load(rules);

        release.State.Should().Be(ReleaseState.Changed);
        release.Changed.Should().Equal(rules.PathOf("jiaozuo-2023-3", "1.0.0", "2.1-urban-structure.yaml"));
    }

    [Test]
    public void Line_endings_of_another_system_change_nothing()
    {
        using var rules = Copy();
        foreach (var file in Directory.GetFiles(rules.PathOf("jiaozuo-2023-3", "1.0.0")))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        Load(rules).State.Should().Be(ReleaseState.Released);
    }

    [Test]
    public void A_file_more_and_a_file_less_are_changes([Values("notes.md", "sub/x.yaml", "2.1-urban-structure.cases.yaml")] string name)
    {
        using var rules = Copy();
        rules.Write("jiaozuo-2023-3/1.0.0/" + name, "rules: []\n");

        Load(rules).Changed.Select(path => Path.GetRelativePath(rules.PathOf("jiaozuo-2023-3", "1.0.0"), path)).Should().Equal(name);
        File.Delete(rules.PathOf(["jiaozuo-2023-3", "1.0.0", .. name.Split('/')]));
        File.Delete(rules.PathOf("jiaozuo-2023-3", "1.0.0", "checklist.yaml"));
        Load(rules).State.Should().Be(ReleaseState.Changed);
    }

    [Test]
    public void A_lock_of_a_strangers_own_does_not_make_a_changed_pack_a_released_one()
    {
        using var rules = Copy();
        Change(rules, Chapter, "limit: {at_most: 15000", "limit: {at_most: 99000");
        rules.Write("released.lock", Load(rules) + "\n");

        Load(rules).State.Should().Be(ReleaseState.Changed, "the lock beside the application says otherwise");
    }

    [Test]
    public void A_line_that_cannot_be_made_out_agrees_with_nothing()
    {
        using var rules = Copy();
        rules.Write("released.lock", "pack jiaozuo-2023-3 1.0.0\n");

        Load(rules).State.Should().Be(ReleaseState.Changed);
    }

    [Test]
    public void A_changed_fact_of_a_shared_vocabulary_is_a_change_of_what_reads_it()
    {
        using var rules = Copy();
        Change(rules, "vocabulary.yaml", "domain: {at_least: 0 %, at_most: 100 %}", "domain: {at_least: 0 %, at_most: 99 %}");

        Load(rules).Changed.Select(Path.GetFileName).Should().Equal("vocabulary.yaml");
    }

    [Test]
    public void A_vocabulary_that_has_grown_is_no_change()
    {
        using var rules = Copy();
        Change(rules, "vocabulary.yaml", "version: 1.0.0", "version: 1.1.0");

        Load(rules).State.Should().Be(ReleaseState.Released);
    }

    [Test]
    public void A_changed_list_beside_the_vocabulary_is_named([Values("jurisdictions.yaml", "usual.yaml")] string name)
    {
        using var rules = Copy();
        rules.Write(name, File.ReadAllText(rules.PathOf(name)) + "# more\n");

        var release = Load(rules);

        release.State.Should().Be(ReleaseState.Changed);
        release.Changed.Should().Equal(rules.PathOf("jiaozuo-2023-3", "1.0.0", "..", "..", name));
        new PackCatalog(rules.Path).Load("jiaozuo-2023-3@1.0.0").Diagnostics.Select(error => error.Code).Should().Equal("CP4034");
    }

    [Test]
    public void A_list_that_is_gone_or_lies_nearer_is_a_change()
    {
        using var rules = Copy();
        rules.Write("jiaozuo-2023-3/vocabulary.yaml", File.ReadAllText(rules.PathOf("vocabulary.yaml")));
        Load(rules).Changed.Select(Path.GetFileName).Should().Equal("jurisdictions.yaml", "usual.yaml");
        foreach (var name in new[] { "jurisdictions.yaml", "usual.yaml" })
            rules.Write("jiaozuo-2023-3/" + name, File.ReadAllText(rules.PathOf(name)));
        Load(rules).State.Should().Be(ReleaseState.Released);
        rules.Write("jiaozuo-2023-3/jurisdictions.yaml", "jurisdictions: {}\n");
        Load(rules).Changed.Select(Path.GetFileName).Should().Equal("jurisdictions.yaml");

        File.Delete(rules.PathOf("jiaozuo-2023-3", "vocabulary.yaml"));
        File.Delete(rules.PathOf("jurisdictions.yaml"));
        Load(rules).Changed.Select(Path.GetFileName).Should().Equal("jurisdictions.yaml");
    }

    [Test]
    public void A_list_of_a_later_version_of_the_vocabulary_changes_nothing_of_an_earlier_one()
    {
        using var rules = Copy();
        var list = File.ReadAllText(rules.PathOf("jurisdictions.yaml"));
        rules.Write("jurisdictions-1.2.0.yaml", list + "  new_district: {label: {zh: 新区, en: New District}, within: jiaozuo}\n");
        Load(rules).State.Should().Be(ReleaseState.Released);
        PackReader.Load(rules.PathOf("jiaozuo-2023-3", "1.0.0")).Require().Vocabulary.Jurisdictions.Find("new_district").Should().BeNull();

        File.Move(rules.PathOf("jurisdictions-1.2.0.yaml"), rules.PathOf("jurisdictions-1.0.0.yaml"));
        Load(rules).Changed.Select(Path.GetFileName).Should().Equal("jurisdictions-1.0.0.yaml");
    }

    [Test]
    public void Packs_of_another_city_have_lists_of_their_own()
    {
        using var rules = Copy();
        rules.Write("jurisdictions.yaml", "jurisdictions: {linxi: {label: {zh: 临溪市, en: Linxi}}}\n");
        Change(rules, "jiaozuo-2023-3/1.0.0/pack.yaml", "id: jiaozuo-2023-3", "id: linxi-2026");
        var release = Load(rules);
        release.State.Should().Be(ReleaseState.NotReleased);
        rules.Write("released.lock", $"{release}\n{release.Lists}\n");
        Load(rules).State.Should().Be(ReleaseState.Released);

        rules.Write("released.lock", $"{release}\nlists linxi-2026 1.0.0 jurisdictions\n");
        Load(rules).Changed.Select(Path.GetFileName).Should().Equal(["jurisdictions.yaml", "usual.yaml"], "a line that cannot be made out is one that nothing agrees with");
    }

    [Test]
    [Platform("Linux")]
    public void A_list_that_is_a_link_or_a_pipe_is_nothing_that_was_released([Values("jurisdictions.yaml", "usual.yaml")] string name, [Values("ln -s /etc/passwd", "mkfifo", "mkdir")] string command)
    {
        using var rules = Copy();
        File.Delete(rules.PathOf(name));
        var words = command.Split(' ');
        Process.Start(words[0], [.. words.Skip(1), rules.PathOf(name)]).WaitForExit();

        var load = Task.Run(() => PackReader.Load(rules.PathOf("jiaozuo-2023-3", "1.0.0")));

        load.Wait(TimeSpan.FromSeconds(20)).Should().BeTrue();
        (load.Result.Value?.Release.State ?? ReleaseState.Changed).Should().Be(ReleaseState.Changed);
        load.Result.Diagnostics.Select(one => one.Message(Localization.Language.English)).Should().NotContain(text => text.Contains("root:", StringComparison.Ordinal));
        if (words[0] != "mkdir")
            File.Delete(rules.PathOf(name));
    }

    [Test]
    public void A_pack_that_no_lock_lists_is_not_released()
    {
        using var rules = Copy();
        Change(rules, "jiaozuo-2023-3/1.0.0/pack.yaml", "\nversion: 1.0.0", "\nversion: 1.0.1");

        Load(rules).State.Should().Be(ReleaseState.NotReleased);
    }

    [Test]
    public void A_catalogue_and_the_front_door_refuse_what_was_changed_unless_it_is_asked_for()
    {
        using var rules = Copy();
        Change(rules, Chapter, "limit: {at_most: 15000", "limit: {at_most: 99000");
        var catalog = new PackCatalog(rules.Path);

        foreach (var name in new[] { "jiaozuo-2023-3", "jiaozuo-2023-3@1.0.0", rules.PathOf("jiaozuo-2023-3", "1.0.0") })
        {
            var read = catalog.Load(name);
            read.Succeeded.Should().BeFalse();
            var error = read.Diagnostics.Single();
            error.Kind.Should().Be(DiagnosticKinds.ChangedPack);
            error.Span.File.Should().EndWith("2.1-urban-structure.yaml");
        }

        FluentActions.Invoking(() => ComplianceChecker.Load("jiaozuo-2023-3", catalog)).Should().Throw<ReadException>().WithMessage("*CP4034*is not what was released*");
        ComplianceChecker.Load("jiaozuo-2023-3", new PackCatalog(rules.Path) { AllowsChanged = true }).Pack.Release.State.Should().Be(ReleaseState.Changed);
    }

    [Test]
    [Platform("Linux")]
    public void A_file_that_is_a_link_is_not_read_and_is_nothing_that_was_released()
    {
        using var rules = Copy();
        File.Delete(rules.PathOf(Chapter));
        File.CreateSymbolicLink(rules.PathOf(Chapter), "/etc/passwd");

        var read = PackReader.Load(rules.PathOf("jiaozuo-2023-3", "1.0.0"));

        read.Diagnostics.Single().Message(Localization.Language.English).Should().Be("cannot read the file: it is a link, and a pack has files of its own only");
    }

    [Test]
    [Platform("Linux")]
    public void A_pipe_or_a_device_in_a_pack_holds_nothing_up([Values("2.1-urban-structure.yaml", "pack.yaml", "notes.md", "2.1-urban-structure.cases.yaml")] string name)
    {
        using var rules = Copy();
        var path = rules.PathOf("jiaozuo-2023-3", "1.0.0", name);
        File.Delete(path);
        Process.Start("mkfifo", path).WaitForExit();

        var load = Task.Run(() => PackReader.Load(rules.PathOf("jiaozuo-2023-3", "1.0.0"), withCases: true));

        load.Wait(TimeSpan.FromSeconds(20)).Should().BeTrue();
        (load.Result.Value?.Release.State ?? ReleaseState.Changed).Should().Be(ReleaseState.Changed);
        File.Delete(path);
    }

    private static PackRelease Load(TemporaryFolder rules) => PackReader.Load(rules.PathOf("jiaozuo-2023-3", "1.0.0")).Require().Release;

    private static void Change(TemporaryFolder rules, string name, string text, string by)
    {
        var content = File.ReadAllText(rules.PathOf(name));
        var at = content.IndexOf(text, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, text);
        rules.Write(name, content[..at] + by + content[(at + text.Length)..]);
    }

    private static TemporaryFolder Copy()
    {
        var rules = new TemporaryFolder();
        foreach (var name in new[] { "vocabulary.yaml", "jurisdictions.yaml", "usual.yaml" })
            rules.Write(name, File.ReadAllText(Repository.PathOf("rules", name)));
        var shipped = Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0");
        foreach (var file in Directory.GetFiles(shipped))
            rules.Write("jiaozuo-2023-3/1.0.0/" + Path.GetFileName(file), File.ReadAllText(file));
        return rules;
    }
}
