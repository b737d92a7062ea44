using Compliance.NRules;
using NRules;

namespace Compliance.Something;

/// <summary>A host's file in a namespace below Compliance: the usings mean the same; a qualified name of NRules begins with global.</summary>
internal static class ComplianceNamespace
{
    public static NRulesEngine Engine(ComplianceChecker checker) => checker.Plan.UseNRules();

    public static ISession SessionOf(INRulesSession session) => session.Session;

    public static bool IsRule(object rule) => rule is global::NRules.Fluent.Dsl.Rule;
}
