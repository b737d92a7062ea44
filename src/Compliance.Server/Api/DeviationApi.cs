using System.Collections.Generic;
using System.Linq;
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

/// <summary>Asking to depart from a rule, and answering: by two persons.</summary>
internal static class DeviationApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/submissions/{kind}/{id}/deviations", AskAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Applicant, Roles.Official))
            .Describe("Ask for a deviation", "From a rule that speaks in principle, for the revision that If-Match names, with a reason and a last day. It counts once somebody else has approved of it, and as long as the facts that the rule reads are what they were.")
            .Produces<DeviationView>(StatusCodes.Status200OK).Produces<DeviationView>(StatusCodes.Status201Created)
            .May(
                ProblemKinds.NotFound, ProblemKinds.NeedsCondition, ProblemKinds.Stale, ProblemKinds.WrongRequest, ProblemKinds.Refused, ProblemKinds.OtherRequest, ProblemKinds.WrongDescriptor,
                ProblemKinds.BrokenLog);
        routes.MapGet("/api/submissions/{kind}/{id}/deviations", ListAsync)
            .Describe("List deviations", "What was asked for on a subject, and what was answered.")
            .Produces<IReadOnlyList<DeviationView>>().May(ProblemKinds.NotFound);
        MapAnswer(routes, "approval", approves: true).Describe("Approve of a deviation", "By somebody who neither asked for it nor handed in the project. note may say something to it.");
        MapAnswer(routes, "refusal", approves: false).Describe("Refuse a deviation", "By somebody who neither asked for it nor handed in the project. note says why.");
    }

    private static RouteHandlerBuilder MapAnswer(IEndpointRouteBuilder routes, string word, bool approves) => routes
        .MapPost(
            $"/api/deviations/{{number:long}}/{word}",
            (long number, DeviationNote? note, HttpRequest request, ClaimsPrincipal user, SeenEntries seen, SeenSubmissions submissions, DeviationDesk desk, CancellationToken cancellation) =>
                AnswerAsync(number, note?.Note, approves, request, user, seen, submissions, desk, cancellation))
        .RequireAuthorization(policy => policy.RequireRole(Roles.Official, Roles.Supervisor))
        .Produces<DeviationView>()
        .May(
            ProblemKinds.NotFound, ProblemKinds.SamePerson, ProblemKinds.WrongRequest, ProblemKinds.Refused, ProblemKinds.OtherRequest, ProblemKinds.Stale, ProblemKinds.WrongDescriptor,
            ProblemKinds.BrokenLog);

    private static Task<IResult> AskAsync(
        string kind, string id, DeviationRequest asked, HttpRequest request, ClaimsPrincipal user, SeenSubmissions seen, DeviationDesk desk, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        var caller = Caller.Of(user);
        if (await seen.FindAsync(user, kind, id, cancellation).ConfigureAwait(false) is not { } submission)
            return Problems.Of(ProblemKinds.NotFound);
        if (EntityTag.Named(request) is not { } revision)
            return Problems.Of(ProblemKinds.NeedsCondition);
        if (!IdempotencyKey.TryRead(request, caller, $"ask {kind}/{id} {revision} {asked}", out var key, out var problem))
            return problem;
        if (submission.Revision != revision && key is null)
            throw new StaleRevisionException(submission.Revision);

        var appended = await desk.AskAsync(submission with { Revision = revision }, asked.Rule ?? "", asked.Reason, asked.ExpiresOn, asked.Document, caller.Name, key, cancellation).ConfigureAwait(false);
        var view = (await desk.ListAsync(kind, id, cancellation).ConfigureAwait(false)).Where(one => one.Request.Entry.Number == appended.Signed.Entry.Number).Select(DeviationView.Of).Single();
        return appended.IsNew ? Results.Created($"/api/submissions/{kind}/{id}/deviations", view) : Results.Ok(view);
    });

    private static Task<IResult> ListAsync(string kind, string id, ClaimsPrincipal user, SeenSubmissions seen, DeviationDesk desk, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
        await seen.FindAsync(user, kind, id, cancellation).ConfigureAwait(false) is null
            ? Problems.Of(ProblemKinds.NotFound)
            : Results.Ok((await desk.ListAsync(kind, id, cancellation).ConfigureAwait(false)).Select(DeviationView.Of).ToList()));

    private static Task<IResult> AnswerAsync(
        long number, string? note, bool approves, HttpRequest request, ClaimsPrincipal user, SeenEntries seen, SeenSubmissions submissions, DeviationDesk desk, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        var caller = Caller.Of(user);
        if (await seen.FindAsync(user, number, EntryTypes.DeviationRequest, cancellation).ConfigureAwait(false) is not { Text: not null } asked
            || await submissions.FindAsync(user, asked.Entry.SubjectKind, asked.Entry.SubjectId, cancellation).ConfigureAwait(false) is not { } submission)
        {
            return Problems.Of(ProblemKinds.NotFound);
        }

        if (!IdempotencyKey.TryRead(request, caller, $"answer {number} {approves} {note}", out var key, out var problem))
            return problem;
        await desk.AnswerAsync(submission, asked, approves, note, caller.Name, key, cancellation).ConfigureAwait(false);
        var all = await desk.ListAsync(submission.Kind, submission.Id, cancellation).ConfigureAwait(false);
        return Results.Ok(DeviationView.Of(all.Single(one => one.Request.Entry.Number == number)));
    });
}
