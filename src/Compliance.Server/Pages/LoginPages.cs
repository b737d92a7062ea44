using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compliance.Server.Pages;

/// <summary>Saying who one is, by a key or by a provider's word.</summary>
internal static partial class LoginPages
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/login", (bool? failed, HttpContext http) => Show(new PageContext(http), Settings(http), isWrong: false, hasFailed: failed == true)).AllowAnonymous();
        pages.MapGet("/login/provider", GoToProviderAsync).AllowAnonymous().RequireRateLimiting(Limits.Login);
        pages.MapGet("/login/done", Done).AllowAnonymous();
        pages.MapPost("/login", LogInAsync).AllowAnonymous().RequireRateLimiting(Limits.Login);
        pages.MapPost("/logout", (Delegate)LogOutAsync);
    }

    private static OpenIdSettings Settings(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<ServerOptions>>().Value.OpenIdConnect;

    private static IResult Show(PageContext page, OpenIdSettings provider, bool isWrong, bool hasFailed = false) => Layout.Page(page, page.Say("登录", "Log in"), Html.Of(
        $"""
        {Html.If(isWrong, $"<p class=\"notice wrong\" role=\"alert\">{page.Say("密钥无效或已过期。", "The key is not known, or has expired.")}</p>")}
        {Html.If(hasFailed, $"<p class=\"notice wrong\" role=\"alert\">{page.Say("统一身份认证未能登录，或您没有本系统的角色。", "The identity provider did not log you in, or you have no role here.")}</p>")}
        {Html.If(provider.ServesPages, $"<p><a class=\"button\" href=\"{page.To("/login/provider")}\">{page.Say("统一身份认证登录", "Log in by the identity provider")}</a></p>")}
        <form method="post" action="{page.To("/login")}">{page.Token}
        <div class="fields"><div><label for="key">{page.Say("密钥", "Key")}</label><input id="key" name="key" type="password" autocomplete="current-password" required></div></div>
        <p><button class="main">{page.Say("登录", "Log in")}</button></p>
        </form>
        <p><a href="{page.To("/reference")}">{page.Say("接口说明", "API reference")}</a></p>
        """));

    private static async Task<IResult> LogInAsync(HttpContext http, KnownKeys keys, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var form = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        if (form.Field("key") is not { } key || keys.Find(key, CookieAuthenticationDefaults.AuthenticationScheme) is not { } user)
            return Show(page, Settings(http), isWrong: true);

        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, user).ConfigureAwait(false);
        return Results.Redirect(page.To("/desk"));
    }

    private static async Task<IResult> GoToProviderAsync(HttpContext http, ILogger<PageContext> logger)
    {
        var page = new PageContext(http);
        if (!Settings(http).ServesPages)
            return ErrorPage.Of(page, StatusCodes.Status404NotFound);

        try
        {
            await http.ChallengeAsync(OpenIdSchemes.Pages, new AuthenticationProperties { RedirectUri = page.To("/login/done") }).ConfigureAwait(false);
            return Results.Empty;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException)
        {
            LogNoAnswer(logger, exception);
            return Results.Redirect(page.To("/login?failed=true"));
        }
    }

    // The cookie is for this site alone: a browser that comes from another sends it only from a page of this one on.
    private static IResult Done(HttpContext http)
    {
        var page = new PageContext(http);
        http.Response.Headers["Refresh"] = "0; url=" + page.To("/desk");
        return Layout.Page(page, page.Say("已登录", "You are logged in"), Html.Of($"""<p><a class="button" href="{page.To("/desk")}">{page.Say("进入审批工作台", "Go to the approval desk")}</a></p>"""));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The identity provider does not answer")]
    private static partial void LogNoAnswer(ILogger logger, Exception exception);

    private static async Task<IResult> LogOutAsync(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
        return Results.Redirect(new PageContext(http).To("/login"));
    }
}
