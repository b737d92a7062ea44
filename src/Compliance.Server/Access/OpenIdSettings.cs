using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Server.Access;

/// <summary>A provider of OpenID Connect, by whose word callers are known besides those who have keys.</summary>
internal sealed class OpenIdSettings
{
    /// <summary>The address of the provider, below which its <c>.well-known/openid-configuration</c> is. Without it there is none.</summary>
    public string? Authority { get; set; }

    /// <summary>By what the provider knows this server; without it nobody logs in at the pages by the provider.</summary>
    public string? ClientId { get; set; }

    /// <summary>The file of the secret that the provider shares with this server; without it there is none, as of a public client.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>For whom access tokens are that open the interface of programs; without it none does.</summary>
    public string? Audience { get; set; }

    /// <summary>What is asked for besides <c>openid</c> and <c>profile</c>, apart by spaces.</summary>
    public string Scope { get; set; } = "";

    /// <summary>The claim of a person's name, as it stands in the log. It tells persons apart: the provider must neither change it nor give it to somebody else.</summary>
    public string NameClaim { get; set; } = "sub";

    /// <summary>The claim of roles; dots lead into it, <c>realm_access.roles</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Which role each value of the claim stands for; without any, values are the roles themselves.</summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The claim of the jurisdictions that an official or a reader works for: <c>*</c> for all of them. Without it they are nobody.</summary>
    public string JurisdictionClaim { get; set; } = "jurisdictions";

    /// <summary>After how many minutes the provider is asked again who somebody at the pages is.</summary>
    public int SessionMinutes { get; set; } = 60;

    /// <summary>Whether people log in at the pages by the provider.</summary>
    public bool ServesPages => Authority is not null && ClientId is not null;

    /// <summary>Whether access tokens open the interface of programs.</summary>
    public bool ServesPrograms => Authority is not null && Audience is not null;

    /// <summary>Whether the provider is asked without TLS: on this machine alone.</summary>
    public bool IsLocal => Uri.TryCreate(Authority, UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>The secret; null where there is none.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public string? ReadSecret()
    {
        try
        {
            return ClientSecretFile is null ? null : File.ReadAllText(ClientSecretFile).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"ClientSecretFile '{ClientSecretFile}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>By what these settings are known again: a cookie of others opens nothing.</summary>
    [JsonIgnore]
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this))));
}
