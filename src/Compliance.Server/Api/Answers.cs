using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>What requests are answered with.</summary>
internal static class Answers
{
    /// <summary>A descriptor that is wrong: each diagnostic with its code, place and message.</summary>
    public static IResult Wrong(IReadOnlyList<Diagnostic> diagnostics) => Results.Problem(
        title: "The descriptor is wrong", detail: string.Join("\n", diagnostics), statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = diagnostics.Select(diagnostic => new
            {
                code = diagnostic.Kind.Code,
                path = diagnostic.Path,
                line = diagnostic.Span.Line,
                column = diagnostic.Span.Column,
                zh = diagnostic.Message(Language.Chinese),
                en = diagnostic.Message(Language.English),
            }),
        });

    public static IResult Wrong(string detail) => Results.Problem(title: "The descriptor is wrong", detail: detail, statusCode: StatusCodes.Status422UnprocessableEntity);

    public static IResult NotFound() => Results.Problem(title: "There is no such thing, or it is not for this caller", statusCode: StatusCodes.Status404NotFound);

    public static IResult Stale(long? revision) => Results.Problem(
        title: "It was revised meanwhile", detail: $"The revision is {revision}; read it again, and name that one in If-Match.", statusCode: StatusCodes.Status412PreconditionFailed);

    public static IResult NeedsCondition() => Results.Problem(
        title: "Say which revision is meant", detail: "Name it in If-Match as it came in ETag, or send If-None-Match: * for the first one.", statusCode: StatusCodes.Status428PreconditionRequired);

    /// <summary>A submission, without or with its descriptor.</summary>
    public static JsonObject Of(Submission submission, bool withDescriptor)
    {
        var json = new JsonObject
        {
            ["kind"] = submission.Kind,
            ["id"] = submission.Id,
            ["revision"] = submission.Revision,
            ["name"] = submission.Name,
            ["jurisdiction"] = submission.Jurisdiction,
            ["applicant"] = submission.Applicant,
            ["submitted_at"] = StoredTime.Write(submission.At),
        };
        if (withDescriptor)
            json["descriptor"] = submission.Descriptor;
        return json;
    }

    /// <summary>A decision with its place in the log.</summary>
    public static JsonObject Of(SignedEntry signed)
    {
        var entry = signed.Entry;
        return new JsonObject
        {
            ["number"] = entry.Number,
            ["previous"] = entry.Previous,
            ["hash"] = signed.Hash,
            ["signature"] = System.Convert.ToBase64String(signed.Signature),
            ["kind"] = entry.SubjectKind,
            ["id"] = entry.SubjectId,
            ["revision"] = entry.Revision,
            ["corrects"] = entry.Corrects,
            ["by"] = entry.By,
            ["at"] = entry.AtText,
            ["record"] = JsonNode.Parse(entry.Record),
        };
    }
}
