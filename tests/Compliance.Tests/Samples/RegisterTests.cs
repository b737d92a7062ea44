using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;
using RegisterGenerator;

namespace Compliance.Tests.Samples;

/// <summary>The register of made-up projects is what its generator writes, and the generator writes what can be read.</summary>
public class RegisterTests
{
    [Test]
    public void The_committed_register_is_what_the_generator_writes_for_its_seed() =>
        Generate(400, 2023).Should().Equal(File.ReadAllBytes(Repository.PathOf("samples", "jiaozuo", "projects.csv")));

    [Test]
    public void Another_seed_gives_another_register() =>
        Generate(400, 2024).Should().NotEqual(Generate(400, 2023));

    [Test]
    public void Twenty_thousand_projects_are_read_without_an_error()
    {
        using var stream = new MemoryStream(Generate(20_000, 7));
        var result = new DescriptorReader(ShippedPack.Pack).Read(stream, "projects.csv");
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Should().BeEmpty();
        result.Require().Subjects.Should().HaveCount(20_000);
    }

    /// <summary>The first that SplitMix64 gives for the seed 1234567, as published with other implementations of it.</summary>
    [Test]
    public void The_random_numbers_are_those_of_SplitMix64()
    {
        var chance = new Chance(1234567);
        new[] { chance.Next(), chance.Next(), chance.Next() }.Should().Equal(6457827717110365317, 3203168211198807973, 9817491932198370423);
    }

    [TestCase("--projects", "0", "--seed", "1", "--output", "a.csv")]
    [TestCase("--projects", "10", "--seed", "-1", "--output", "a.csv")]
    [TestCase("--projects", "10", "--seed", "1")]
    [TestCase("--projects", "10", "--seed", "1", "--output")]
    [TestCase("--projects", "10", "--seed", "1", "--outptu", "a.csv")]
    public void A_wrong_command_line_is_refused(params string[] arguments) =>
        Arguments.Read(arguments).Should().BeNull();

    private static byte[] Generate(int projects, ulong seed)
    {
        using var stream = new MemoryStream();
        Register.Write(stream, projects, seed);
        return stream.ToArray();
    }
}
