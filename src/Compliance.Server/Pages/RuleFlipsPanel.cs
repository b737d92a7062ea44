using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Extensions.Hosting;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Server.Desk;
using Compliance.Values;

namespace Compliance.Server.Pages;

/// <summary>Who would flip: what was handed in, by another version of a rule or by another number for its limit.</summary>
internal sealed class RuleFlipsPanel(ComplianceService compliance, PackVersions versions, RegisterReading registers, Playground playground)
{
    /// <summary>The id of the part of the page.</summary>
    private const string Id = "flips";

    /// <summary>The panel.</summary>
    /// <param name="page">The page, of somebody who sees all that was handed in.</param>
    /// <param name="rule">The rule in use.</param>
    /// <param name="against">Another version of the pack; or null.</param>
    /// <param name="limit">Another number for the limit; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Html> OfAsync(PageContext page, Rule rule, string? against, string? limit, CancellationToken cancellation)
    {
        var pack = compliance.Checker().Pack;
        var others = versions.All.FirstOrDefault(one => one.Id == pack.Id).Versions?.Where(version => version != pack.Version).ToList() ?? [];
        var threshold = RuleSource.LimitOn(rule, compliance.Today);
        Html outcome;
        try
        {
            outcome = limit is not null && threshold is not null ? await ByLimitAsync(page, rule, threshold, limit, cancellation).ConfigureAwait(false)
                : against is not null ? await ByVersionAsync(page, rule, pack, against, cancellation).ConfigureAwait(false)
                : Html.Empty;
        }
        catch (Exception exception) when (PageProblems.Of(page, exception) is { } problem)
        {
            outcome = Html.Of($"<p class=\"notice wrong\" role=\"alert\">{problem}</p>");
        }

        return Html.Of(
            $"""
            <section id="{Id}"><h2>{page.Say("何者结论会变", "Who would flip")}</h2>
            {Html.If(others.Count > 0, $"<form method=\"get\" action=\"#{Id}\"><div class=\"row\"><div><label for=\"against\">{page.Say("按另一版规则包", "By another version of the pack")}</label><select id=\"against\" name=\"against\">{Html.Join(others.Select(one => Html.Of($"<option{Html.If(one == against, $" selected")}>{one}</option>")))}</select></div><button>{page.Say("看", "See")}</button></div></form>")}
            {Html.If(threshold is not null, $"<form method=\"get\" action=\"#{Id}\"><div class=\"row\"><div><label for=\"limit\">{page.Say($"若限值不是 {Written(threshold!)}，而是", $"If the limit were not {Written(threshold!)}, but")}</label><input id=\"limit\" name=\"limit\" value=\"{limit ?? Written(threshold!)}\" autocomplete=\"off\" required></div><button>{page.Say("看", "See")}</button></div></form>")}
            {outcome}
            </section>
            """);
    }

    private static string Written(Threshold threshold) => $"{DecimalText.Of(threshold.Value.Value)} {threshold.Value.Unit.Symbol.En}".TrimEnd();

    private async Task<Html> ByVersionAsync(PageContext page, Rule rule, RulePack pack, string against, CancellationToken cancellation)
    {
        if (versions.Compare(pack.Id, pack.Version, against) is not { } comparison)
            throw new RefusedException(new LocalizedText("没有该版规则包。", "There is no such version."));

        var (register, unread) = await versions.ImpactAsync(comparison, cancellation).ConfigureAwait(false);
        var flips = register.Rules.FirstOrDefault(one => one.Rule.Before is { } before && before.Id == rule.Id && before.Subject.Name == rule.Subject.Name);
        return Html.Of(
            $"""
            <p role="status">{page.Say($"{flips?.Subjects ?? 0} 个对象中 {flips?.Flipped ?? 0} 个的结论会变。", $"Of {flips?.Subjects ?? 0} subjects, {flips?.Flipped ?? 0} would come out otherwise.")}
            {Html.If(flips?.Rule.After is null, $"{page.Say("该版没有这条规则。", "That version has no such rule.")}")}</p>
            {Html.If(unread.Count > 0, $"<p class=\"notice wrong\">{page.Say($"有 {unread.Count} 个对象不能读取，其情况不明。", $"{unread.Count} subjects cannot be read: nothing is known of them.")}</p>")}
            {FlipsView.Of(page, [.. (flips?.Flips ?? []).SelectMany(one => one.Listed).Where(one => one.After is not null).Select(one => new FlipsView.Flip(one.Before?.Verdict, one.After!))])}
            """);
    }

    private async Task<Html> ByLimitAsync(PageContext page, Rule rule, Threshold threshold, string limit, CancellationToken cancellation)
    {
        if (RuleSource.Of(rule) is not { } text || RuleSource.WithLimit(rule, text, threshold, limit) is not { } changed)
            throw new RefusedException(new LocalizedText("限值应为一个数及其单位。", "The limit is a number with its unit."));

        var tried = await playground.TryAsync(changed, await registers.ReadAsync(cancellation).ConfigureAwait(false), withTests: false, cancellation).ConfigureAwait(false);
        return tried.Effect is { } effect
            ? DraftView.EffectOf(page, effect)
            : Html.Of($"<p class=\"notice wrong\" role=\"alert\">{string.Join(" ", tried.Wrong.Select(one => one.Message(page.Language)))}</p>");
    }
}
