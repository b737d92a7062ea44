using Compliance;
using Compliance.NRules;
using NRules;

namespace SomeHost.Checking;

/// <summary>A host's file in a namespace of its own: both usings stand beside each other, and qualified names mean NRules itself.</summary>
internal static class HostNamespace
{
    public static NRulesEngine Engine(ComplianceChecker checker) => checker.Plan.UseNRules();

    public static ISession SessionOf(INRulesSession session) => session.Session;

    public static bool IsRule(object rule) => rule is NRules.Fluent.Dsl.Rule;
}
