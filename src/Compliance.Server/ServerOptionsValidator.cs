using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Server.Access;
using Compliance.Server.Log;
using Microsoft.Extensions.Options;

namespace Compliance.Server;

/// <summary>Says what is wrong with the settings, all of it at once, before the server starts.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Failures(ServerOptions options)
    {
        if (options.MostBytes is < 1024 or > 16 * 1024 * 1024)
            yield return $"Server: MostBytes is {options.MostBytes}; expected 1024 to 16777216.";
        if (options.MostRequestsPerMinute is < 1 or > 1_000_000)
            yield return $"Server: MostRequestsPerMinute is {options.MostRequestsPerMinute}; expected 1 to 1000000.";
        if (options.MostSeconds is < 1 or > 3_600)
            yield return $"Server: MostSeconds is {options.MostSeconds}; expected 1 to 3600.";
        foreach (var failure in Failures(options.OpenIdConnect))
            yield return failure;
        foreach (var key in options.Keys)
        {
            if (string.IsNullOrWhiteSpace(key.Name))
                yield return "Server: a key in Keys has no Name.";
            if (key.Sha256.Length != 64 || !key.Sha256.All(char.IsAsciiHexDigit))
                yield return $"Server: Sha256 of the key '{key.Name}' is no SHA-256: expected 64 hexadecimal digits.";
            if (!Roles.All.Contains(key.Role))
                yield return $"Server: Role of the key '{key.Name}' is '{key.Role}'; expected one of {string.Join(", ", Roles.All)}.";
        }

        // Two names that read alike would be one person to who reads the log, and two to who approves.
        foreach (var group in options.Keys.GroupBy(key => Names.Plain(key.Name), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"Server: the name '{group.First().Name}' stands {group.Count()} times in Keys, or reads as another does.";
        foreach (var group in options.Keys.GroupBy(key => key.Sha256, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"Server: {string.Join(" and ", group.Select(key => $"'{key.Name}'"))} have one key.";
    }

    private static string? WhyNoSecret(OpenIdSettings provider)
    {
        try
        {
            return provider.ReadSecret() is "" ? $"ClientSecretFile '{provider.ClientSecretFile}' is empty." : null;
        }
        catch (InvalidDataException exception)
        {
            return exception.Message;
        }
    }

    private static IEnumerable<string> Failures(OpenIdSettings provider)
    {
        const string Section = "Server:OpenIdConnect";
        if (provider.Authority is null)
        {
            if (provider.ClientId is not null || provider.Audience is not null)
                yield return $"{Section}: ClientId and Audience need the Authority, the address of the provider.";
            yield break;
        }

        if (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            yield return $"{Section}: Authority is '{provider.Authority}'; expected an address that begins with https://.";
        if (provider.ClientId is null && provider.Audience is null)
            yield return $"{Section}: set ClientId, for people at the pages, or Audience, for programs, or both.";

        // Else what tells the pages who somebody is would open the interface of programs too.
        if (provider.ClientId is not null && provider.ClientId == provider.Audience)
            yield return $"{Section}: ClientId and Audience are the same; an access token is for another audience than the pages.";
        foreach (var (value, role) in provider.Roles.Where(one => !Roles.All.Contains(one.Value)))
            yield return $"{Section}: Roles:{value} is '{role}'; expected one of {string.Join(", ", Roles.All)}.";
        if (WhyNoSecret(provider) is { } why)
            yield return $"{Section}: {why}";
        if (provider.SessionMinutes is < 1 or > 1_440)
            yield return $"{Section}: SessionMinutes is {provider.SessionMinutes}; expected 1 to 1440.";
        foreach (var (name, claim) in new[] { ("NameClaim", provider.NameClaim), ("RoleClaim", provider.RoleClaim), ("JurisdictionClaim", provider.JurisdictionClaim) })
        {
            if (string.IsNullOrWhiteSpace(claim))
                yield return $"{Section}: {name} is empty.";
        }
    }
}
