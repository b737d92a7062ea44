using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>The revision of a submission as an ETag: <c>"3"</c>.</summary>
internal static class EntityTag
{
    public static string Of(long revision) => $"\"{revision.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The revision that a request names in If-Match; null where it names none.</summary>
    public static long? Named(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString();
        return tag.Length > 2 && tag[0] == '"' && tag[^1] == '"' && long.TryParse(tag[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
    }

    /// <summary>Whether a request means the first revision.</summary>
    public static bool IsFirst(HttpRequest request) => request.Headers.IfNoneMatch.ToString() == "*";
}
