using System;
using System.Linq;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Server.Access;
using Compliance.Server.Desk;
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
        routes.MapPost("/api/checks", CheckAsync);
        routes.MapPut("/api/submissions", SubmitAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Applicant));
        routes.MapGet("/api/submissions", ListAsync);
        routes.MapGet("/api/submissions/{kind}/{id}", FindAsync);
    }

    private static async Task<IResult> CheckAsync(HttpRequest request, ComplianceService compliance, DecisionDesk desk)
    {
        if (await BodyText.ReadAsync(request).ConfigureAwait(false) is not { } text)
            return Answers.Wrong("It is not UTF-8.");
        return Read(desk, text, out var wrong) is { } subject
            ? Results.Text(compliance.Check(compliance.Checker(), subject).ToJson(), "application/json")
            : wrong!;
    }

    private static async Task<IResult> SubmitAsync(HttpRequest request, ClaimsPrincipal user, DecisionDesk desk, SubmissionStore store, TimeProvider clock, CancellationToken cancellation)
    {
        if (await BodyText.ReadAsync(request).ConfigureAwait(false) is not { } text)
            return Answers.Wrong("It is not UTF-8.");
        if (Read(desk, text, out var wrong) is not { } subject)
            return wrong!;

        var caller = Caller.Of(user);
        var isFirst = EntityTag.IsFirst(request);
        if (!isFirst && EntityTag.Named(request) is null)
            return Answers.NeedsCondition();

        var revision = isFirst ? 1 : EntityTag.Named(request)!.Value + 1;
        var submission = new Submission(subject.Kind.Name, subject.Id, revision, caller.Name, subject.Jurisdiction, subject.Name, text, clock.GetUtcNow());
        if (!(isFirst ? await store.AddAsync(submission, cancellation).ConfigureAwait(false) : await store.ReviseAsync(submission, cancellation).ConfigureAwait(false)))
        {
            var there = await store.FindAsync(submission.Kind, submission.Id, cancellation).ConfigureAwait(false);
            return there is null || !caller.Sees(there)
                ? isFirst ? Results.Problem(title: "The id is taken", statusCode: StatusCodes.Status409Conflict) : Answers.NotFound()
                : Answers.Stale(there.Revision);
        }

        request.HttpContext.Response.Headers.ETag = EntityTag.Of(revision);
        var path = $"/api/submissions/{Uri.EscapeDataString(submission.Kind)}/{Uri.EscapeDataString(submission.Id)}";
        return isFirst ? Results.Created(path, Answers.Of(submission, withDescriptor: false)) : Results.Ok(Answers.Of(submission, withDescriptor: false));
    }

    private static async Task<IResult> FindAsync(string kind, string id, HttpResponse response, ClaimsPrincipal user, SubmissionStore store, CancellationToken cancellation)
    {
        if (await store.FindAsync(kind, id, cancellation).ConfigureAwait(false) is not { } submission || !Caller.Of(user).Sees(submission))
            return Answers.NotFound();

        response.Headers.ETag = EntityTag.Of(submission.Revision);
        return Results.Ok(Answers.Of(submission, withDescriptor: true));
    }

    private static async Task<IResult> ListAsync(string? afterKind, string? afterId, int? size, ClaimsPrincipal user, SubmissionStore store, CancellationToken cancellation)
    {
        var caller = Caller.Of(user);
        (string, string)? after = afterKind is null ? null : (afterKind, afterId ?? "");
        var found = await store.ListAsync(caller.OnlyOf, caller.Jurisdictions, after, Math.Clamp(size ?? MostListed, 1, MostListed), cancellation).ConfigureAwait(false);
        return Results.Ok(new JsonArray([.. found.Select(submission => Answers.Of(submission, withDescriptor: false))]));
    }

    private static Subject? Read(DecisionDesk desk, string text, out IResult? wrong)
    {
        wrong = null;
        try
        {
            return desk.Read(text);
        }
        catch (ReadException exception)
        {
            wrong = Answers.Wrong(exception.Diagnostics);
        }
        catch (FormatException exception)
        {
            wrong = Answers.Wrong(exception.Message);
        }

        return null;
    }
}
