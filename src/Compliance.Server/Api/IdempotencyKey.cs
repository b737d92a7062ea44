using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Compliance.Localization;
using Compliance.Server.Access;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>The key by which a request is known again.</summary>
internal static class IdempotencyKey
{
    private const int Longest = 200;

    /// <summary>Reads it; null where the request has none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="asked">What is asked: the same key with something else is another request.</param>
    /// <param name="key">The key.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryRead(HttpRequest request, Caller caller, string asked, out RequestKey? key, [NotNullWhen(false)] out IResult? problem)
    {
        var text = request.Headers["Idempotency-Key"].ToString();
        problem = text.Length > Longest
            ? Problems.Of(ProblemKinds.WrongRequest, new LocalizedText($"Idempotency-Key 至多 {Longest} 个字符。", $"An Idempotency-Key has at most {Longest} characters."))
            : null;
        key = text.Length == 0 ? null : new RequestKey(caller.Name, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))));
        return problem is null;
    }
}
