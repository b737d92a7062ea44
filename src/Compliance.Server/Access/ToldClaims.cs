using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Text.Json;

namespace Compliance.Server.Access;

/// <summary>Finds claims by name, or by a path into one that is an object: <c>realm_access.roles</c>.</summary>
internal static class ToldClaims
{
    /// <summary>The values, texts alone; none where there is no such claim.</summary>
    public static IReadOnlyList<string> Values(ClaimsPrincipal told, string path)
    {
        var named = told.FindAll(path).ToList();
        if (named.Count > 0)
            return [.. named.SelectMany(claim => IsArray(claim) ? Texts(claim.Value, []) : [claim.Value])];

        var steps = path.Split('.');
        return steps.Length == 1 ? [] : [.. told.FindAll(steps[0]).SelectMany(claim => Texts(claim.Value, steps[1..]))];
    }

    private static bool IsArray(Claim claim) => claim.ValueType is "JSON_ARRAY" or "JSON" && claim.Value.StartsWith('[');

    private static IReadOnlyList<string> Texts(string json, string[] steps)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var place = document.RootElement;
            foreach (var step in steps)
            {
                if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(step, out place))
                    return [];
            }

            return place.ValueKind switch
            {
                JsonValueKind.String => [place.GetString()!],
                JsonValueKind.Array => [.. place.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)],
                _ => [],
            };
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
