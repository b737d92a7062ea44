using Compliance.Findings;
using NRules.Fluent.Dsl;

namespace Compliance.NRules.Tests.Chaining;

/// <summary>What a large public building is: one of more than 20,000 m².</summary>
[Priority(NRulesPlan.DerivingPriority)]
public class IsLargePublic : Rule
{
    public override void Define()
    {
        SubjectFacts project = null!;
        When().Match(() => project, p => p.Kind == "project", p => p["largest_building"].IsMoreThan("20000 m²"));
        Then().Yield(_ => project.Derive("is_large_public", true));
    }
}

/// <summary>The same, by a rule that comes after the pack's.</summary>
public class IsLargePublicLate : Rule
{
    public override void Define()
    {
        SubjectFacts project = null!;
        When().Match(() => project, p => p.Kind == "project", p => p["largest_building"].IsMoreThan("20000 m²"));
        Then().Yield(_ => project.Derive("is_large_public", true));
    }
}

/// <summary>A letter for each failure.</summary>
public class WritesLetter : Rule
{
    /// <summary>The letter.</summary>
    public sealed record Letter(string Subject, string Rule);

    public override void Define()
    {
        Finding finding = null!;
        When().Match(() => finding, one => one.Verdict == Verdict.Fail);
        Then().Yield(_ => new Letter(finding.Subject.Id, finding.Rule.Id));
    }
}

/// <summary>What fails its energy saving counts as a large public building: its own reason.</summary>
public class LargeBecauseItFails : Rule
{
    public override void Define()
    {
        SubjectFacts project = null!;
        Finding finding = null!;
        When()
            .Match(() => project, p => p.Kind == "project")
            .Match(() => finding, one => one.Rule.Id == "large-public-saving", one => one.Subject.Id == project.Id);
        Then().Yield(_ => project.Derive("is_large_public", true));
    }
}

/// <summary>What fails its energy saving counts as not inspected: nothing of the first depends on the second.</summary>
public class NotInspectedBecauseItFails : Rule
{
    public override void Define()
    {
        SubjectFacts project = null!;
        Finding finding = null!;
        When()
            .Match(() => project, p => p.Kind == "project")
            .Match(() => finding, one => one.Rule.Id == "large-public-saving", one => one.Subject.Id == project.Id);
        Then().Yield(_ => project.Derive("is_inspected", false));
    }
}

/// <summary>Inspected where it is not known to be, and otherwise not: it takes itself away.</summary>
[Priority(NRulesPlan.DerivingPriority)]
public class NeverAtRest : Rule
{
    public override void Define()
    {
        SubjectFacts project = null!;
        When().Match(() => project, p => p.Kind == "project", p => !p["is_inspected"].Is(true));
        Then().Yield(_ => project.Derive("is_inspected", true));
    }
}

/// <summary>Throws for one subject.</summary>
public class Throws : Rule
{
    public override void Define()
    {
        Finding finding = null!;
        When().Match(() => finding, one => one.Subject.Id == "P1");
        Then().Do(_ => Fail());
    }

    private static void Fail() => throw new System.IO.IOException("No post office.");
}
