using System;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Api;

/// <summary>Deciding, and reading what was decided.</summary>
internal static class DecisionApi
{
    private const int MostListed = 100;
    private const int LongestKey = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/submissions/{kind}/{id}/decisions", DecideAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official));
        routes.MapGet("/api/decisions/{number:long}", FindAsync);
        routes.MapGet("/api/decisions", ListAsync);
    }

    private static async Task<IResult> DecideAsync(
        string kind, string id, long? corrects, HttpRequest request, ClaimsPrincipal user, DecisionDesk desk, SubmissionStore submissions, DecisionStore decisions, CancellationToken cancellation)
    {
        var caller = Caller.Of(user);
        if (await submissions.FindAsync(kind, id, cancellation).ConfigureAwait(false) is not { } submission || !caller.Sees(submission))
            return Answers.NotFound();
        if (EntityTag.Named(request) is not { } revision)
            return Answers.NeedsCondition();
        if (corrects is { } number && await decisions.FindAsync(number, cancellation).ConfigureAwait(false) is var corrected && (corrected?.Entry.SubjectKind != kind || corrected.Entry.SubjectId != id))
            return Results.Problem(title: "It corrects no decision on this subject", statusCode: StatusCodes.Status422UnprocessableEntity);

        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
            return Results.Problem(title: $"An Idempotency-Key has at most {LongestKey} characters", statusCode: StatusCodes.Status400BadRequest);

        var asked = key.Length == 0 ? null : new RequestKey(caller.Name, key, $"{kind}/{id} {revision} {corrects}");
        try
        {
            var appended = submission.Revision == revision || asked is not null
                ? await desk.DecideAsync(submission with { Revision = revision }, corrects, caller.Name, asked, cancellation).ConfigureAwait(false)
                : throw new StaleRevisionException(submission.Revision);
            return appended.IsNew ? Results.Created($"/api/decisions/{appended.Signed.Entry.Number}", Answers.Of(appended.Signed)) : Results.Ok(Answers.Of(appended.Signed));
        }
        catch (StaleRevisionException exception)
        {
            return Answers.Stale(exception.Revision);
        }
        catch (BrokenLogException exception)
        {
            return Results.Problem(title: "Nothing can be decided", detail: exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (RequestKeyException exception)
        {
            return Results.Problem(title: exception.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        catch (ReadException exception)
        {
            // The rules have changed since it was handed in, and know its facts no more.
            return Answers.Wrong(exception.Diagnostics);
        }
    }

    private static async Task<IResult> FindAsync(long number, ClaimsPrincipal user, DecisionStore decisions, SubmissionStore submissions, CancellationToken cancellation)
    {
        if (await decisions.FindAsync(number, cancellation).ConfigureAwait(false) is not { } signed)
            return Answers.NotFound();

        var submission = await submissions.FindAsync(signed.Entry.SubjectKind, signed.Entry.SubjectId, cancellation).ConfigureAwait(false);
        return submission is not null && Caller.Of(user).Sees(submission) ? Results.Ok(Answers.Of(signed)) : Answers.NotFound();
    }

    private static async Task<IResult> ListAsync(long? after, int? size, ClaimsPrincipal user, DecisionStore decisions, SubmissionStore submissions, CancellationToken cancellation)
    {
        var (caller, most, found) = (Caller.Of(user), Math.Clamp(size ?? MostListed, 1, MostListed), new JsonArray());
        await foreach (var signed in decisions.ReadAsync(after ?? 0, cancellation).ConfigureAwait(false))
        {
            var submission = await submissions.FindAsync(signed.Entry.SubjectKind, signed.Entry.SubjectId, cancellation).ConfigureAwait(false);
            if (submission is not null && caller.Sees(submission))
                found.Add(Answers.Of(signed));
            if (found.Count == most)
                break;
        }

        return Results.Ok(found);
    }
}
