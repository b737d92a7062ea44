using System.Linq;
using Compliance.Findings;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>Nothing fails, but something is undetermined: the applicant is asked for the facts that would settle it.</summary>
public class AskApplicant : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;

        When().Match(() => evaluation, one => one.Decision == Decision.Undetermined);

        Then().Yield(_ => new Letter(evaluation.Subject.Id, Write(evaluation)));
    }

    private static string Write(Evaluation evaluation)
    {
        var missing = evaluation.Missing.Select(missing => missing.Fact.Name);
        return $"To the applicant of {evaluation.Subject.Id}: not decided yet; missing {string.Join(", ", missing)}.";
    }
}
