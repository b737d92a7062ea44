using System;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.BadInput;

/// <summary>Packs that are wrong by where they lie, and expressions that are too large to keep.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OddPackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_folder_that_is_not_there_is_one_mistake() =>
        Refused(PackReader.Load(Path.Combine(_folder.Path, "missing"))).Should().Be("missing error CP1001 cannot read the file: there is no such folder\n");

    [Test]
    public void A_file_in_place_of_a_folder_is_refused() =>
        Refused(PackReader.Load(_folder.Write("pack.yaml", ""))).Should().Be("pack.yaml error CP1001 cannot read the file: expected a folder with a pack.yaml\n");

    [Test]
    public void A_pack_without_a_vocabulary_anywhere_is_refused()
    {
        WritePack("trial", "1.0.0");
        File.Delete(Path.Combine(_folder.Path, "vocabulary.yaml"));
        Refused(PackReader.Load(Path.Combine(_folder.Path, "trial", "1.0.0")))
            .Should().Be("trial/1.0.0/vocabulary.yaml error CP1001 cannot read the file: there is no such file\n");
    }

    [Test]
    public void A_folder_in_place_of_the_header_is_refused()
    {
        WritePack("trial", "1.0.0");
        File.Delete(Path.Combine(_folder.Path, "trial", "1.0.0", "pack.yaml"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "trial", "1.0.0", "pack.yaml"));
        Refused(PackReader.Load(Path.Combine(_folder.Path, "trial", "1.0.0")))
            .Should().Be("trial/1.0.0/pack.yaml error CP1001 cannot read the file: it is a folder\n");
    }

    [TestCase("trail", "other, trial", "; did you mean 'trial'?")]
    [TestCase("trial@2.0.0", "trial@1.0.0, trial@1.1.0", "; did you mean 'trial@1.0.0'?")]
    [TestCase("other@1.1.0", "other@1.0.0", "; did you mean 'other@1.0.0'?")]
    [TestCase("../trial", "other, trial", "")]
    public void A_pack_that_is_not_there_is_refused_with_those_that_are_and_where(string name, string expected, string nearest)
    {
        WritePack("trial", "1.0.0", root: "rules");
        WritePack("other", "1.0.0", root: "rules");
        WritePack("trial", "1.1.0", root: "more");
        Refused(Catalog("rules", "more", "none").Load(name)).Should().Be(
            $"error CP4018 no rule pack '{name}': expected one of {expected}, or a folder with a pack.yaml{nearest}\n"
            + "rules note CP4031 looked for packs here: other@1.0.0, trial@1.0.0\n"
            + "more note CP4031 looked for packs here: trial@1.1.0\n"
            + "none note CP4031 looked for packs here: there is no such folder\n");
    }

    [Test]
    public void Where_there_is_no_pack_at_all_it_is_said_where_none_was_found() =>
        Refused(new PackCatalog(_folder.Path).Load("trial")).Should().Be(
            "error CP4018 no rule pack 'trial': expected one of the packs at hand (there are none), or a folder with a pack.yaml\n"
            + ". note CP4031 looked for packs here: it has none\n");

    [Test]
    public void A_catalog_of_several_folders_finds_the_newest_version_wherever_it_lies()
    {
        WritePack("trial", "1.10.0", root: "rules");
        WritePack("trial", "1.9.0", root: "more");
        var catalog = Catalog("none", "more", "rules");
        catalog.Ids.Should().Equal("trial");
        catalog.Versions("trial").Should().Equal("1.9.0", "1.10.0");
        catalog.Load("trial").Require().Version.Should().Be("1.10.0");
        catalog.Load("trial@1.9.0").Require().Version.Should().Be("1.9.0");
    }

    [Test]
    public void One_version_in_two_folders_is_accepted_only_where_both_are_alike()
    {
        WritePack("trial", "1.0.0", root: "rules");
        WritePack("trial", "1.0.0", root: "more");
        Catalog("rules", "more").Load("trial").Succeeded.Should().BeTrue();

        File.AppendAllText(Path.Combine(_folder.Path, "more", "trial", "1.0.0", "rules.yaml"), "\n# One word more.\n");
        Refused(Catalog("rules", "more").Load("trial")).Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/')
            .Should().Be("error CP4030 two packs trial@1.0.0 with different content: rules/trial/1.0.0 and more/trial/1.0.0; a version never changes once released\n");
    }

    [Test]
    public void A_pack_in_the_folder_of_another_is_refused()
    {
        WritePack("trial", "1.0.0");
        Directory.Move(Path.Combine(_folder.Path, "trial"), Path.Combine(_folder.Path, "moved"));
        Refused(new PackCatalog(_folder.Path).Load("moved"))
            .Should().Be("moved/1.0.0/pack.yaml error CP4020 the folder is named moved/1.0.0, but pack.yaml says trial/1.0.0\n");
    }

    [Test]
    public void Packs_that_are_each_others_parents_are_refused()
    {
        WritePack("city", "1.0.0", "parents: [province]\n");
        WritePack("province", "2.0.0", "parents: [unheard-of, nation]\n");
        WritePack("nation", "1.0.0", "parents: [city]\n");
        Refused(PackReader.Load(Path.Combine(_folder.Path, "city", "1.0.0")))
            .Should().Be("city/1.0.0/pack.yaml:9:11 error CP4016 circular parents: city → province → nation → city\n");
    }

    [Test]
    public void A_pack_that_is_its_own_parent_is_refused()
    {
        WritePack("city", "1.0.0", "parents: [city]\n");
        Refused(PackReader.Load(Path.Combine(_folder.Path, "city", "1.0.0")))
            .Should().Be("city/1.0.0/pack.yaml:9:11 error CP4016 circular parents: city → city\n");
    }

    [Test]
    public void A_rule_that_carries_out_a_misspelt_rule_of_a_parent_is_refused_where_the_parent_is_at_hand()
    {
        WritePack("city", "1.0.0", "parents: [province, unheard-of]\n");
        WritePack("province", "2.0.0");
        var rules = Path.Combine(_folder.Path, "city", "1.0.0", "rules.yaml");
        File.AppendAllText(rules, "\n    implements: [province/goods, unheard-of/goods]\n");
        Refused(PackReader.Load(Path.Combine(_folder.Path, "city", "1.0.0"), withCases: true))
            .Should().Be("city/1.0.0/rules.yaml:11:18 error CP4026 the pack province has no rule 'goods'; did you mean 'good'?\n");
    }

    [Test]
    public void A_file_of_rules_is_found_by_either_ending()
    {
        WritePack("trial", "1.0.0");
        _folder.Write("trial/1.0.0/more.yml", "rules: []\n");
        _folder.Write("trial/1.0.0/.more.yaml.swp.yaml", "half written");
        Refused(PackReader.Load(Path.Combine(_folder.Path, "trial", "1.0.0"))).Should().Be(
            "trial/1.0.0/more.yml:1:1 error CP1011 the key 'chapter' is missing\n"
            + "trial/1.0.0/more.yml:1:8 error CP1012 found an empty list: expected a list with at least one item\n");
    }

    [TestCase(250, "is_prefabricated or ", "7:14 error CP3007 the expression is too large: more than the limit of 4096 characters")]
    [TestCase(300, "x or ", "7:14 error CP3007 the expression is too large: more than the limit of 512 words")]
    [TestCase(100, "not ", "7:210 error CP3007 the expression is too large: more than the limit of 48 levels of nesting")]
    [TestCase(100, "(", "7:63 error CP3007 the expression is too large: more than the limit of 48 levels of nesting")]
    [TestCase(100, "- ", "7:115 error CP3007 the expression is too large: more than the limit of 48 levels of nesting")]
    public void An_expression_that_is_too_large_is_refused(int times, string part, string expected)
    {
        WritePack("trial", "1.0.0");
        var rules = Path.Combine(_folder.Path, "trial", "1.0.0", "rules.yaml");
        var start = part[0] == '-' ? "0 -" : "";
        File.WriteAllText(rules, File.ReadAllText(rules).Replace(
            "require: is_prefabricated", "require: " + start + string.Concat(Enumerable.Repeat(part, times)) + "is_prefabricated", StringComparison.Ordinal));
        Refused(PackReader.Load(Path.Combine(_folder.Path, "trial", "1.0.0"))).Should().Be($"trial/1.0.0/rules.yaml:{expected}\n");
    }

    private string Refused(ReadResult<RulePack> result)
    {
        result.Value.Should().BeNull();
        Expectation.CheckEach(result.Diagnostics);
        return Expectation.Write(result.Diagnostics, _folder.Path);
    }

    private PackCatalog Catalog(params string[] roots) => new([.. roots.Select(root => Path.Combine(_folder.Path, root))]);

    private void WritePack(string id, string version, string more = "", string root = ".")
    {
        _folder.Copy(Path.Combine(BadFiles.Packs, "vocabulary.yaml"), $"{root}/vocabulary.yaml");
        _folder.Write($"{root}/{id}/{version}/pack.yaml", $$"""
            id: {{id}}
            version: {{version}}
            title: {zh: 试验规则, en: Trial rules}
            instrument: {number: 试〔2026〕1号, issued: 2026-01-01, text: text.txt, sha256: 3a17493e004829c4c727bd2b5fd6b5aba9befb598661e3249f3bfa597836126f}
            vocabulary: 1.0.0
            departments:
              - {zh: 市住房和城乡建设局, en: Housing and Urban-Rural Development Bureau}
              - {zh: 市城市管理局, en: City Administration Bureau}
            {{more}}
            """);
        _folder.Write($"{root}/{id}/{version}/rules.yaml", """
            chapter: {zh: 第一章, en: Chapter 1}
            rules:
              - id: good
                title: {zh: 规则, en: Rule}
                clauses: [{section: 一, quote: 应予执行}]
                subject: project
                require: is_prefabricated
                from: 2026-01-01
                obligation: must
                departments: [市住房和城乡建设局]
            """);
    }
}
