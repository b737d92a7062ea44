using System;
using Microsoft.AspNetCore.Builder;

namespace Compliance.Server.Api;

/// <summary>Ids in addresses. A slash in one comes as <c>%2F</c>, which routing leaves as it is.</summary>
internal static class PathIds
{
    private const string Slash = "%2F";

    /// <summary>Puts the slash in its place.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.RouteValues.TryGetValue("id", out var value) && value is string id && id.Contains(Slash, StringComparison.OrdinalIgnoreCase))
            context.Request.RouteValues["id"] = id.Replace(Slash, "/", StringComparison.OrdinalIgnoreCase);
        return next(context);
    });
}
