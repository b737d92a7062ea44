using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Extensions.Hosting;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>Rules to try: an author pastes them and sees what is found about them, how they read, their cases, and what they make of a register. Nothing is kept.</summary>
internal static class PlaygroundPage
{
    /// <summary>The values of the choice of a register.</summary>
    private const string Stored = "stored", Yaml = "yaml", Csv = "csv";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/playground", Begin).RequireAuthorization(policy => policy.RequireRole(Roles.Official, Roles.Supervisor, Roles.Reader));
        pages.MapPost("/playground", TryAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official, Roles.Supervisor, Roles.Reader));
    }

    private static IResult Begin(string? rule, HttpContext http, ComplianceService compliance, PackVersions versions)
    {
        var page = new PageContext(http);
        var inUse = compliance.Checker().Pack;
        var text = rule is null ? null : (versions.Find(inUse.Id, inUse.Version) ?? inUse).RulesNamed(rule) is [var named, ..] ? RuleSource.Of(named) : null;
        return Show(page, text ?? Example, "", "", null, Html.Empty);
    }

    private static async Task<IResult> TryAsync(HttpContext http, Playground playground, RegisterReading registers, ComplianceService compliance, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var form = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        var (text, choice, pasted) = (form["rules"].ToString().ReplaceLineEndings("\n"), form.Field("with") ?? "", form["register"].ToString());
        try
        {
            StoredRegister? register = choice switch
            {
                Stored when SeesAll(page) => await registers.ReadAsync(cancellation).ConfigureAwait(false),
                Yaml or Csv => playground.ReadRegister(pasted, choice == Csv),
                _ => null,
            };
            var tried = await playground.TryAsync(text, register, withTests: true, cancellation).ConfigureAwait(false);
            return Show(page, text, choice, pasted, null, DraftView.Of(page, tried, DraftPack.LinesBefore(text)));
        }
        catch (Exception exception) when (PageProblems.Of(page, exception) is { } problem)
        {
            return Show(page, text, choice, pasted, problem, Html.Empty);
        }
    }

    // Who does not see all that was handed in would take a part of it for the whole.
    private static bool SeesAll(PageContext page) => page.Caller is { OnlyOf: null, Jurisdictions: null };

    private static IResult Show(PageContext page, string text, string choice, string register, string? problem, Html outcome) => Layout.Page(page, page.Say("规则试写", "Rule playground"), Html.Of(
        $"""
        {Html.If(problem is not null, $"<p class=\"notice wrong\" role=\"alert\">{problem}</p>")}
        <form method="post" action="{page.To("/playground")}">{page.Token}
        <label for="rules">{page.Say("规则（YAML，按所用规则包的词汇）", "Rules (YAML, in the vocabulary of the rules in use)")}</label>
        <textarea id="rules" name="rules" rows="18" spellcheck="false" maxlength="{DraftPack.MostCharacters}">{text}</textarea>
        <p class="hint">{page.Say($"至多 {Playground.MostRules} 条规则、{DraftPack.MostCharacters} 字。不保存，也不生效。", $"At most {Playground.MostRules} rules and {DraftPack.MostCharacters} characters. Nothing is kept, and nothing takes effect.")}</p>
        <div class="fields"><div><label for="with">{page.Say("对何登记表试用", "Try them on")}</label><select id="with" name="with">{Html.Join(Choices(page).Select(one => Html.Of($"<option value=\"{one.Value}\"{Html.If(one.Value == choice, $" selected")}>{one.Label}</option>")))}</select></div></div>
        <details{Html.If(register.Length > 0, $" open")}><summary>{page.Say("粘贴登记表", "Paste a register")}</summary>
        <label for="register">{page.Say("登记表", "Register")}</label><textarea id="register" name="register" rows="8" spellcheck="false">{register}</textarea></details>
        <p><button class="main">{page.Say("试用", "Try")}</button></p>
        </form>
        {outcome}
        """));

    private static (string Value, string Label)[] Choices(PageContext page) =>
    [
        ("", page.Say("不试用", "nothing")),
        .. SeesAll(page) ? [(Stored, page.Say("全部登记项目", "all that was handed in"))] : Array.Empty<(string, string)>(),
        (Yaml, page.Say("所粘贴的登记表（YAML 或 JSON）", "the pasted register (YAML or JSON)")),
        (Csv, page.Say("所粘贴的登记表（CSV）", "the pasted register (CSV)")),
    ];

    private const string Example =
        """
        - id: my-rule
          title: {zh: 施工现场建筑垃圾, en: Construction waste}
          clauses:
            - {section: 二(三)3, quote: 到2030年新建建筑施工现场建筑垃圾排放量不高于300吨/万平方米}
          subject: project
          when: construction = new
          measure: construction_waste / gross_floor_area
          limit: {at_most: 300 t/10⁴m², from: 2030-12-31}
          obligation: must
          departments: [市住房和城乡建设局]
        """;
}
