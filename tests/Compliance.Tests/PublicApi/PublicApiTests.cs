using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.PublicApi;

/// <summary>
/// The public API is what was approved; the newer framework has members with types of its own besides. A change of it is a change of the text beside this
/// file, which COMPLIANCE_ACCEPT=1 in the environment writes anew, to be reviewed in the difference.
/// </summary>
[TestFixture("Compliance")]
[TestFixture("Compliance.Reporting")]
public class PublicApiTests(string assembly)
{
    [Test]
    public void The_api_is_the_one_that_was_approved() =>
        ApprovedText.Check(ApiAssembly.Print(assembly, "net10.0"), Repository.PathOf("tests", "Compliance.Tests", "PublicApi", assembly + ".approved.txt"));

    [Test]
    public void The_api_of_the_newer_framework_has_all_that_the_older_one_has() =>
        ApiAssembly.Print(assembly, "netstandard2.0").Split('\n').Except(ApiAssembly.Print(assembly, "net10.0").Split('\n')).Should().BeEmpty("a host may move to it");
}
