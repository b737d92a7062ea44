using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>The bytes of a request, as many as the server takes.</summary>
internal static class RequestBody
{
    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return bytes.ToArray();
    }
}
