using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Compliance.Server.Access;

/// <summary>How a provider of OpenID Connect is asked: people at pages by its own page (code flow with PKCE), programs by access tokens that it has signed.</summary>
internal static partial class OpenIdSchemes
{
    /// <summary>The scheme of people at pages.</summary>
    public const string Pages = "Provider";

    /// <summary>The scheme of programs.</summary>
    public const string Programs = "AccessToken";

    /// <summary>Where the provider sends people back to.</summary>
    public const string Callback = "/login/callback";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    // A key that everybody can read must not pass for a secret, and none at all for a signature.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Adds the schemes that the settings ask for.</summary>
    public static void Add(AuthenticationBuilder authentication, OpenIdSettings settings)
    {
        if (settings.ServesPrograms)
            authentication.AddJwtBearer(Programs, options => Set(options, settings));
        if (settings.ServesPages)
            authentication.AddOpenIdConnect(Pages, options => Set(options, settings));
    }

    /// <summary>Whether a request brings an access token, and no key.</summary>
    public static bool HasToken(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer eyJ", StringComparison.OrdinalIgnoreCase) && header.AsSpan().Count('.') == 2;
    }

    private static void Set(JwtBearerOptions options, OpenIdSettings settings)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = !settings.IsLocal;
        options.MapInboundClaims = false;
        options.TokenValidationParameters = Validation(settings.Audience!);
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                var (user, why) = context.HttpContext.RequestServices.GetRequiredService<OpenIdCallers>().Find(context.Principal!, Programs);
                if (user is null)
                    context.Fail("Nobody: " + why);
                else
                    context.Principal = user;
                return Task.CompletedTask;
            },
        };
    }

    private static void Set(OpenIdConnectOptions options, OpenIdSettings settings)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = !settings.IsLocal;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ReadSecret();
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.CallbackPath = Callback;
        options.RemoteSignOutPath = default;
        foreach (var scope in settings.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            options.Scope.Add(scope);
        options.TokenValidationParameters = Validation(settings.ClientId!);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events = new OpenIdConnectEvents { OnTokenValidated = context => KnowAsync(context, settings), OnRemoteFailure = FailAsync };
    }

    private static TokenValidationParameters Validation(string audience) => new()
    {
        ValidAudience = audience,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = ClockSkew,
    };

    private static Task KnowAsync(Microsoft.AspNetCore.Authentication.OpenIdConnect.TokenValidatedContext context, OpenIdSettings settings)
    {
        var services = context.HttpContext.RequestServices;
        var (user, why) = services.GetRequiredService<OpenIdCallers>().Find(context.Principal!, Pages);
        if (user is null)
        {
            Refuse(context.HttpContext, "Nobody: " + why, context.Properties);
            context.HandleResponse();
            return Task.CompletedTask;
        }

        context.Principal = user;
        context.Properties!.ExpiresUtc = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(settings.SessionMinutes);
        return Task.CompletedTask;
    }

    private static Task FailAsync(RemoteFailureContext context)
    {
        Refuse(context.HttpContext, context.Failure?.Message, context.Properties);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    // Why stands in the log alone; the page is in the language in which somebody began.
    private static void Refuse(HttpContext http, string? why, AuthenticationProperties? begun)
    {
        LogFailure(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdSchemes)), why);
        http.Response.Redirect((begun?.RedirectUri?.StartsWith("/en/", StringComparison.Ordinal) == true ? "/en" : "/zh") + "/login?failed=true");
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Nobody was logged in by the provider: {Why}")]
    private static partial void LogFailure(ILogger logger, string? why);
}
