using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Quotations;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Scaffolding;

/// <summary>
/// Reads the text of an instrument that nobody has made rules of yet: each part of a sentence with a number, or with a word that says how strongly it speaks, with its section,
/// comparator, number, unit, first day, strength and departments. What is read is a beginning, and each is for a person to review.
/// </summary>
public static class InstrumentDraft
{
    private const string Stops = "，,；;：:";

    private static readonly Regex Departments = new("[（(](?:责任|牵头)(?:单位|部门)[:：][^）)]*[）)]?", RegexOptions.CultureInvariant);

    // The number of an article or of an item is no part of what it says.
    private static readonly Regex Marker = new("^(?:第[一二三四五六七八九十百零〇]+条|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]{1,2}[.．、](?![0-9])|[一二三四五六七八九十]+、)", RegexOptions.CultureInvariant);

    // What is carried out, kept up or done everywhere is asked for as much as what 应 asks for.
    private static readonly Regex Plain = new("执行|完成|实现|达到|维持|全面|适用|符合|建成|培育|培养|采用|开展|纳入|覆盖|配建|优先选用|明确|每年", RegexOptions.CultureInvariant);

    /// <summary>The day on which an instrument was issued, as its text says: the first day in full before its first section, else that on which it came into force; null where it names none.</summary>
    public static CalendarDate? IssuedOn(InstrumentText text)
    {
        var sections = new InstrumentSections(Required(text));
        var head = sections.Sentences().FirstOrDefault()?.Start ?? 0;
        return DateReader.Read(sections.Words[..head]).Where(date => date is { Kind: DateKind.Binding, IsOpen: false }).Select(date => (CalendarDate?)date.Days[0]).LastOrDefault()
            ?? sections.Commencements.Select(day => (CalendarDate?)day).FirstOrDefault();
    }

    /// <summary>The day on which it came into force, where it says that; else null.</summary>
    public static CalendarDate? InForceOn(InstrumentText text) => new InstrumentSections(Required(text)).Commencements.Select(day => (CalendarDate?)day).LastOrDefault();

    /// <summary>Everything that the text asks for, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="begins">The day from which it binds where it says no other.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static IReadOnlyList<DraftRule> Read(InstrumentText text, CalendarDate begins)
    {
        var sections = new InstrumentSections(Required(text));
        return [.. sections.Sentences().SelectMany(sentence => Read(sentence, sections, begins))];
    }

    private static IEnumerable<DraftRule> Read(InstrumentSentence sentence, InstrumentSections sections, CalendarDate begins)
    {
        QuotedDate? day = null;
        foreach (var part in Parts(Marker.Replace(Departments.Replace(sentence.Text, ""), "")))
        {
            var quotation = new Quotation(new Clause("", sentence.Section, part, SourceSpan.None), UnitTable.BuiltIn);
            day = quotation.Dates.LastOrDefault(date => date.Kind == DateKind.Binding && date.Days.Any(each => each >= begins)) ?? day;
            var amounts = quotation.Amounts.Where(amount => amount.Unit is not null || amount.Comparators.Count > 0 || amount.Value is null).ToList();
            if (amounts.Count == 0 && quotation.Modalities.Count == 0 && !Plain.IsMatch(part))
                continue;

            var departments = sections.DepartmentsFor(sentence.Section, part);
            foreach (var amount in amounts.DefaultIfEmpty(null))
                yield return Draft(sentence.Section, part, quotation, amount, day?.Days[0] ?? begins, departments);
        }
    }

    private static DraftRule Draft(string section, string part, Quotation quotation, QuotedAmount? amount, CalendarDate from, IReadOnlyList<string> departments)
    {
        var open = new List<string>();
        if (amount is { Comparators.Count: not 1 })
            open.Add("没有写明是上限还是下限");
        if (amount is { Unit: null, IsTrend: false })
            open.Add("没有写明单位");
        if (amount is { Upper: not null })
            open.Add("给出的是一个范围");
        if (quotation.Dates.Any(date => date.IsOpen))
            open.Add("日期可以有两种理解");
        if (quotation.Obligations.Count != 1)
            open.Add("没有写明是否必须");

        // 为100% is at least that: a share cannot be more.
        Compliance.Expressions.Comparator? comparator = amount?.Comparators is [var side] ? amount.Allows(Compliance.Expressions.Comparator.AtLeast) && side == Compliance.Expressions.Comparator.EqualTo ? Compliance.Expressions.Comparator.AtLeast : side : null;
        var value = amount?.Value is { } number ? new Quantity(number, amount.Unit ?? Unit.Plain) : null;
        return new DraftRule(section, part, comparator, value, from, quotation.Obligations.Count == 0 ? Obligation.Must : quotation.Obligations.Min(), departments, open);
    }

    private static IEnumerable<string> Parts(string sentence)
    {
        var start = 0;
        for (var at = 0; at <= sentence.Length; at++)
        {
            if (at < sentence.Length && !Stops.Contains(sentence[at], StringComparison.Ordinal))
                continue;
            if (at > start)
                yield return sentence[start..at];
            start = at + 1;
        }
    }

    private static InstrumentText Required(InstrumentText text) => text ?? throw new ArgumentNullException(nameof(text));
}
