using System.Collections.Generic;
using System.IO;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.BadInput;

/// <summary>Every bad file beside this one gives exactly the diagnostics that the expected file beside it lists.</summary>
public class BadInputTests
{
    private static IEnumerable<string> Packs => BadFiles.PackNames;

    private static IEnumerable<string> Descriptors => BadFiles.DescriptorNames;

    [TestCaseSource(nameof(Packs))]
    public void A_bad_pack_is_refused_with_everything_that_is_wrong(string name)
    {
        var result = BadFiles.ReadPack(name);
        result.Value.Should().BeNull();
        Expectation.Check(result.Diagnostics, BadFiles.Packs, Path.Combine(BadFiles.Packs, name, "expected.txt"));
    }

    [TestCaseSource(nameof(Descriptors))]
    public void A_bad_descriptor_is_refused_with_everything_that_is_wrong(string name)
    {
        var path = Path.Combine(BadFiles.Descriptors, name);
        var result = BadFiles.ReadDescriptor(path);
        result.Value.Should().BeNull();
        Expectation.Check(result.Diagnostics, BadFiles.Descriptors, path + ".expected.txt");
    }
}
