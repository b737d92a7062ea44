using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>Finds where a sentence asks for something that could be checked: a number, or 应, 不得, 必须, must.</summary>
internal static class BindingWords
{
    // 全面, 严格 and 确保 stand in every preamble, and ask for nothing by themselves.
    private static readonly Regex Modal = new(
        "不得|禁止|严禁|必须|不应|不宜|宜(?=大于|小于|采用|设置)|(?<![供相响效适反对])应当?(?![用急对答])|(?<![所])须|(?<![需主重必只纲首简不])要(?![求素点件闻塞])"
        + @"|\b(?:must|shall)\b|(?:must|shall)(?=not|be|have|meet|reach)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Title = new("《[^》]*》|[〔［\\[]\\d{4}[〕］\\]]\\d+号", RegexOptions.CultureInvariant);

    /// <summary>The places in a plain text, in its order.</summary>
    public static IReadOnlyList<(int Start, int Length)> Find(string text, UnitTable units)
    {
        var titles = Title.Matches(text);
        bool IsTitle(int at) => titles.Any(title => title.Index <= at && at < title.Index + title.Length);
        var amounts = AmountReader.Read(text, DateReader.Read(text), units)
            .Where(amount => !amount.IsTrend && (amount.Unit is not null || amount.Comparators.Count > 0 || amount.Value is null || amount.Upper is not null))
            .Select(amount => (amount.Start, amount.Length));
        return [.. amounts.Concat(Modal.Matches(text).Select(match => (match.Index, match.Length))).Where(place => !IsTitle(place.Item1)).OrderBy(place => place.Item1)];
    }
}
