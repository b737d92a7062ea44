using System.Linq;
using System.Text.Json;
using Compliance.Findings;

namespace Compliance.Server.Pages;

/// <summary>An evaluation just made: what it comes to, what is missing in the order of what it settles, and its findings.</summary>
internal static class EvaluationView
{
    public static Html Of(PageContext page, Evaluation evaluation)
    {
        using var json = JsonDocument.Parse(evaluation.ToJson());
        return Html.Of(
            $"""
            <p>{page.Say("现按规则评估为", "By the rules it comes to")} {FindingsView.Decision(page, evaluation.Decision.Word())} ({evaluation.Day.Date.ToString()})</p>
            {Missing(page, evaluation)}
            {FindingsView.Of(page, json.RootElement)}
            """);
    }

    private static Html Missing(PageContext page, Evaluation evaluation) => Html.If(
        evaluation.Missing.Count > 0,
        $"""
        <h3>{page.Say("所缺指标，先填最能定论的", "What is missing, first what settles most")}</h3>
        <ol>{Html.Join(evaluation.Missing.Select(missing => Html.Of($"<li>{page.Say(missing.Fact.Label)} — {page.Say($"单独可定 {missing.Settles} 条，涉及 {missing.NamedBy} 条", $"settles {missing.Settles} by itself, of {missing.NamedBy} that name it")}</li>")))}</ol>
        """);
}
