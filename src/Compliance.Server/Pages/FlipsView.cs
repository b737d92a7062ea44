using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Server.Pages;

/// <summary>Who would come out otherwise.</summary>
internal static class FlipsView
{
    private const int MostListed = 200;

    /// <summary>One who would.</summary>
    /// <param name="Before">The verdict as it is; null where there is no such rule.</param>
    /// <param name="After">The finding as it would be.</param>
    internal sealed record Flip(Verdict? Before, Finding After);

    /// <summary>A table of them; what fails then is first.</summary>
    public static Html Of(PageContext page, IReadOnlyList<Flip> flips) => flips.Count == 0
        ? Html.Of($"<p>{page.Say("没有结论改变。", "No verdict changes.")}</p>")
        : Html.Of(
            $"""
            <div class="scroll" tabindex="0" role="region" aria-label="{page.Say("结论改变者", "Who would flip")}"><table class="wide">
            <thead><tr><th scope="col">{page.Say("对象", "Subject")}</th><th scope="col">{page.Say("原结论", "As it is")}</th><th scope="col">{page.Say("新结论", "As it would be")}</th><th scope="col">{page.Say("说明", "Why")}</th></tr></thead>
            <tbody>{Html.Join(flips.OrderBy(one => one.After.Verdict == Verdict.Fail ? 0 : 1).Take(MostListed).Select(one => Row(page, one)))}</tbody></table></div>
            {Html.If(flips.Count > MostListed, $"<p>{page.Say($"另有 {flips.Count - MostListed} 项。", $"And {flips.Count - MostListed} more.")}</p>")}
            """);

    private static Html Row(PageContext page, Flip flip) => Html.Of(
        $"""
        <tr><td><a href="{SubmissionPages.PathOf(page, flip.After.Subject.Kind.Name, flip.After.Subject.Id)}"><bdi>{flip.After.Subject.Name ?? flip.After.Subject.Id}</bdi></a></td>
        <td>{(flip.Before is { } before ? FindingsView.Verdict(page, before.Word()) : Html.Of($"—"))}</td><td>{FindingsView.Verdict(page, flip.After.Verdict.Word())}</td><td>{flip.After.MessageIn(page.Language)}</td></tr>
        """);
}
