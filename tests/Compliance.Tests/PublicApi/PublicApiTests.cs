using NUnit.Framework;

namespace Compliance.Tests.PublicApi;

/// <summary>
/// The public API is what was approved, and the same for both frameworks. A change of it is a change of the text beside this
/// file, which COMPLIANCE_ACCEPT=1 in the environment rewrites, to be reviewed in the difference.
/// </summary>
[TestFixture("Compliance")]
[TestFixture("Compliance.Reporting")]
public class PublicApiTests(string assembly)
{
    [Test]
    public void The_api_is_the_one_that_was_approved() =>
        ApprovedText.Check(ApiAssembly.Print(assembly, "net10.0"), Repository.PathOf("tests", "Compliance.Tests", "PublicApi", assembly + ".approved.txt"));

    [Test]
    public void The_api_is_the_same_for_both_frameworks() =>
        ApprovedText.ShouldBeSame(ApiAssembly.Print(assembly, "netstandard2.0"), ApiAssembly.Print(assembly, "net10.0"), "a host may change its framework");
}
