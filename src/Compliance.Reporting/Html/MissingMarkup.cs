using System.Collections.Generic;
using System.Linq;
using Compliance.Explanations;
using Compliance.Findings;

namespace Compliance.Reporting.Html;

/// <summary>Writes the facts that are missing, those first that settle most, each with what it would have to be.</summary>
internal static class MissingMarkup
{
    public static void Write(Markup markup, Evaluation evaluation)
    {
        var missing = evaluation.Missing;
        if (missing.Count == 0)
            return;

        var open = evaluation.FindingsWith(verdict => verdict == Verdict.Undetermined).Where(finding => finding.Missing.Count > 0).ToList();
        markup.Write($"<h4>{Labels.Missing} <span class=\"count\">({missing.Count})</span></h4><ol class=\"missing\">");
        foreach (var fact in missing)
        {
            markup.Write($"<li><b>{fact.Fact.Label}</b> <code>{fact.Fact.Name}</code>: {Words.Settles(fact.Settles, fact.NamedBy)}");
            WriteRemedies(markup, [.. open.Where(finding => finding.Missing.Contains(fact.Fact))], fact);
            markup.Write($"</li>");
        }

        markup.Write($"</ol>");
    }

    // With which values each of the findings that wait for the fact would pass, everything else as it is.
    private static void WriteRemedies(Markup markup, List<Finding> waiting, MissingFact fact)
    {
        var remedies = waiting
            .Select(finding => (Finding: finding, Remedy: Explanation.Of(finding).InForce?.Remedies.FirstOrDefault(remedy => remedy.Fact == fact.Fact)))
            .Where(one => one.Remedy is not null)
            .ToList();
        if (remedies.Count == 0)
            return;

        markup.Write($"<ul class=\"remedies\">");
        foreach (var (finding, remedy) in remedies)
            markup.Write($"<li>{Labels.Passes} {finding.Rule.Title}: {Words.Of(language => RemedyText.Of(remedy!, language))}</li>");
        markup.Write($"</ul>");
    }
}
