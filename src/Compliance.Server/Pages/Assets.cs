using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>The style and the script of the pages. Their addresses change with what they hold, so that a browser keeps them.</summary>
internal static class Assets
{
    public static Asset Style { get; } = new("desk.css", "text/css; charset=utf-8");

    public static Asset Script { get; } = new("desk.js", "text/javascript; charset=utf-8");

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Style, Script })
        {
            routes.MapGet(
                asset.Path,
                (HttpResponse response) =>
                {
                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Text(asset.Text, asset.Type);
                }).AllowAnonymous();
        }
    }

    /// <summary>A file that pages ask for.</summary>
    internal sealed class Asset
    {
        public Asset(string name, string type)
        {
            using var stream = typeof(Assets).Assembly.GetManifestResourceStream("Compliance.Server.Pages.Assets." + name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            Text = reader.ReadToEnd();
            Type = type;
            Path = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..16]}/{name}";
        }

        public string Path { get; }

        public string Text { get; }

        public string Type { get; }
    }
}
