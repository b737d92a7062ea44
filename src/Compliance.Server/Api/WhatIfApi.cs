using System.Collections.Generic;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Localization;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Api;

/// <summary>What would come out otherwise if facts were stated otherwise.</summary>
internal static class WhatIfApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/what-if", AskAsync)
        .Describe("What if", "States facts of what was handed in, or of a descriptor, otherwise, and tells which findings differ. Nothing is kept.")
        .Produces<WhatIfView>().May(ProblemKinds.WrongRequest, ProblemKinds.NotFound, ProblemKinds.Forbidden, ProblemKinds.WrongDescriptor, ProblemKinds.Refused, ProblemKinds.BrokenLog);

    private static Task<IResult> AskAsync(
        WhatIfRequest asked, ClaimsPrincipal user, SeenSubmissions seen, DescriptorReading descriptors, DeviationDesk deviations, RegisterReading registers, WhatIf whatIf,
        CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        if (asked.Register && Caller.Of(user) is not { OnlyOf: null, Jurisdictions: null })
            return Problems.Of(ProblemKinds.Forbidden, new LocalizedText("按全部登记项目推演，须能看到全部。", "Who asks for what the register comes to sees all of it."));

        Subject subject;
        if (asked.Descriptor is { } text)
            subject = descriptors.Read(text);
        else if (asked is not { Kind: { } kind, Id: { } id })
            return Problems.Of(ProblemKinds.WrongRequest, new LocalizedText("请给出 descriptor，或 kind 和 id。", "Give a descriptor, or kind and id."));
        else if (await seen.FindAsync(user, kind, id, cancellation).ConfigureAwait(false) is { } submission)
            subject = await deviations.SubjectOfAsync(submission, cancellation).ConfigureAwait(false);
        else
            return Problems.Of(ProblemKinds.NotFound);

        var (changed, wrong) = WhatIf.Change(subject, asked.Changes ?? new Dictionary<string, string?>());
        if (changed is null)
            return Problems.Of(wrong);
        var register = asked.Register ? await registers.ReadAsync(cancellation).ConfigureAwait(false) : null;
        return Results.Ok(WhatIfView.Of(whatIf.Of(subject, changed, register)));
    });
}
