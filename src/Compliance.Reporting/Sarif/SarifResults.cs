using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Reporting.Sarif;

/// <summary>Writes findings as results. Only what fails has a level; to every other kind SARIF gives the level <c>none</c>.</summary>
internal sealed class SarifResults(JsonTextWriter json, RulePack pack, SarifRules rules, SarifArtifacts artifacts, IReadOnlyList<InstrumentText> instruments, Language language) : IDisposable
{
    private readonly Fingerprint _fingerprint = new();

    public void Write(Finding finding)
    {
        var (kind, level) = KindOf(finding);
        json.WriteStartObject();
        json.WriteProperty("ruleId", finding.Rule.Id);
        json.WriteProperty("ruleIndex", rules.IndexOf(finding.Rule));
        json.WriteProperty("kind", kind);
        json.WriteProperty("level", level);
        json.WriteMessage("message", Message(finding));
        WriteLocation(finding);
        WriteClauses(finding.Rule);
        WriteFingerprints(finding);
        WriteSuppressions(finding);
        WriteProperties(finding);
        json.WriteEndObject();
    }

    public void Dispose() => _fingerprint.Dispose();

    // What a person has to judge is for review; what only wants facts is open.
    private static (string Kind, string Level) KindOf(Finding finding) => finding.Verdict switch
    {
        Verdict.Fail or Verdict.Waived => ("fail", finding.Level.Word()),
        Verdict.Undetermined => (finding.Rule.IsJudgedByPerson ? "review" : "open", "none"),
        Verdict.Upcoming => ("informational", "none"),
        Verdict.NotApplicable => ("notApplicable", "none"),
        _ => ("pass", "none"),
    };

    private void WriteLocation(Finding finding)
    {
        var subject = finding.Subject;
        json.WritePropertyName("locations");
        json.WriteStartArray();
        json.WriteStartObject();
        artifacts.WritePhysical(finding.Span);
        WriteLogical(subject.Name ?? subject.Id, $"{subject.Kind.Name}/{subject.Id}", subject.Kind.Name);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // What else the instruments around it say; the rest of it stands in the rule's help.
    private string Message(Finding finding) => string.Join("\n", new[] { finding.MessageInStatedUnits.In(language) }.Concat(LawText.Lines(finding, language)));

    // The rule's own clauses, and those of the other instruments in its chain.
    private void WriteClauses(Rule rule)
    {
        var own = pack.PackOf(rule);
        var all = rule.Clauses.Select(clause => (Pack: own, Clause: clause))
            .Concat(rule.Chain.Where(link => link.Pack != own.Id).SelectMany(link => link.Clauses.Select(clause => (Pack: pack.Packs.First(one => one.Id == link.Pack), Clause: clause))));
        json.WritePropertyName("relatedLocations");
        json.WriteStartArray();
        var id = 0;
        foreach (var (of, clause) in all)
        {
            json.WriteStartObject();
            json.WriteProperty("id", ++id);
            if (instruments.TextOf(of)?.Find(clause.Quote) is var (start, end))
                artifacts.WritePhysical(start, end);
            var place = clause.ReportedBy ?? clause.Section;
            WriteLogical(place, $"{PackText.Instruments(of, Language.Chinese)} {place}", "clause");
            json.WriteMessage("message", clause.Describe().Zh);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLogical(string name, string fullName, string kind)
    {
        json.WritePropertyName("logicalLocations");
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteProperty("name", VisibleText.Of(name));
        json.WriteProperty("fullyQualifiedName", VisibleText.Of(fullName));
        json.WriteProperty("kind", kind);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // GitHub knows results again by the second name alone.
    private void WriteFingerprints(Finding finding)
    {
        var fingerprint = _fingerprint.Of(pack.Id, finding);
        json.WritePropertyName("partialFingerprints");
        json.WriteStartObject();
        json.WriteProperty("ruleSubjectFacts/v1", fingerprint);
        json.WriteProperty("primaryLocationLineHash", fingerprint + ":1");
        json.WriteEndObject();
    }

    // All results of a run say whether they are suppressed, or none does. A deviation that does not count suppresses nothing.
    private void WriteSuppressions(Finding finding)
    {
        json.WritePropertyName("suppressions");
        json.WriteStartArray();
        if (finding.Verdict == Verdict.Waived)
        {
            json.WriteStartObject();
            json.WriteProperty("kind", "external");
            json.WriteProperty("status", "accepted");
            json.WriteProperty("justification", VisibleText.Of(FindingText.Deviation(finding, language)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLaw(Finding finding)
    {
        if (finding.Rule.Chain.Count > 0)
            json.WriteArray("chain", finding.Rule.Chain.Select(link => VisibleText.Of($"{link.Pack}/{link.Rule}: {link.Place.In(language)}")));
        if (finding.Rule.Consequences.Count > 0)
            json.WriteArray("consequences", finding.Rule.Consequences.Select(clause => VisibleText.Of(clause.Describe().Zh)));
        if (finding.Differences is { Count: > 0 } differences)
            json.WriteArray("differs", differences.Select(difference => VisibleText.Of($"{difference.From}: {difference.Reading.In(language)}")));
    }

    private void WriteProperties(Finding finding)
    {
        json.WritePropertyName("properties");
        json.WriteStartObject();
        json.WriteProperty("verdict", finding.Verdict.Word());
        json.WriteProperty("date", finding.Days?.ToString() ?? finding.Day.ToString());
        WriteLaw(finding);
        if (finding.Missing.Count > 0)
            json.WriteArray("missing", finding.Missing.Select(fact => fact.Name));
        if (finding.Deviation is not null && finding.Verdict != Verdict.Waived)
            json.WriteProperty("deviation", VisibleText.Of(FindingText.Deviation(finding, language)));
        if (finding.Upcoming is { } upcoming)
        {
            json.WriteProperty("upcoming_from", upcoming.Limit.From.ToString());
            json.WriteProperty("projected", upcoming.Projected.Word());
        }

        json.WriteEndObject();
    }
}
