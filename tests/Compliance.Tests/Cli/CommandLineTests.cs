using Compliance.Cli;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

public class CommandLineTests
{
    [TestCase("check one.yaml", true)]
    [TestCase("check one.yaml --format json", true)]
    [TestCase("assess register.csv", true)]
    [TestCase("explain one.yaml construction-waste", true)]
    [TestCase("check one.yaml --pack henan-2023", false)]
    [TestCase("check one.yaml --pack=henan-2023", false)]
    [TestCase("check one.yaml --help", false)]
    [TestCase("check -h", false)]
    [TestCase("check", false)]
    [TestCase("lint jiaozuo-2023-3", false)]
    [TestCase("--version", false)]
    [TestCase("", false)]
    public void The_default_pack_is_expected_where_a_command_decides_by_it_and_none_is_named(string arguments, bool isExpected) =>
        CommandLine.DecidesByDefaultPack(arguments.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)).Should().Be(isExpected);

    [Test]
    public void A_pack_that_was_begun_early_is_the_pack_that_is_read_late()
    {
        var late = ShippedPacks.Catalog.Load(ShippedPacks.Default).Require();
        ShippedPacks.PreloadDefault();
        ShippedPacks.Load(ShippedPacks.Default).Require().Digest.Should().Be(late.Digest);
        ShippedPacks.Load("henan-2023").Require().Id.Should().Be("henan-2023");
    }
}
