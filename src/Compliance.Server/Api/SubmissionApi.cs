using System;
using System.Collections.Generic;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Api;

/// <summary>Handing in and reading what was handed in, and checking without keeping.</summary>
internal static class SubmissionApi
{
    private const int MostListed = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/checks", CheckAsync)
            .Describe("Check a descriptor", "Evaluates a descriptor of one subject by the rules in use, and keeps nothing. The answer is by rules/schema/result.schema.json, as the tool writes it of one subject.")
            .TakesDescriptor().AnswersJson().May(ProblemKinds.WrongDescriptor, ProblemKinds.Refused);
        routes.MapPut("/api/submissions", SubmitAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Applicant))
            .Describe("Hand in or revise", "Hands in a descriptor of one subject: with If-None-Match: * the first time, and with the last ETag in If-Match each time after.")
            .TakesDescriptor().Produces<SubmissionView>(StatusCodes.Status200OK).Produces<SubmissionView>(StatusCodes.Status201Created)
            .May(ProblemKinds.WrongDescriptor, ProblemKinds.Refused, ProblemKinds.NeedsCondition, ProblemKinds.Stale, ProblemKinds.IdTaken, ProblemKinds.NotFound);
        routes.MapGet("/api/submissions", ListAsync)
            .Describe("List what was handed in", "In the order of kinds and ids, without descriptors. kind, jurisdiction (with all that lies in it), id (what it begins with) and decision (a word of the result, or none) filter; afterKind, afterId and size page: the next page is behind the last one of this.")
            .Produces<IReadOnlyList<SubmissionView>>();
        routes.MapGet("/api/submissions/{kind}/{id}", FindAsync)
            .Describe("Read what was handed in", "One of them, with its descriptor and its revision as ETag.")
            .Produces<SubmissionView>().May(ProblemKinds.NotFound);
        routes.MapPost("/api/submissions/{kind}/{id}/erasure", EraseAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Supervisor))
            .Describe("Erase", "Destroys the key of all that is kept of the subject, which nobody can read from then on; the log says that it was, and stays whole. reason is kept in the clear: it names no person.")
            .Produces(StatusCodes.Status204NoContent).May(ProblemKinds.NotFound, ProblemKinds.WrongRequest, ProblemKinds.NeedsCondition, ProblemKinds.Stale, ProblemKinds.BrokenLog);
    }

    private static Task<IResult> CheckAsync(HttpRequest request, DescriptorReading reading, DecisionDesk desk) => Problems.AnswerAsync(async () =>
        Results.Text(desk.Check(reading.Read(await RequestBody.ReadAsync(request).ConfigureAwait(false), request.ContentType).Subject).ToJson(), "application/json"));

    private static Task<IResult> SubmitAsync(HttpRequest request, ClaimsPrincipal user, SubmissionDesk desk, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        var body = await RequestBody.ReadAsync(request).ConfigureAwait(false);
        var isFirst = EntityTag.IsFirst(request);
        if (!isFirst && EntityTag.Named(request) is null)
            return Problems.Of(ProblemKinds.NeedsCondition);

        var caller = Caller.Of(user);
        var handed = await desk.HandInAsync(body, request.ContentType, isFirst ? null : EntityTag.Named(request), caller.Name, cancellation).ConfigureAwait(false);
        if (handed.There is { } there && caller.Sees(there))
            throw new StaleRevisionException(there.Revision);
        if (handed.Submission is not { } submission)
            return Problems.Of(isFirst ? ProblemKinds.IdTaken : ProblemKinds.NotFound);

        request.HttpContext.Response.Headers.ETag = EntityTag.Of(submission.Revision);
        var path = $"/api/submissions/{Uri.EscapeDataString(submission.Kind)}/{Uri.EscapeDataString(submission.Id)}";
        var view = SubmissionView.Of(submission, withDescriptor: false);
        return isFirst ? Results.Created(path, view) : Results.Ok(view);
    });

    private static Task<IResult> FindAsync(string kind, string id, HttpResponse response, ClaimsPrincipal user, SeenSubmissions seen, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        if (await seen.FindAsync(user, kind, id, cancellation).ConfigureAwait(false) is not { } submission)
            return Problems.Of(ProblemKinds.NotFound);

        response.Headers.ETag = EntityTag.Of(submission.Revision);
        return Results.Ok(SubmissionView.Of(submission, withDescriptor: true));
    });

    private static Task<IResult> ListAsync(
        string? kind, string? jurisdiction, string? id, string? decision, string? afterKind, string? afterId, int? size,
        ClaimsPrincipal user, SubmissionStore store, Places places, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        var filter = Caller.Of(user).Seen with
        {
            Kind = kind,
            Jurisdictions = jurisdiction is null ? null : places.WithBelow([jurisdiction]),
            IdPrefix = id,
            Decision = decision,
            After = afterKind is null ? null : (afterKind, afterId ?? ""),
        };
        var found = new List<SubmissionView>();
        await foreach (var submission in store.ReadAsync(filter, Math.Clamp(size ?? MostListed, 1, MostListed), cancellation).ConfigureAwait(false))
            found.Add(SubmissionView.Of(submission, withDescriptor: false));
        return Results.Ok(found);
    });

    private static Task<IResult> EraseAsync(
        string kind, string id, string? reason, HttpRequest request, ClaimsPrincipal user, SeenSubmissions seen, LogStore log, TimeProvider clock, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        if (await seen.FindAsync(user, kind, id, cancellation).ConfigureAwait(false) is null)
            return Problems.Of(ProblemKinds.NotFound);
        if (EntityTag.Named(request) is not { } revision)
            return Problems.Of(ProblemKinds.NeedsCondition);
        if (string.IsNullOrWhiteSpace(reason))
            return Problems.Of(ProblemKinds.WrongRequest);

        var draft = LogEntry.Draft(EntryTypes.Erasure, kind, id, revision, null, Caller.Of(user).Name, clock.GetUtcNow(), "", reason.Trim());
        await log.AppendAsync(draft, null, null, cancellation).ConfigureAwait(false);
        return Results.NoContent();
    });
}
