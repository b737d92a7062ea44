using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>Callers that a provider of OpenID Connect tells of: at the pages by its own page, programs by its access tokens.</summary>
public sealed class OpenIdTests : ServerFixture
{
    private IdentityProvider _provider = null!;

    [SetUp]
    public async Task StartProvider() => _provider = await IdentityProvider.StartAsync();

    [TearDown]
    public async Task EndProvider() => await _provider.DisposeAsync();

    [Test]
    public async Task Programs_come_by_access_tokens_with_the_role_and_the_jurisdictions_that_these_name()
    {
        var server = await StartWithProviderAsync();
        using var petra = Of(server, "petra", "applicant");
        using var oskar = Of(server, "oskar", "official", "jiefang");
        using var anna = server.As("anna");
        (await PutAsync(petra, Descriptor("P-1", 78), first: true)).StatusCode.Should().Be(HttpStatusCode.Created);
        await PutAsync(petra, Descriptor("P-2", 78, "shanyang"), first: true);
        (await PutAsync(oskar, Descriptor("P-3", 78), first: true)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await SeenBy(oskar)).Should().Equal("P-1");
        (await SeenBy(anna)).Should().BeEmpty("who has a key comes as before");
        var decided = await JsonAsync(await DecideAsync(oskar, "P-1", 1));
        decided.GetProperty("by").GetString().Should().Be("oskar");
        (await DecideAsync(oskar, "P-2", 1)).StatusCode.Should().Be(HttpStatusCode.NotFound);

        using var everywhere = Of(server, "olaf", "official", "*");
        (await SeenBy(everywhere)).Should().Equal("P-1", "P-2");
        using var late = Client(server, _provider.Token(new Dictionary<string, object?> { ["sub"] = "oskar", ["roles"] = "official", ["jurisdictions"] = "jiefang" }));
        (await SeenBy(late)).Should().Equal("P-1");
    }

