using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;

namespace Compliance.Server.Pages;

/// <summary>What a project takes of what the jurisdictions have to spare.</summary>
internal static class HeadroomPanel
{
    /// <summary>The table of the findings of jurisdictions that change by it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What the table is called, by which it is told from others of the page.</param>
    /// <param name="changes">The findings, and what they are without it.</param>
    public static Html Of(PageContext page, string name, IReadOnlyList<FindingChangedEventArgs> changes) => changes.Count == 0
        ? Html.Of($"<p>{page.Say("各辖区的指标不因该项目而变。", "It changes no figure of any jurisdiction.")}</p>")
        : Html.Of(
            $"""
            <div class="scroll" tabindex="0" role="region" aria-label="{name}"><table class="wide">
            <thead><tr><th scope="col">{page.Say("辖区", "Jurisdiction")}</th><th scope="col">{page.Say("规则", "Rule")}</th><th scope="col">{page.Say("原为", "Before")}</th><th scope="col">{page.Say("将为", "After")}</th><th scope="col">{page.Say("占用余量", "Headroom used")}</th></tr></thead>
            <tbody>{Html.Join(changes.Select(change => Row(page, change)))}</tbody></table></div>
            """);

    private static Html Row(PageContext page, FindingChangedEventArgs change) => Html.Of(
        $"""
        <tr><td><bdi>{change.After.Subject.Name ?? change.After.Subject.Id}</bdi></td><td><a href="{page.To("/rules/" + System.Uri.EscapeDataString(change.After.Rule.Id))}">{page.Say(change.After.Rule.Title)}</a></td>
        <td>{Figure(page, change.Before)}</td><td>{Figure(page, change.After)}</td><td>{Used(page, change.HeadroomUsed)}</td></tr>
        """);

    private static Html Figure(PageContext page, Finding? finding)
    {
        if (finding is null)
            return Html.Of($"—");

        using var json = JsonDocument.Parse(finding.ToJson());
        return Html.Of($"{FindingsView.Verdict(page, finding.Verdict.Word())} {FindingsView.Measured(json.RootElement.GetProperty("measured"))}");
    }

    // A share that grows gives back what others have taken.
    private static string Used(PageContext page, Rational? used) => used switch
    {
        null => "—",
        { Sign: 0 } => "0 %",
        { Sign: < 0 } => page.Say($"让出 {Percent(-used.Value)}", $"gives back {Percent(-used.Value)}"),
        _ => Percent(used.Value),
    };

    private static string Percent(Rational part) => DecimalText.Of(part * 100, 3) + " %";
}
