using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>A word that says how strongly a clause speaks.</summary>
/// <param name="Obligation">How strongly.</param>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="Length">How long it is.</param>
internal sealed record QuotedModality(Obligation Obligation, int Start, int Length);

/// <summary>Reads how strongly a quotation speaks: 应, 不得, 全面; 原则上, 一般; 力争, 宜; 鼓励, 引导, 推广; must, should, strive to, encourage.</summary>
internal static class ModalityWords
{
    // 原则上不得 and 一般不得 are no 不得 beside it. 应 and 要 count as words of their own only: 应用, 供应 and 要求, 主要 ask for nothing.
    private static readonly Regex Pattern = new(
        "(?<InPrinciple>(?:应当?|须)?(?:原则上|(?:一般|通常)(?=应|须|必|不|要|以|在|控制))(?:应当?|必?须|不得|不应|不宜)?|inprinciple|asarule|(?:should)(?:not|be)?)"
        + "|(?<Strive>力争|争取|努力实现|(?:不宜|宜)(?=大于|小于|高于|低于|超过|少于|采用|设|为|在)|striveto|aimto|aimat)"
        + "|(?<Encourage>(?<!全面)(?:大力|积极)?推广|鼓励|引导|倡导|优先(?!选用|采用|采购|使用)|支持|因地制宜|有条件的|encourage[sd]?|wherepracticable|mayvoluntarily)"
        + "|(?<Must>must(?:not)?|shall(?:not)?|maynot|isprohibited|不得|禁止|严禁|必须|严格|务必|确保|全部|全面(?:推广|推行)?|须|(?<![供相响效适反对])应当?(?![用急对答])|(?<![需主重必只纲首简不])要(?![求素点件闻塞]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    private static readonly Regex Title = new("《[^》]*》", RegexOptions.CultureInvariant);

    /// <summary>Every such word of a plain text, in its order; those in titles are names.</summary>
    public static IReadOnlyList<QuotedModality> Read(string text)
    {
        var titles = Title.Matches(text);
        return [.. Pattern.Matches(text)
            .Where(match => !titles.Any(title => title.Index <= match.Index && match.Index < title.Index + title.Length))
            .Select(match => new QuotedModality(ObligationOf(match), match.Index, match.Length))];
    }

    private static Obligation ObligationOf(Match match) =>
        System.Enum.GetValues<Obligation>().First(obligation => match.Groups[obligation.ToString()].Success);
}
