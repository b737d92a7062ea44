using System;
using System.Linq;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Compliance.Server.Desk;
using Microsoft.Extensions.Options;

namespace Compliance.Server.Access;

/// <summary>The callers that are known by keys, as the settings have them at the moment.</summary>
internal sealed class KnownKeys(IOptionsMonitor<ServerOptions> options, Places places, TimeProvider clock)
{
    /// <summary>The claim of a jurisdiction.</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>The claim of the digest of the key that somebody came by.</summary>
    public const string KeyDigest = "key";

    /// <summary>Who has a key; null where nobody has, or no more.</summary>
    /// <param name="key">The key.</param>
    /// <param name="scheme">How the caller came.</param>
    public ClaimsPrincipal? Find(string key, string scheme) => Find(SHA256.HashData(Encoding.UTF8.GetBytes(key.Trim())), scheme);

    /// <summary>Whether who once came by a key may still come by it, as the same.</summary>
    public bool IsStillKnown(ClaimsPrincipal user) =>
        user.FindFirstValue(KeyDigest) is { } digest
        && Find(Convert.FromHexString(digest), "") is { } now
        && now.Identity!.Name == user.Identity!.Name
        && now.FindAll(claim => claim.Type is ClaimTypes.Role or Jurisdiction).Select(claim => claim.Value)
            .SequenceEqual(user.FindAll(claim => claim.Type is ClaimTypes.Role or Jurisdiction).Select(claim => claim.Value));

    // Every key is compared, and each in the same time.
    private ClaimsPrincipal? Find(byte[] digest, string scheme)
    {
        ServerOptions.ApiKey? found = null;
        foreach (var key in options.CurrentValue.Keys)
        {
            if (CryptographicOperations.FixedTimeEquals(digest, Convert.FromHexString(key.Sha256)))
                found = key;
        }

        if (found is null || found.ExpiresAt <= clock.GetUtcNow())
            return null;

        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, found.Name),
                new Claim(ClaimTypes.Role, found.Role),
                new Claim(KeyDigest, Convert.ToHexString(digest)),
                .. places.WithBelow(found.Jurisdictions).Select(place => new Claim(Jurisdiction, place)),
            ],
            scheme));
    }
}
