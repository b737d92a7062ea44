using System;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>Says what was found and what is asked for, in one sentence.</summary>
public static class RequirementText
{
    /// <summary>The sentence for one limit; empty where nothing can be said.</summary>
    internal static string Of(Finding finding, Limit limit, Measurement? measured, Verdict verdict, Language language) => limit switch
    {
        Threshold when measured is not null => OfNumber(finding, measured, verdict, language),
        Deadline deadline => OfDeadline(finding, deadline, language),
        _ => OfCondition(finding, language),
    };

    /// <summary>A limit with its comparator: <c>at most 300 t/10⁴m²</c>.</summary>
    public static string Limit(Comparator comparator, string limit, Language language) => comparator switch
    {
        Comparator.AtMost => language == Language.Chinese ? $"不高于 {limit}" : $"at most {limit}",
        Comparator.LessThan => language == Language.Chinese ? $"低于 {limit}" : $"less than {limit}",
        Comparator.AtLeast => language == Language.Chinese ? $"不低于 {limit}" : $"at least {limit}",
        Comparator.MoreThan => language == Language.Chinese ? $"高于 {limit}" : $"more than {limit}",
        Comparator.EqualTo => language == Language.Chinese ? $"等于 {limit}" : $"exactly {limit}",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };

    private static string OfNumber(Finding finding, Measurement measured, Verdict verdict, Language language)
    {
        var zh = language == Language.Chinese;
        var asked = Asked(finding.Rule.Obligation, language);
        var limit = Limit(measured.Comparator, MeasurementText.Limit(measured, language), language);

        // Of what is not stated there is nothing to tell, unless all that it may be gives one answer.
        if (!measured.IsStated && verdict == Verdict.Undetermined)
            return zh ? $"{asked}{limit}。" : $"It {asked} {limit}.";

        var found = MeasurementText.Value(measured, language);
        var margin = MeasurementText.Margin(measured, verdict, language);
        return zh ? $"数值为 {found}，{asked}{limit}{margin}。" : $"It is {found} and {asked} {limit}{margin}.";
    }

    private static string OfCondition(Finding finding, Language language)
    {
        var zh = language == Language.Chinese;
        var text = "";
        foreach (var slot in finding.Rule.Requirement.SlotList)
        {
            if (finding.Subject.ValueOf(slot) is not { } stated)
                continue;

            var fact = finding.Subject.Kind.Facts[slot];
            var before = text.Length == 0 ? (zh ? "" : "Stated: ") : text + (zh ? "，" : ", ");
            text = $"{before}{fact.Label.In(language)} = {StatedText.Of(fact, stated, language)}";
        }

        return text.Length == 0 ? "" : text + (zh ? "。" : ".");
    }

    private static string OfDeadline(Finding finding, Deadline deadline, Language language)
    {
        var slot = finding.Rule.Requirement.SlotList[0];
        var day = deadline.In(finding.Day.Year);
        var stated = finding.Subject.ValueOf(slot)?.Written;
        if (language == Language.Chinese)
            return stated is null ? $"应在当年 {day} 前（含当日）完成。" : $"日期为 {stated}，应在当年 {day} 前（含当日）完成。";
        return stated is null ? $"Due in the year, on or before {day}." : $"Done on {stated}; due in the year, on or before {day}.";
    }

    private static string Asked(Obligation obligation, Language language) => obligation switch
    {
        Obligation.Must => language == Language.Chinese ? "应" : "must be",
        Obligation.InPrinciple => language == Language.Chinese ? "原则上应" : "in principle must be",
        Obligation.Strive => language == Language.Chinese ? "力争" : "is meant to be",
        _ => language == Language.Chinese ? "鼓励" : "should be",
    };
}
