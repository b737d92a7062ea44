using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Localization;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Api;

/// <summary>The state of jurisdictions, by all that was handed in.</summary>
internal static class AssessmentApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/assessment", AssessAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official, Roles.Supervisor, Roles.Reader))
        .Describe(
            "Assess the jurisdictions",
            "On a day (asOf, yyyy-mm-dd; today without it), by the last revision of all that was handed in, with the deviations that were approved of. A jurisdiction that nobody handed in is one of which nothing is stated. The answer is as the tool's assess writes it.")
        .AnswersJson().May(ProblemKinds.WrongRequest, ProblemKinds.Refused, ProblemKinds.BrokenLog);

    private static Task<IResult> AssessAsync(string? asOf, ClaimsPrincipal user, RegisterAssessment assessment, CancellationToken cancellation) => Problems.AnswerAsync(async () =>
    {
        CalendarDate? day = null;
        if (asOf is not null)
        {
            if (!CalendarDate.TryParse(asOf, out var read))
                return Problems.Of(ProblemKinds.WrongRequest, new LocalizedText("asOf 应为 年-月-日。", "asOf is a day, yyyy-mm-dd."));
            day = read;
        }

        var assessed = await assessment.AssessAsync(day, Caller.Of(user).Jurisdictions, cancellation).ConfigureAwait(false);
        return Results.Text(assessed.ToJson(), "application/json");
    });
}