    private static IEnumerable<TestCaseData> Forged()
    {
        TestCaseData Case(string name, Func<IdentityProvider, string> token) => new TestCaseData(token).SetArgDisplayNames(name);
        Dictionary<string, object?> Claim(string name, object? value) => new() { [name] = value };
        yield return Case("expired", provider => provider.Token(Claim("exp", IdentityProvider.In(-60))));
        yield return Case("for ever", provider => provider.Token(Claim("exp", null)));
        yield return Case("not yet", provider => provider.Token(Claim("nbf", IdentityProvider.In(300))));
        yield return Case("another audience", provider => provider.Token(Claim("aud", "another")));
        yield return Case("the audience of the pages", provider => provider.Token(Claim("aud", IdentityProvider.ClientId)));
        yield return Case("no audience", provider => provider.Token(Claim("aud", null)));
        yield return Case("another issuer", provider => provider.Token(Claim("iss", "http://localhost:1")));
        yield return Case("no algorithm", provider => provider.Token(header: Claim("alg", "none"), sign: _ => []));
        yield return Case("no algorithm in capitals", provider => provider.Token(header: Claim("alg", "NONE"), sign: _ => []));
        yield return Case("the public key as a secret", provider => provider.Token(header: Claim("alg", "HS256"), sign: bytes => HMACSHA256.HashData(provider.PublicKey, bytes)));
        yield return Case("another key", provider => provider.Token(sign: SignByAnother));
        yield return Case("another key that it brings along", provider => provider.Token(header: new Dictionary<string, object?> { ["kid"] = null, ["jwk"] = new { kty = "oct", k = "AAAA" } }, sign: SignByAnother));
        yield return Case("no signature", provider => provider.Token(sign: _ => []));
        yield return Case("other claims under the signature", provider =>
        {
            var (mine, other) = (provider.Token().Split('.'), provider.Token(Claim("sub", "sven")).Split('.'));
            return $"{mine[0]}.{other[1]}.{mine[2]}";
        });
        yield return Case("no name", provider => provider.Token(Claim("sub", null)));
        yield return Case("a name that nobody sees", provider => provider.Token(Claim("sub", "\u200B ")));
        yield return Case("no role", provider => provider.Token(Claim("roles", null)));
        yield return Case("an unknown role", provider => provider.Token(Claim("roles", new[] { "root" })));
        yield return Case("two roles", provider => provider.Token(Claim("roles", new[] { "official", "supervisor" })));
        yield return Case("no jurisdictions", provider => provider.Token(Claim("jurisdictions", null)));
        yield return Case("the name of somebody with a key", provider => provider.Token(Claim("sub", "Otto ")));
        yield return Case("nothing", _ => "eyJ..");
        yield return Case("garbage", _ => "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.x");

        static byte[] SignByAnother(byte[] bytes)
        {
            using var other = RSA.Create(2048);
            return other.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    [Test]
    public async Task Tokens_that_are_forged_expired_or_for_somebody_else_open_nothing()
    {
        var server = await StartWithProviderAsync();
        _provider.User = new() { ["sub"] = "oskar", ["roles"] = new[] { "official" }, ["jurisdictions"] = new[] { "jiefang" } };
        using (var right = Client(server, _provider.Token()))
            (await right.GetAsync(new Uri("/api/submissions", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
        var opened = new List<string>();
        foreach (var forged in Forged())
        {
            using var client = Client(server, ((Func<IdentityProvider, string>)forged.Arguments[0]!)(_provider));
            var answer = await client.GetAsync(new Uri("/api/submissions", UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.Unauthorized)
                opened.Add($"{forged.ArgDisplayNames![0]}: {answer.StatusCode}");
        }

        opened.Should().BeEmpty();
    }

    [Test]
    public async Task A_key_that_the_provider_has_changed_is_asked_for_anew()
    {
        var server = await StartWithProviderAsync();
        using (var before = Of(server, "petra", "applicant"))
            (await SeenBy(before)).Should().BeEmpty();
        _provider.ChangeKey();

        // It is asked for behind the first answer by a key that nobody knows.
        using var after = Of(server, "petra", "applicant");
        var status = HttpStatusCode.Unauthorized;
        for (var tries = 0; tries < 50 && status != HttpStatusCode.OK; tries++)
        {
            await Task.Delay(100);
            status = (await after.GetAsync(new Uri("/api/submissions", UriKind.Relative))).StatusCode;
        }

        status.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Roles_are_those_that_the_settings_make_of_a_claim_within_another()
    {
        var server = await StartWithProviderAsync(
            "Server__OpenIdConnect__RoleClaim=realm_access.roles", "Server__OpenIdConnect__NameClaim=preferred_username",
            "Server__OpenIdConnect__Roles__desk-reads=reader", "Server__OpenIdConnect__Roles__desk-decides=official", "Server__OpenIdConnect__JurisdictionClaim=https://example.org/places");
        _provider.User = new()
        {
            ["sub"] = "7c1",
            ["preferred_username"] = "rosa",
            ["realm_access"] = new { roles = new[] { "offline_access", "desk-decides", "supervisor" } },
            ["https://example.org/places"] = new[] { "解放区" },
        };
        using var rosa = Client(server, _provider.Token());
        using var anna = server.As("anna");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        (await JsonAsync(await DecideAsync(rosa, "P-1", 1))).GetProperty("by").GetString().Should().Be("rosa");
    }

    [Test]
    public async Task People_log_in_at_the_pages_by_the_provider()
    {
        var server = await StartWithProviderAsync();
        _provider.User = new() { ["sub"] = "oskar", ["roles"] = new[] { "official" }, ["jurisdictions"] = new[] { "jiefang" } };
        using var browser = server.As(null);
        (await browser.GetStringAsync(new Uri("/en/login", UriKind.Relative))).Should().Contain("href=\"/en/login/provider\"");
        var done = await browser.GetAsync(new Uri("/en/login/provider", UriKind.Relative));
        done.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/en/login/done");
        _provider.Asked.Should().Be(1);
        var desk = await browser.GetStringAsync(new Uri("/en/desk", UriKind.Relative));
        desk.Should().Contain("oskar").And.Contain("official");
        (await browser.GetAsync(new Uri("/api/submissions", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "a cookie opens no interface of programs");

        // Other settings make somebody else of the same person: the cookie is for those that it was given by.
        await server.EndAsync();
        var other = await StartWithProviderAsync("Server__OpenIdConnect__Roles__official=reader");
        (await browser.GetAsync(new Uri(other.Address, "/en/desk"))).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/en/login");
        await other.EndAsync();
        var without = await StartAsync();
        (await browser.GetAsync(new Uri(without.Address, "/en/desk"))).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/en/login");
        (await browser.GetAsync(new Uri(without.Address, "/en/login/provider"))).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task What_the_provider_did_not_say_logs_nobody_in()
    {
        var server = await StartWithProviderAsync();
        _provider.User = new() { ["sub"] = "oskar", ["roles"] = new[] { "official" }, ["jurisdictions"] = new[] { "jiefang" } };

        // Somebody else's way back: the browser did not go there.
        string way;
        using (var handler = new HttpClientHandler { AllowAutoRedirect = false })
        using (var another = new HttpClient(handler) { BaseAddress = server.Address })
        {
            var there = (await another.GetAsync(new Uri("/zh/login/provider", UriKind.Relative))).Headers.Location!;
            way = (await another.GetAsync(there)).Headers.Location!.ToString();
        }

        foreach (var back in new[] { way, "/login/callback?code=x&state=y", "/login/callback", way + "&error=access_denied" })
        {
            using var victim = server.As(null);
            (await victim.GetAsync(new Uri(server.Address, back))).RequestMessage!.RequestUri!.PathAndQuery.Should().Be("/zh/login?failed=true", back);
            (await victim.GetAsync(new Uri("/zh/desk", UriKind.Relative))).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/zh/login");
        }

        // Whoever has no role here, and the name of somebody with a key.
        foreach (var user in new[] { new Dictionary<string, object> { ["sub"] = "oskar" }, new() { ["sub"] = "sven", ["roles"] = new[] { "supervisor" } } })
        {
            _provider.User = user;
            using var browser = server.As(null);
            var answer = await browser.GetAsync(new Uri("/en/login/provider", UriKind.Relative));
            answer.RequestMessage!.RequestUri!.PathAndQuery.Should().Be("/en/login?failed=true");
            (await answer.Content.ReadAsStringAsync()).Should().Contain("role=\"alert\"");
        }
    }

    [Test]
    public async Task Where_the_provider_does_not_answer_keys_open_what_they_did()
    {
        var server = await StartAsync("Server__OpenIdConnect__Authority=http://127.0.0.1:9", "Server__OpenIdConnect__ClientId=desk", "Server__OpenIdConnect__Audience=desk-api");
        using var anna = server.As("anna");
        (await SeenBy(anna)).Should().BeEmpty();
        using var token = Client(server, _provider.Token());
        (await token.GetAsync(new Uri("/api/submissions", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        using var browser = server.As(null);
        (await browser.GetAsync(new Uri("/en/login/provider", UriKind.Relative))).RequestMessage!.RequestUri!.PathAndQuery.Should().Be("/en/login?failed=true");
    }

    [TestCase("Server__OpenIdConnect__ClientId=desk")]
    [TestCase("Server__OpenIdConnect__Authority=http://example.org;Server__OpenIdConnect__ClientId=desk")]
    [TestCase("Server__OpenIdConnect__Authority=https://example.org")]
    [TestCase("Server__OpenIdConnect__Authority=https://example.org;Server__OpenIdConnect__ClientId=x;Server__OpenIdConnect__Audience=x")]
    [TestCase("Server__OpenIdConnect__Authority=https://example.org;Server__OpenIdConnect__ClientId=x;Server__OpenIdConnect__Roles__a=root")]
    [TestCase("Server__OpenIdConnect__Authority=https://example.org;Server__OpenIdConnect__ClientId=x;Server__OpenIdConnect__ClientSecretFile=/none")]
    public async Task Settings_that_are_wrong_stop_the_start(string settings) =>
        (await RunningServer.RunAsync(Folder, "serve", settings.Split(';'))).Status.Should().Be(3);

    private Task<RunningServer> StartWithProviderAsync(params string[] settings)
    {
        var secret = Path.Combine(Folder, "secret");
        File.WriteAllText(secret, IdentityProvider.Secret + "\n");
        return StartAsync(
        [
            "Server__OpenIdConnect__Authority=" + _provider.Issuer, "Server__OpenIdConnect__ClientId=" + IdentityProvider.ClientId,
            "Server__OpenIdConnect__ClientSecretFile=" + secret, "Server__OpenIdConnect__Audience=" + IdentityProvider.Audience, .. settings,
        ]);
    }

    private HttpClient Of(RunningServer server, string name, string role, params string[] places)
    {
        var claims = new Dictionary<string, object?> { ["sub"] = name, ["roles"] = new[] { role } };
        if (places.Length > 0)
            claims["jurisdictions"] = places;
        return Client(server, _provider.Token(claims));
    }

    private static HttpClient Client(RunningServer server, string token)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
