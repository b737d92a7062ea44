using System.Collections.Generic;
using System.Linq;
using Compliance;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace DesignReview;

/// <summary>Writes the state of the subject: the decision, the verdicts, and what is missing.</summary>
internal static class StateText
{
    /// <summary>The subject and the day, to begin with.</summary>
    public static string Heading(Evaluation evaluation) =>
        $"{evaluation.Subject.Id} {evaluation.Subject.Name}".TrimEnd() + $", evaluated as of {evaluation.Day.Date}";

    /// <summary>The decision and the counts, and what is missing next.</summary>
    public static string Of(Evaluation evaluation)
    {
        var counts = Enumerable.Range(0, PackWords.Verdicts.Count)
            .Select(verdict => (Verdict)verdict)
            .Where(verdict => evaluation.Counts[verdict] > 0)
            .Select(verdict => $"{evaluation.Counts[verdict]} {VerdictName.Of(verdict, Language.English)}");
        return $"= {VerdictName.Of(evaluation.Decision, Language.English)}: {string.Join(", ", counts)}; {Next(evaluation.Missing)}";
    }

    /// <summary>Everything that is missing, what settles most first.</summary>
    public static IEnumerable<string> Missing(Evaluation evaluation) => evaluation.Missing.Count == 0
        ? ["nothing is missing"]
        : evaluation.Missing.Select(Of);

    private static string Next(IReadOnlyList<MissingFact> missing) => missing.Count == 0
        ? "nothing is missing"
        : $"missing next: {Of(missing[0])}" + (missing.Count == 1 ? "" : $", and {missing.Count - 1} more");

    private static string Of(MissingFact missing) => missing.Settles == missing.NamedBy
        ? $"{missing.Fact.Name} ({missing.Fact.Label.En}), which settles {missing.Settles}"
        : $"{missing.Fact.Name} ({missing.Fact.Label.En}), which settles {missing.Settles} and is needed for {missing.NamedBy}";
}
