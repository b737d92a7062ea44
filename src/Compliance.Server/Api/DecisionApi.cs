using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Api;

/// <summary>Deciding, reading what was decided, and making it again.</summary>
internal static class DecisionApi
{
    private const int MostListed = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/submissions/{kind}/{id}/decisions", DecideAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official))
            .Describe("Decide", "Decides on the revision that If-Match names, by the rules and on the day of the server. corrects is the number of a decision in whose place this one comes. With an Idempotency-Key, a request that comes again is answered as it was.")
            .Produces<DecisionView>(StatusCodes.Status200OK).Produces<DecisionView>(StatusCodes.Status201Created)
            .May(
                ProblemKinds.NotFound, ProblemKinds.NeedsCondition, ProblemKinds.Stale, ProblemKinds.WrongRequest, ProblemKinds.Refused, ProblemKinds.OtherRequest, ProblemKinds.SamePerson,
                ProblemKinds.WrongDescriptor, ProblemKinds.BrokenLog);
        routes.MapGet("/api/decisions/{number:long}", FindAsync)
            .Describe("Read a decision", "With its record, its hash and its signature.")
            .Produces<DecisionView>().May(ProblemKinds.NotFound);
        routes.MapGet("/api/decisions/{number:long}/replay", ReplayAsync)
            .Describe("Make a decision again", "By the version of the rules that it names; differences is empty where it comes out to the letter.")
            .Produces<ReplayView>().May(ProblemKinds.NotFound);
        routes.MapGet("/api/decisions", ListAsync)
            .Describe("List decisions", "In the order of their numbers; kind and id together name a subject, after and size page.")
            .Produces<IReadOnlyList<DecisionView>>();
    }

    private static Task<IResult> DecideAsync(
        string kind, string id, long? corrects, HttpRequest request, ClaimsPrincipal user, DecisionDesk desk, SeenSubmissions seen, LogStore log, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        var caller = Caller.Of(user);
        if (await seen.FindAsync(user, kind, id, cancellation).ConfigureAwait(false) is not { } submission)
            return Problems.Of(ProblemKinds.NotFound);
        if (EntityTag.Named(request) is not { } revision)
            return Problems.Of(ProblemKinds.NeedsCondition);
        if (corrects is { } number && !IsDecisionOn(await log.FindAsync(number, cancellation).ConfigureAwait(false), kind, id))
            return Problems.Of(ProblemKinds.Refused, new LocalizedText($"{number} 不是对该对象的决定。", $"{number} is no decision on this subject."));
        if (!IdempotencyKey.TryRead(request, caller, $"decide {kind}/{id} {revision} {corrects}", out var key, out var problem))
            return problem;
        if (submission.Revision != revision && key is null)
            throw new StaleRevisionException(submission.Revision);

        var appended = await desk.DecideAsync(submission with { Revision = revision }, corrects, caller.Name, key, cancellation).ConfigureAwait(false);
        var view = DecisionView.Of(appended.Signed);
        return appended.IsNew ? Results.Created($"/api/decisions/{view.Number}", view) : Results.Ok(view);
    });

    private static bool IsDecisionOn(SignedEntry? signed, string kind, string id) =>
        signed is { Entry: { Type: EntryTypes.Decision } entry } && entry.SubjectKind == kind && entry.SubjectId == id;

    private static Task<IResult> FindAsync(long number, ClaimsPrincipal user, SeenEntries seen, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
        await seen.FindAsync(user, number, EntryTypes.Decision, cancellation).ConfigureAwait(false) is { } signed ? Results.Ok(DecisionView.Of(signed)) : Problems.Of(ProblemKinds.NotFound));

    private static Task<IResult> ReplayAsync(long number, ClaimsPrincipal user, SeenEntries seen, PackCatalog catalog, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
        await seen.FindAsync(user, number, EntryTypes.Decision, cancellation).ConfigureAwait(false) is { } signed
            ? Results.Ok(new ReplayView(number, new LogReplay(catalog).Replay(signed) is { } fault ? [fault.What] : []))
            : Problems.Of(ProblemKinds.NotFound));

    private static Task<IResult> ListAsync(string? kind, string? id, long? after, int? size, ClaimsPrincipal user, LogStore log, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        var caller = Caller.Of(user);
        var filter = new LogFilter
        {
            After = after ?? 0,
            Types = [EntryTypes.Decision],
            Subject = kind is not null && id is not null ? (kind, id) : null,
            Applicant = caller.OnlyOf,
            Visible = caller.Jurisdictions,
        };
        var found = await log.ListAsync(filter, Math.Clamp(size ?? MostListed, 1, MostListed), cancellation).ConfigureAwait(false);
        return Results.Ok(found.Select(DecisionView.Of).ToList());
    });
}
