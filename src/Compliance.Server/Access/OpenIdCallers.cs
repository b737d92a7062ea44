using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Microsoft.Extensions.Options;

namespace Compliance.Server.Access;

/// <summary>The callers that a provider of OpenID Connect tells of. What it says of them has to be clear: whoever has no role, several, or no jurisdictions where the role has some, is nobody.</summary>
internal sealed class OpenIdCallers(IOptionsMonitor<ServerOptions> options, Places places)
{
    /// <summary>The claim of the settings by which somebody was known.</summary>
    public const string Settings = "openid";

    private const string Everywhere = "*";
    private const int LongestName = 200;

    private static readonly string[] WithJurisdictions = [Roles.Official, Roles.Reader];

    /// <summary>Who is told of.</summary>
    /// <param name="told">What the provider says, its signature checked.</param>
    /// <param name="scheme">How the caller came.</param>
    /// <returns>The caller; or null, and why it is nobody.</returns>
    public (ClaimsPrincipal? User, string? Why) Find(ClaimsPrincipal told, string scheme)
    {
        var settings = options.CurrentValue.OpenIdConnect;
        if (ToldClaims.Values(told, settings.NameClaim) is not [var name] || Names.Plain(name).Length == 0 || name.Length > LongestName)
            return (null, $"the claim '{settings.NameClaim}' gives no name");
        if (IsOfKey(name))
            return (null, "the name is that of a caller who has a key");

        var words = ToldClaims.Values(told, settings.RoleClaim);
        var roles = words.Select(word => settings.Roles.Count == 0 ? word : settings.Roles.TryGetValue(word, out var role) ? role : "").Where(Roles.All.Contains).Distinct().ToList();
        if (roles is not [var only])
            return (null, $"the claim '{settings.RoleClaim}' gives {roles.Count} roles, and not one");

        var jurisdictions = ToldClaims.Values(told, settings.JurisdictionClaim);
        var hasJurisdictions = WithJurisdictions.Contains(only);
        if (hasJurisdictions && jurisdictions.Count == 0)
            return (null, $"the claim '{settings.JurisdictionClaim}' gives no jurisdictions");

        IReadOnlyList<string> seen = !hasJurisdictions || jurisdictions.Contains(Everywhere) ? [] : places.WithBelow(jurisdictions);
        return (
            new ClaimsPrincipal(new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, name),
                    new Claim(ClaimTypes.Role, only),
                    new Claim(Settings, settings.Fingerprint),
                    .. seen.Select(place => new Claim(KnownKeys.Jurisdiction, place)),
                ],
                scheme)),
            null);
    }

    /// <summary>Whether somebody was known by a provider.</summary>
    public static bool Knows(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Settings);

    /// <summary>Whether who was known by the provider is so still: the settings are the same, and nobody has got a key under the name.</summary>
    public bool IsStillKnown(ClaimsPrincipal user) =>
        options.CurrentValue.OpenIdConnect is { ServesPages: true } settings
        && user.FindFirstValue(Settings) == settings.Fingerprint
        && !IsOfKey(user.Identity!.Name!);

    // One name would be two persons, of whom one could answer the other.
    private bool IsOfKey(string name) => options.CurrentValue.Keys.Any(key => Names.AreSame(key.Name, name));
}
