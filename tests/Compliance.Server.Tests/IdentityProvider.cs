using System;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compliance.Server.Tests;

/// <summary>A provider of OpenID Connect on this machine: discovery, keys, code flow with PKCE. Whoever comes to its page is <see cref="User"/> and has agreed.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "desk";
    public const string Secret = "what the provider and the desk alone know";
    public const string Audience = "desk-api";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Redirect, string? Nonce)> _codes = [];
    private RSA _key = RSA.Create(2048);
    private string _keyId = "one";

    private IdentityProvider(WebApplication app) => _app = app;

    public string Issuer { get; private set; } = "";

    /// <summary>The claims of whoever comes.</summary>
    public Dictionary<string, object> User { get; set; } = [];

    /// <summary>How many came to its page.</summary>
    public int Asked { get; private set; }

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        await app.StartAsync();

        // A site of its own to a browser: the desk is at 127.0.0.1.
        provider.Issuer = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return provider;
    }

    /// <summary>An access token of a person, as the provider gives it; claims, header and key can be others.</summary>
    public string Token(IReadOnlyDictionary<string, object?>? claims = null, IReadOnlyDictionary<string, object?>? header = null, Func<byte[], byte[]>? sign = null)
    {
        var now = In(0);
        var payload = new Dictionary<string, object?> { ["iss"] = Issuer, ["aud"] = Audience, ["iat"] = now, ["nbf"] = now, ["exp"] = now + 300 };
        foreach (var (name, value) in User.Select(one => (one.Key, (object?)one.Value)).Concat((claims ?? new Dictionary<string, object?>()).Select(one => (one.Key, one.Value))))
            payload[name] = value;
        var head = new Dictionary<string, object?> { ["typ"] = "at+jwt", ["alg"] = "RS256", ["kid"] = _keyId };
        foreach (var (name, value) in header ?? new Dictionary<string, object?>())
            head[name] = value;
        var signed = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(Without(head)))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(Without(payload)))}";
        return $"{signed}.{Encode((sign ?? Sign)(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The key that everybody can read, as bytes: whoever takes it for a secret is deceived.</summary>
    public byte[] PublicKey => Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem());

    /// <summary>Signs by a new key from now on.</summary>
    public void ChangeKey()
    {
        _key.Dispose();
        _key = RSA.Create(2048);
        _keyId = "two";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _key.Dispose();
    }

    /// <summary>A time as tokens have it, some seconds from now: the server looks at the clock.</summary>
#pragma warning disable RS0030 // The server's own handler of tokens reads the machine's clock.
    public static long In(int seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds();
#pragma warning restore RS0030

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Sign(byte[] bytes) => _key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static Dictionary<string, object?> Without(Dictionary<string, object?> claims) => claims.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value);

    private IResult Discovery() => Results.Json(new
    {
        issuer = Issuer,
        authorization_endpoint = Issuer + "/authorize",
        token_endpoint = Issuer + "/token",
        jwks_uri = Issuer + "/keys",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
        code_challenge_methods_supported = new[] { "S256" },
    });

    private IResult Keys()
    {
        var parameters = _key.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _keyId, n = Encode(parameters.Modulus!), e = Encode(parameters.Exponent!) } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        Asked++;
        string? Of(string name) => request.Query[name];
        if (Of("client_id") != ClientId || Of("response_type") != "code" || Of("code_challenge_method") != "S256" || Of("code_challenge") is not { Length: > 40 } challenge || Of("redirect_uri") is not { } redirect)
            return Results.BadRequest();

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (challenge, redirect, Of("nonce"));
        return Results.Redirect($"{redirect}?code={code}&state={Uri.EscapeDataString(Of("state") ?? "")}");
    }

    // A code is taken once, from who knows the secret of the desk and what the challenge was made of.
    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verifier = Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["client_id"] != ClientId || form["client_secret"] != Secret || !_codes.TryRemove(form["code"].ToString(), out var known) || known.Challenge != verifier || form["redirect_uri"] != known.Redirect)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);

        var idToken = Token(new Dictionary<string, object?> { ["aud"] = ClientId, ["nonce"] = known.Nonce }, new Dictionary<string, object?> { ["typ"] = "JWT" });
        return Results.Json(new { access_token = Token(), token_type = "Bearer", expires_in = 300, id_token = idToken });
    }
}
