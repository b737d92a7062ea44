using System;
using System.IO;
using System.Linq;
using Compliance.Authoring.Releases;
using Compliance.Authoring.Scaffolding;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Releases;

/// <summary>Released versions never change.</summary>
public class ReleaseLockTests
{
    [Test]
    public void Every_released_version_in_the_repository_is_as_it_was_released() =>
        ReleaseLock.Load(Repository.PathOf("rules")).Check().Select(problem => problem.En).Should().BeEmpty();

    [Test]
    public void A_released_pack_is_listed_with_its_vocabulary_and_found_unchanged()
    {
        using var rules = new TemporaryFolder();
        Release(rules).Should().BeNull();

        var released = ReleaseLock.Load(rules.Path);
        released.Entries.Select(entry => entry.Name).Should().Equal("vocabulary@1.0.0", "a-1@1.0.0");
        released.Check().Should().BeEmpty();
        Release(rules).Should().BeNull("what is listed with the same content is left as it is");
        ReleaseLock.Load(rules.Path).Entries.Should().HaveCount(2);
    }

    [TestCase("a-1/1.0.0/1-general.yaml", "verdict: fail", "verdict: waived", "a-1@1.0.0 is released, but")]
    [TestCase("a-1/1.0.0/instrument.txt", "应当", "可以", "a-1@1.0.0 is released, but")]
    [TestCase("vocabulary.yaml", "建筑面积", "总建筑面积", "vocabulary@1.0.0 is released, but")]
    public void A_change_of_anything_released_is_found(string file, string old, string changed, string expected)
    {
        using var rules = new TemporaryFolder();
        Release(rules);
        var path = rules.PathOf(file.Split('/'));
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, changed, StringComparison.Ordinal));

        ReleaseLock.Load(rules.Path).Check().Select(problem => problem.En).Should().ContainSingle().Which.Should().StartWith(expected);
        Release(rules)!.En.Should().Contain("a released version never changes");
    }

    [Test]
    public void A_list_beside_the_vocabulary_is_released_with_the_pack()
    {
        const string List = "jurisdictions: {linxi: {label: {zh: 临溪市, en: Linxi}}}\n";
        using var rules = new TemporaryFolder();
        rules.Write(List, "jurisdictions.yaml");
        Release(rules).Should().BeNull();
        ReleaseLock.Load(rules.Path).Check().Should().BeEmpty();
        File.ReadAllLines(rules.PathOf(ReleaseLock.FileName)).Should().ContainSingle(line => line.StartsWith("lists a-1 1.0.0 jurisdictions sha256:", StringComparison.Ordinal));

        rules.Write(List + "# more\n", "jurisdictions.yaml");
        ReleaseLock.Load(rules.Path).Check().Select(problem => problem.En).Should().ContainSingle().Which.Should().StartWith("a-1@1.0.0 is released, but jurisdictions.yaml or usual.yaml beside its vocabulary has changed");
        Release(rules)!.En.Should().Contain("what is new goes into jurisdictions-VERSION.yaml");

        File.Delete(rules.PathOf("jurisdictions.yaml"));
        ReleaseLock.Load(rules.Path).Check().Should().ContainSingle();
        rules.Write(List, "jurisdictions.yaml");
        rules.Write("jurisdictions: {}\n", "jurisdictions-1.1.0.yaml");
        ReleaseLock.Load(rules.Path).Check().Should().BeEmpty();
    }

    [Test]
    public void A_file_more_is_a_change_too()
    {
        using var rules = new TemporaryFolder();
        Release(rules);
        rules.Write("a: b", "a-1", "1.0.0", "cases", "more.txt");

        ReleaseLock.Load(rules.Path).Check().Should().ContainSingle();
    }

    [Test]
    public void A_folder_that_is_gone_is_found()
    {
        using var rules = new TemporaryFolder();
        Release(rules);
        Directory.Delete(rules.PathOf("a-1", "1.0.0"), recursive: true);

        ReleaseLock.Load(rules.Path).Check().Select(problem => problem.En).Should().ContainSingle().Which.Should().Contain("is missing");
    }

    [Test]
    public void Line_ends_do_not_count()
    {
        using var rules = new TemporaryFolder();
        Release(rules);
        foreach (var file in Directory.GetFiles(rules.Path, "*.yaml", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        ReleaseLock.Load(rules.Path).Check().Should().BeEmpty();
    }

    [Test]
    public void A_later_vocabulary_may_grow_but_not_change_a_fact_that_a_released_rule_reads()
    {
        using var rules = new TemporaryFolder();
        Release(rules);
        var path = rules.PathOf("vocabulary.yaml");
        var text = File.ReadAllText(path).Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal);
        File.WriteAllText(path, text + "  more:\n    label: {zh: 更多, en: more}\n    subjects: [project]\n    type: boolean\n");
        ReleaseLock.Load(rules.Path).Check().Should().BeEmpty();

        File.WriteAllText(path, text.Replace("是否提交示例材料", "是否提交材料", StringComparison.Ordinal));
        ReleaseLock.Load(rules.Path).Check().Select(problem => problem.En).Should().ContainSingle().Which.Should().Contain("facts that its rules read have changed");
    }

    [Test]
    public void A_pack_with_a_vocabulary_of_its_own_is_released_with_it()
    {
        using var rules = new TemporaryFolder();
        var folder = rules.PathOf("a-1", "1.0.0");
        foreach (var (name, text) in PackSkeleton.Files(folder, "a-1", "示例"))
            rules.Write(text, "a-1", "1.0.0", name);

        Add(rules, folder).Should().BeNull();

        var released = ReleaseLock.Load(rules.Path);
        released.Entries.Select(entry => entry.Name).Should().Equal("a-1@1.0.0");
        rules.Write(File.ReadAllText(rules.PathOf("a-1", "1.0.0", "vocabulary.yaml")) + "# more\n", "a-1", "1.0.0", "vocabulary.yaml");
        released.Check().Select(problem => problem.En).Should().ContainSingle().Which.Should().Contain("has changed");
    }

    [Test]
    public void A_line_that_cannot_be_read_is_named()
    {
        using var rules = new TemporaryFolder();
        rules.Write("# a comment\npack a-1 1.0.0\n", ReleaseLock.FileName);

        FluentActions.Invoking(() => ReleaseLock.Load(rules.Path)).Should().Throw<FormatException>().WithMessage("*released.lock:2: 'pack a-1 1.0.0'*");
    }

    private static Localization.LocalizedText? Release(TemporaryFolder rules)
    {
        var folder = rules.PathOf("a-1", "1.0.0");
        if (!Directory.Exists(folder))
        {
            foreach (var (name, text) in PackSkeleton.Files(folder, "a-1", "示例"))
                rules.Write(text, name == "vocabulary.yaml" ? [name] : ["a-1", "1.0.0", name]);
        }

        return Add(rules, folder);
    }

    private static Localization.LocalizedText? Add(TemporaryFolder rules, string folder)
    {
        var released = ReleaseLock.Load(rules.Path);
        var reason = released.Release(PackReader.Load(folder).Require());
        File.WriteAllText(released.Path, released.Text);
        return reason;
    }
}
