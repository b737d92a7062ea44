using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Pages;

/// <summary>What every page begins and ends with.</summary>
internal static class Layout
{
    /// <summary>Answers with a page.</summary>
    public static IResult Page(PageContext page, string title, Html content, int status = StatusCodes.Status200OK) =>
        Results.Content(Of(page, title, content).Markup, "text/html; charset=utf-8", statusCode: status);

    private static Html Of(PageContext page, string title, Html content) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="{page.Code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · {page.Say("审批工作台", "Approval desk")}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{Assets.Style.Path}">
        <script src="{Assets.Script.Path}" defer></script>
        </head>
        <body>
        <a class="skip" href="#content">{page.Say("跳到正文", "Skip to content")}</a>
        <header class="top">
        <p class="brand"><a href="{page.To("/desk")}">{page.Say("审批工作台", "Approval desk")}</a></p>
        {Navigation(page)}
        <p class="language"><a href="{page.InOtherLanguage}" hreflang="{page.Say("en", "zh")}" lang="{page.Say("en", "zh")}">{page.Say("English", "中文")}</a></p>
        {Who(page)}
        </header>
        <main id="content">
        <h1>{title}</h1>
        {content}
        </main>
        </body>
        </html>

        """);

    private static Html Navigation(PageContext page) => page.Caller is null ? Html.Empty : Html.Of(
        $"""
        <nav aria-label="{page.Say("主导航", "Main")}"><ul>
        <li><a href="{page.To("/desk")}">{page.Say("项目", "Projects")}</a></li>
        <li><a href="{page.To("/check")}">{page.Say("预检与填报", "Check and fill in")}</a></li>
        <li><a href="{page.To("/decisions")}">{page.Say("决定", "Decisions")}</a></li>
        {Html.If(page.Caller.OnlyOf is null, $"<li><a href=\"{page.To("/city")}\">{page.Say("全市", "City")}</a></li>")}
        <li><a href="{page.To("/rules")}">{page.Say("规则", "Rules")}</a></li>
        {Html.If(page.Caller.OnlyOf is null, $"<li><a href=\"{page.To("/playground")}\">{page.Say("规则试写", "Playground")}</a></li>")}
        </ul></nav>
        """);

    private static Html Who(PageContext page) => page.Caller is not { } caller ? Html.Empty : Html.Of(
        $"""
        <form class="who" method="post" action="{page.To("/logout")}">{page.Token}<span><bdi>{caller.Name}</bdi> · {page.Say(RoleNames.Of(caller.Role))}</span> <button>{page.Say("退出", "Log out")}</button></form>
        """);
}
