using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Server.Access;

/// <summary>How callers are known: programs by a key in each request, and never by a cookie, which a browser sends along unasked; people at pages by a cookie that they got for their key. Where a provider of OpenID Connect is set, its access tokens and its page stand beside keys.</summary>
internal static class Callers
{
    private const string EitherScheme = "Either";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<KnownKeys>();
        services.AddSingleton<SeenSubmissions>();
        services.AddSingleton<SeenEntries>();
        services.AddSingleton<OpenIdCallers>();
        var settings = configuration.GetSection("Server").Get<ServerOptions>() ?? new ServerOptions();
        var authentication = services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = http => SchemeOf(http, settings.OpenIdConnect))
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddCookie(SetCookie);
        OpenIdSchemes.Add(authentication, settings.OpenIdConnect);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "compliance-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form_token";
        });
        services.AddDataProtection().SetApplicationName("compliance-server").PersistKeysToFileSystem(new DirectoryInfo(Path.GetFullPath(settings.CookieKeysFolder)));
    }

    /// <summary>Whether a request is one of a person at a page.</summary>
    public static bool IsPage(HttpContext http) => http.Request.Path.StartsWithSegments("/zh") || http.Request.Path.StartsWithSegments("/en");

    private static string SchemeOf(HttpContext http, OpenIdSettings provider)
    {
        if (IsPage(http))
            return CookieAuthenticationDefaults.AuthenticationScheme;
        return provider.ServesPrograms && OpenIdSchemes.HasToken(http) ? OpenIdSchemes.Programs : ApiKeyHandler.SchemeName;
    }

    private static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "compliance-desk";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = System.TimeSpan.FromHours(8);
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = context =>
        {
            // A key that was taken back or has expired opens nothing more, whatever cookie there is.
            var (services, user) = (context.HttpContext.RequestServices, context.Principal!);
            if (!(OpenIdCallers.Knows(user) ? services.GetRequiredService<OpenIdCallers>().IsStillKnown(user) : services.GetRequiredService<KnownKeys>().IsStillKnown(user)))
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context =>
        {
            var language = context.Request.Path.StartsWithSegments("/en") ? "en" : "zh";
            context.Response.Redirect($"/{language}/login");
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
