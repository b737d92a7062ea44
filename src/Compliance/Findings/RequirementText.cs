using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>Says what was found and what is required, in one sentence.</summary>
public static class RequirementText
{
    /// <summary>Writes the sentence for one limit; nothing where nothing can be said.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="before">What precedes the sentence.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="measured">What was measured, beside the limit.</param>
    /// <param name="verdict">The verdict by the limit.</param>
    /// <param name="language">The language.</param>
    internal static void Write(TextWriter output, string before, IFindingContent finding, Limit? limit, Measurement? measured, Verdict verdict, Language language)
    {
        if (limit is null && finding.Limits.Count > 0)
        {
            output.Write(before);
            WriteSeveral(output, finding, language);
        }
        else if (measured is not null)
        {
            output.Write(before);
            WriteNumber(output, finding, limit, measured, verdict, language);
        }
        else if (limit is Deadline deadline)
        {
            output.Write(before);
            output.Write(OfDeadline(finding, deadline, language));
        }
        else
        {
            WriteCondition(output, before, finding, language);
        }
    }

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

    private static void WriteNumber(TextWriter output, IFindingContent finding, Limit? held, Measurement measured, Verdict verdict, Language language)
    {
        var zh = language == Language.Chinese;
        var asked = Asked(finding.Rule.Obligation, language);
        var limit = held switch
        {
            LimitTable table => Limits(table.For(finding.Subject), language),
            RelativeLimit relative => Limit(measured.Comparator, Other(relative, measured, language), language),
            _ => Limit(measured.Comparator, MeasurementText.Limit(measured, language), language),
        };

        // A point in no row has no limit.
        if (limit.Length == 0)
        {
            output.Write(NoRow((LimitTable)held!, finding, language));
            return;
        }

        // Of what is not stated there is nothing to tell, unless all that it may be gives one answer; nor of all that a year may still come to.
        if ((!measured.IsStated && verdict == Verdict.Undetermined) || finding.YearEndsOn is not null)
        {
            output.Write(zh ? $"{asked}{limit}。" : $"It {asked} {limit}.");
            return;
        }

        output.Write(zh ? "数值为 " : "It is ");
        output.Write(MeasurementText.Value(measured, language));
        output.Write(zh ? "，" : " and ");
        output.Write(asked);
        output.Write(zh ? "" : " ");
        output.Write(limit);
        output.Write(MeasurementText.Margin(measured, verdict, language));
        output.Write(zh ? "。" : ".");
    }

    /// <summary>The limits of several rows: <c>at most 0.35 or at most 0.30</c>; empty for none.</summary>
    internal static string Limits(IReadOnlyList<Threshold> limits, Language language) =>
        string.Join(language == Language.Chinese ? "或" : " or ", limits.Select(limit => Limit(limit.Comparator, limit.Value.In(language), language)));

    private static string NoRow(LimitTable table, IFindingContent finding, Language language)
    {
        var zh = language == Language.Chinese;
        var facts = table.Rows.Slots.Select(slot => (Fact: finding.Subject.Kind.Facts[slot], Stated: finding.Subject.ValueOf(slot)))
            .Where(one => one.Stated is not null)
            .Select(one => $"{one.Fact.Label.In(language)} = {StatedText.Of(one.Fact, one.Stated!, language)}");
        var list = string.Join(zh ? "，" : ", ", facts);
        return zh ? $"表中没有对应的行（{list}）。" : $"There is no row for it in the table ({list}).";
    }

    // The other number by its name, and what it is where that is known.
    private static string Other(RelativeLimit limit, Measurement measured, Language language)
    {
        var name = limit.Value is FactMeasure fact ? fact.Fact.Label.In(language) : limit.Text;
        if (!measured.LimitRange.IsPoint && !measured.IsStated)
            return name;

        var value = MeasurementText.Limit(measured, language);
        return language == Language.Chinese ? $"{name}（{value}）" : $"{name} ({value})";
    }

    // Which of several limits binds is not known: each with its days.
    private static void WriteSeveral(TextWriter output, IFindingContent finding, Language language)
    {
        var zh = language == Language.Chinese;
        var limits = finding.Limits.Select(limit => Days(limit, language) + limit.Match(
            threshold: threshold => Limit(threshold.Comparator, threshold.Value.In(language), language),
            relative: relative => Limit(relative.Comparator, relative.Text, language),
            mustHold: _ => zh ? "须满足条件" : "the condition has to hold",
            deadline: _ => "",
            table: _ => ""));
        output.Write(zh ? $"哪一限值有效尚不能确定：{string.Join("；", limits)}。" : $"It is not known which limit binds: {string.Join("; ", limits)}.");
    }

    private static string Days(Limit limit, Language language) => (language, limit.Until) switch
    {
        (Language.Chinese, { } until) => $"{limit.From} 至 {until}，",
        (Language.Chinese, _) => $"{limit.From} 起，",
        (_, { } until) => $"from {limit.From} to {until}, ",
        _ => $"from {limit.From} on, ",
    };

    private static void WriteCondition(TextWriter output, string before, IFindingContent finding, Language language)
    {
        var zh = language == Language.Chinese;
        var isFirst = true;
        foreach (var slot in finding.Rule.Requirement.SlotList)
        {
            if (finding.Subject.ValueOf(slot) is not { } stated)
                continue;

            if (isFirst)
            {
                output.Write(before);
                output.Write(zh ? "" : "Stated: ");
            }
            else
            {
                output.Write(zh ? "，" : ", ");
            }

            var fact = finding.Subject.Kind.Facts[slot];
            output.Write(fact.Label.In(language));
            output.Write(" = ");
            output.Write(StatedText.Of(fact, stated, language));
            isFirst = false;
        }

        if (!isFirst)
            output.Write(zh ? "。" : ".");
    }

    private static string OfDeadline(IFindingContent finding, Deadline deadline, Language language)
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
