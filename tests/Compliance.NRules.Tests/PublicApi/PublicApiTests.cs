using Compliance.Tests;
using Compliance.Tests.PublicApi;
using NUnit.Framework;

namespace Compliance.NRules.Tests.PublicApi;

/// <summary>The public API of the NRules session is what was approved, and the same for both frameworks.</summary>
public class PublicApiTests
{
    private const string Assembly = "Compliance.NRules";

    [Test]
    public void The_api_is_the_one_that_was_approved() =>
        ApprovedText.Check(ApiAssembly.Print(Assembly, "net10.0"), Repository.PathOf("tests", "Compliance.NRules.Tests", "PublicApi", Assembly + ".approved.txt"));

    [Test]
    public void The_api_is_the_same_for_both_frameworks() =>
        ApprovedText.ShouldBeSame(ApiAssembly.Print(Assembly, "netstandard2.0"), ApiAssembly.Print(Assembly, "net10.0"), "a host may change its framework");
}
