using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// What a rule's <c>reading</c> says: it is held to as the quotation is. Its words in quotation marks are the instrument's, and
/// only the others are its own.
/// </summary>
internal sealed class RuleReading
{
    private static readonly Regex Cited = new("“[^”]*”", RegexOptions.CultureInvariant);

    private static readonly Regex FromIssue = new(
        "自(?:本|该)?(?:方案|规划|计划|条例|规定|办法|通知|意见|文件|标准)?(?:印发|发布|公布)之日起|fromtheday(?:the|this)[a-z]+wasissued", RegexOptions.CultureInvariant);

    private static readonly Regex FromForce = new(
        "自(?:本|该)?(?:方案|规划|计划|条例|规定|办法|通知|意见|文件|标准)?(?:施行|实施|生效)之日起|fromtheday(?:the|this)[a-z]+cameintoforce", RegexOptions.CultureInvariant);

    private static readonly Regex FromYear = new(
        "自(?<year>[12][0-9]{3}|该|当)年(?:的)?(?:(?<last>最后)|第)一[日天]起"
        + "|from(?:(?<last>thelast|itslast)|thefirst|itsfirst)day(?:of(?:theyear)?(?<year>[12][0-9]{3}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Stops = new("[，,。；;]", RegexOptions.CultureInvariant);

    private static readonly Regex Excludes = new("不在内|不包括|不含|不适用|不计|除外|不分", RegexOptions.CultureInvariant);

    private static readonly Regex Year = new("[12][0-9]{3}(?=年)", RegexOptions.CultureInvariant);

    /// <summary>What a rule's reading says.</summary>
    public RuleReading(LocalizedText reading, Instrument instrument, UnitTable units)
    {
        Text = PlainWords.Of(reading.Zh);
        Own = Cited.Replace(Text, "");
        Included = string.Join("，", Stops.Split(Own).Where(part => !Excludes.IsMatch(part)));
        Dates = DateReader.Read(Text);
        Amounts = AmountReader.Read(Own, DateReader.Read(Own), units);
        Obligations = [.. ModalityWords.Read(Own).Select(modality => modality.Obligation)];
        Days = DaysIn(Text, instrument);
        if (Days.Count == 0)
            Days = DaysIn(PlainWords.Of(reading.En), instrument);
    }

    /// <summary>All of it, plain, in Chinese.</summary>
    public string Text { get; }

    /// <summary>What it says in its own words.</summary>
    public string Own { get; }

    /// <summary>What it says in its own words, without what it leaves out: 仅由政府主导的不在内.</summary>
    public string Included { get; }

    /// <summary>The dates that it mentions.</summary>
    public IReadOnlyList<QuotedDate> Dates { get; }

    /// <summary>The amounts in its own words.</summary>
    public IReadOnlyList<QuotedAmount> Amounts { get; }

    /// <summary>How strongly it says that the clause speaks; none where it does not say.</summary>
    public IReadOnlyList<Obligation> Obligations { get; }

    /// <summary>The days from which it says that something binds; none where it does not say.</summary>
    public IReadOnlyCollection<CalendarDate> Days { get; }

    /// <summary>Whether it says in its own words what a limit asks for.</summary>
    public bool Settles(RuleLimit limit) =>
        Amounts.Any(amount => amount.HasValueOf(limit.Value) && amount.HasUnitOf(limit.Value) && amount.Upper is null && amount.Comparators.Count == 1 && amount.Allows(limit.Comparator));

    private static HashSet<CalendarDate> DaysIn(string text, Instrument instrument)
    {
        var days = new HashSet<CalendarDate>();
        if (FromIssue.IsMatch(text))
            days.Add(instrument.Issued);
        if (FromForce.IsMatch(text))
            days.Add(instrument.Begins);
        foreach (Match match in FromYear.Matches(text))
        {
            // 自该年最后一日起 speaks of every year that is mentioned before it.
            var years = match.Groups["year"].Value is [>= '0' and <= '9', ..] year ? [year] : Year.Matches(text[..match.Index]).Select(named => named.Value);
            foreach (var named in years.Select(value => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))
                days.Add(match.Groups["last"].Success ? new CalendarDate(named, 12, 31) : new CalendarDate(named, 1, 1));
        }

        foreach (var date in DateReader.Read(text).Where(date => !date.IsOpen && text.Substring(date.Start, date.Length) is ['自' or '从', .., '起']))
            days.Add(date.Days[0]);
        return days;
    }
}
