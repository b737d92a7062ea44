using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>Holds a finding against what a case expects of it. What a case does not say, it does not expect.</summary>
public static class CaseComparison
{
    private static readonly LocalizedText None = new("无", "none");

    /// <summary>Whether a finding is all that a case expects; quicker than to tell the differences.</summary>
    internal static bool IsMet(RuleCase @case, Finding finding) => finding.Verdict == @case.Verdict
        && (@case.Projected is null || finding.Upcoming?.Projected == @case.Projected)
        && (@case.Level is null || finding.Level.Word() == @case.Level)
        && (@case.Measured is null || MeasuredIn(@case.MeasuredUnit!, finding) == @case.Measured)
        && (@case.Missing is null || finding.Missing.Select(fact => fact.Name).SequenceEqual(@case.Missing));

    /// <summary>What a case expects otherwise than a finding has it; empty where the finding is all that it expects.</summary>
    public static IReadOnlyList<CaseDifference> Differences(RuleCase @case, Finding finding) => IsMet(@case, finding) ? [] : [.. Compare(@case, finding)];

    private static IEnumerable<CaseDifference> Compare(RuleCase @case, Finding finding)
    {
        if (finding.Verdict != @case.Verdict)
            yield return new CaseDifference("verdict", new("结论", "verdict"), Name(@case.Verdict), Name(finding.Verdict));
        if (@case.Projected is { } projected && finding.Upcoming?.Projected != projected)
            yield return new CaseDifference("projected", new("按下一限值的结论", "verdict by the next limit"), Name(projected), finding.Upcoming is { } upcoming ? Name(upcoming.Projected) : None);
        if (@case.Level is { } level && finding.Level.Word() != level)
            yield return new CaseDifference("level", new("级别", "level"), level, finding.Level.Word());
        if (@case.Measured is { } measured && MeasuredIn(@case.MeasuredUnit!, finding) is var found && found != measured)
            yield return new CaseDifference("measured", new("测得", "measured"), Name(measured, @case.MeasuredUnit!), found is null ? None : Name(found, @case.MeasuredUnit!));
        if (@case.Missing is { } missing && !finding.Missing.Select(fact => fact.Name).SequenceEqual(missing))
            yield return new CaseDifference("missing", new("缺少的指标", "missing facts"), Names(missing), Names([.. finding.Missing.Select(fact => fact.Name)]));
    }

    private static Interval? MeasuredIn(Unit unit, Finding finding) =>
        finding.Measured is { } measured ? measured.Value.Scale(measured.Unit.Scale / unit.Scale) : null;

    private static LocalizedText Name(Verdict verdict) => new(VerdictName.Of(verdict, Language.Chinese), VerdictName.Of(verdict, Language.English));

    private static LocalizedText Name(Interval value, Unit unit)
    {
        var measured = new Measurement(value, Rational.Zero, Comparator.EqualTo, unit, IsStated: true);
        return new LocalizedText(MeasurementText.Value(measured, Language.Chinese), MeasurementText.Value(measured, Language.English));
    }

    private static LocalizedText Names(IReadOnlyList<string> facts) => facts.Count == 0 ? None : string.Join(", ", facts);
}
