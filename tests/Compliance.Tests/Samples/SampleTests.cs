using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Samples;

/// <summary>The samples are tests: each is read without an error, and evaluated as expected.</summary>
public class SampleTests
{
    private static readonly string Folder = Repository.PathOf("samples", "projects");

    private static IEnumerable<string> Files => DescriptorFiles.Find([Folder], out _).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

    [TestCaseSource(nameof(Files))]
    public void A_sample_is_read_without_an_error(string file)
    {
        var result = Read(file);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Should().BeEmpty();
        result.Require().Subjects.Should().NotBeEmpty();
    }

    [Test]
    public void The_samples_are_decided_as_expected()
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Repository.PathOf("tests", "Compliance.Tests", "Samples", "expected-decisions.json")))!;
        Decisions().Should().Equal(expected.OrderBy(entry => entry.Key, System.StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"));
    }

    private static List<string> Decisions()
    {
        var decisions = new List<string>();
        foreach (var file in Files)
        {
            using var session = EngineUnderTest.For(ShippedPack.Plan).Open(new EvaluationOptions());
            session.InsertAll(Read(file).Require().Subjects);
            session.Fire();
            decisions.AddRange(session.Evaluations.Select(evaluation => $"{file}#{evaluation.Subject.Id}: {evaluation.Decision.Word()}"));
        }

        return [.. decisions.OrderBy(line => line, System.StringComparer.Ordinal)];
    }

    private static ReadResult<DescriptorFile> Read(string file) => new DescriptorReader(ShippedPack.Pack).ReadFile(Path.Combine(Folder, file));
}
