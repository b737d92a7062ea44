using Compliance.Sessions;
using Compliance.Something;
using Compliance.Tests.Findings;
using FluentAssertions;
using NUnit.Framework;
using SomeHost.Checking;

namespace Compliance.NRules.Tests.Names;

/// <summary>The package's namespace is found from its name, and stands beside that of NRules.</summary>
public class NamesTests
{
    [Test]
    public void Both_namespaces_are_used_in_one_file_whatever_its_own()
    {
        var checker = new ComplianceChecker(FindingsPack.Plan);
        foreach (var engine in new[] { HostNamespace.Engine(checker), ComplianceNamespace.Engine(checker) })
        {
            using var session = engine.Open(new EvaluationOptions());
            HostNamespace.SessionOf(session).Should().BeSameAs(ComplianceNamespace.SessionOf(session));
        }

        (HostNamespace.IsRule(1), ComplianceNamespace.IsRule(1)).Should().Be((false, false));
    }
}
