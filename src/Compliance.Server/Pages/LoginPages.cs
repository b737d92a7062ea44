using System;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>Saying who one is, by a key.</summary>
internal static class LoginPages
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/login", (HttpContext http) => Show(new PageContext(http), isWrong: false)).AllowAnonymous();
        pages.MapPost("/login", LogInAsync).AllowAnonymous().RequireRateLimiting(Limits.Login);
        pages.MapPost("/logout", (Delegate)LogOutAsync);
    }

    private static IResult Show(PageContext page, bool isWrong) => Layout.Page(page, page.Say("登录", "Log in"), Html.Of(
        $"""
        {Html.If(isWrong, $"<p class=\"notice wrong\" role=\"alert\">{page.Say("密钥无效或已过期。", "The key is not known, or has expired.")}</p>")}
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
            return Show(page, isWrong: true);

        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, user).ConfigureAwait(false);
        return Results.Redirect(page.To("/desk"));
    }

    private static async Task<IResult> LogOutAsync(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
        return Results.Redirect(new PageContext(http).To("/login"));
    }
}
