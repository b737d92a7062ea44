using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Compliance.Authoring.Explanations;
using Compliance.Authoring.Scaffolding;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Subjects;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Scaffolding;

public class SkeletonTests
{
    [TestCase(true, TestName = "A_new_pack_beside_a_vocabulary_loads_and_its_cases_hold")]
    [TestCase(false, TestName = "A_new_pack_far_from_any_vocabulary_brings_one_loads_and_its_cases_hold")]
    public void A_new_pack_loads_and_its_cases_hold(bool hasVocabulary)
    {
        using var rules = new TemporaryFolder();
        if (hasVocabulary)
            rules.Write(File.ReadAllText(Repository.PathOf("rules", "vocabulary.yaml")), "vocabulary.yaml");
        var folder = rules.PathOf("new-1", "1.0.0");
        foreach (var (name, text) in PackSkeleton.Files(folder, "new-1", "关于“示例”的方案: it's new"))
            rules.Write(text, "new-1", "1.0.0", name);

        File.Exists(Path.Combine(folder, "vocabulary.yaml")).Should().Be(!hasVocabulary);
        var read = PackReader.Load(folder, withCases: true);
        read.Diagnostics.Should().BeEmpty();
        var pack = read.Require();
        pack.Title.Zh.Should().Be("关于“示例”的方案: it's new");
        System.Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "instrument.txt")))).Should().Be(pack.Instrument.Sha256);
        File.ReadAllText(Path.Combine(folder, "instrument.txt")).Should().Contain(pack.Rules[0].Clauses[0].Quote);
        pack.Rules[0].Cases.Should().HaveCount(4);
        foreach (var @case in pack.Rules[0].Cases)
        {
            var subject = new Subject(new StatedFacts(pack.Rules[0].Subject, new SubjectHeader("case", null, null, null, null, SourceSpan.None), @case.Facts));
            using var session = new KernelEngine(CompiledPlan.Compile(pack)).Open(new EvaluationOptions(AsOf: @case.On));
            session.Insert(subject);
            session.Fire();
            session.Find(subject)!.Findings[0].Verdict.Should().Be(@case.Verdict);
        }
    }

    [Test]
    public void A_new_descriptor_reads_without_an_error_and_names_every_fact_with_the_rules_that_read_it()
    {
        var pack = PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")).Require();
        using var folder = new TemporaryFolder();
        foreach (var kind in pack.Vocabulary.Kinds)
        {
            foreach (var language in new[] { Language.Chinese, Language.English })
            {
                var text = DescriptorSkeleton.Of(pack, kind, Repository.PathOf("samples"), language);
                folder.Write(text, "new.yaml");

                text.Should().StartWith("# yaml-language-server: $schema=../rules/schema/descriptor.schema.json\n");
                foreach (var fact in kind.Facts)
                    text.Should().Contain($"\n  {fact.Name}:\n").And.Contain(fact.Label.In(language));
                foreach (var rule in pack.Rules.Where(rule => rule.Subject == kind && RuleFacts.Of(rule).Any(read => read.Kind == kind)))
                    text.Should().Contain(rule.Id);
                var read = new DescriptorReader(pack).ReadFile(folder.PathOf("new.yaml"));
                read.Diagnostics.Should().BeEmpty();
                read.Require().Subjects.Should().ContainSingle().Which.Kind.Should().Be(kind);
            }
        }
    }
}
