using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Authoring.Comparison;
using Compliance.Extensions.Hosting;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Api;

/// <summary>The rules: versions, what they differ in, and what another one would make of the register.</summary>
internal static class PackApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/packs", List)
            .Describe("List packs", "Every pack with its versions, and which of them is in use.").Produces<IReadOnlyList<PackView>>();
        routes.MapGet("/api/packs/{id}/{version}", Find)
            .Describe("Read the rules of a version", "Each with its sentence, clauses, departments and facts.").Produces<PackRulesView>().May(ProblemKinds.NotFound);
        routes.MapGet("/api/packs/{id}/{version}/differences", Compare)
            .Describe("Compare two versions", "What differs from the version that from names, rule by rule, and whether it is proven that nothing is let off.").Produces<DifferencesView>().May(ProblemKinds.NotFound);
        routes.MapGet("/api/packs/{id}/{version}/impact", ImpactAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official, Roles.Supervisor, Roles.Reader))
            .RequireAuthorization(policy => policy.RequireAssertion(context => Caller.Of(context.User).Jurisdictions is null))
            .Describe("Impact of a version", "What the version makes of all that was handed in, beside the one that from names; for those who see all of it.")
            .Produces<ImpactView>().May(ProblemKinds.NotFound, ProblemKinds.BrokenLog);
        routes.MapPost("/api/packs/impact", ImpactOfSentAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Supervisor))
            .Describe("Impact of rules that are sent", "The same of a zip file with one pack and its vocabulary, beside the rules in use. Nothing of it is kept or used.")
            .Accepts<string>("application/zip").Produces<ImpactView>().May(ProblemKinds.WrongRequest, ProblemKinds.WrongDescriptor, ProblemKinds.BrokenLog);
    }

    private static IResult List(PackVersions packs, ComplianceService compliance) =>
        Results.Ok(packs.All.Select(pack => new PackView(
            pack.Id, pack.Versions, [.. compliance.Checkers.Select(checker => checker.Pack).Where(one => one.Id == pack.Id).Select(one => one.Version)])).ToList());

    private static IResult Find(string id, string version, PackVersions packs) =>
        packs.Find(id, version) is { } pack ? Results.Ok(PackRulesView.Of(pack)) : Problems.Of(ProblemKinds.NotFound);

    private static IResult Compare(string id, string version, string from, PackVersions packs) =>
        packs.Compare(id, from, version) is { } comparison ? Results.Ok(DifferencesView.Of(comparison)) : Problems.Of(ProblemKinds.NotFound);

    private static Task<IResult> ImpactAsync(string id, string version, string from, PackVersions packs, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
        packs.Compare(id, from, version) is { } comparison
            ? Results.Ok(await ViewAsync(packs, comparison, cancellation).ConfigureAwait(false))
            : Problems.Of(ProblemKinds.NotFound));

    private static Task<IResult> ImpactOfSentAsync(HttpRequest request, PackVersions packs, ComplianceService compliance, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        RulePack sent;
        try
        {
            sent = PackVersions.Read(await RequestBody.ReadAsync(request).ConfigureAwait(false));
        }
        catch (InvalidDataException exception)
        {
            return Problems.Of(ProblemKinds.WrongRequest, new LocalizedText("压缩包不可用：" + exception.Message, exception.Message));
        }

        var inUse = compliance.Checker().Pack;
        var before = packs.Find(inUse.Id, inUse.Version) ?? inUse;
        return Results.Ok(await ViewAsync(packs, PackComparison.Of(before, sent), cancellation).ConfigureAwait(false));
    });

    private static async Task<ImpactView> ViewAsync(PackVersions packs, PackComparison comparison, CancellationToken cancellation)
    {
        var (register, unread) = await packs.ImpactAsync(comparison, cancellation).ConfigureAwait(false);
        return ImpactView.Of(comparison, register, unread);
    }
}
