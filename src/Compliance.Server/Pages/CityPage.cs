using System;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>The state of the city: the page that the tool writes of an assessment, over all that was handed in. Its style and script stand in it, and its policy names them by their hashes.</summary>
internal static partial class CityPage
{
    public static void Map(RouteGroupBuilder pages) =>
        pages.MapGet("/city", ShowAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official, Roles.Supervisor, Roles.Reader));

    private static async Task<IResult> ShowAsync(string? asOf, HttpContext http, RegisterAssessment assessment, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        if (!string.IsNullOrWhiteSpace(asOf) && !CalendarDate.TryParse(asOf, out _))
            return ErrorPage.Of(page, StatusCodes.Status400BadRequest);

        var assessed = await assessment.AssessAsync(string.IsNullOrWhiteSpace(asOf) ? null : CalendarDate.Parse(asOf), page.Caller!.Jurisdictions, cancellation).ConfigureAwait(false);
        var html = assessed.ToHtml(page.Language);
        http.Response.Headers.ContentSecurityPolicy = WebUtility.HtmlDecode(PolicyOfPage().Match(html).Groups["policy"].Value) + "; frame-ancestors 'none'";
        var back = Html.Of($"<nav aria-label=\"{page.Say("返回", "Back")}\"><p><a href=\"{page.To("/desk")}\">← {page.Say("审批工作台", "Approval desk")}</a></p></nav>\n");
        return Results.Content(html.Replace("<main id=\"content\">", back + "<main id=\"content\">", StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"(?<policy>[^\"]*)\"")]
    private static partial Regex PolicyOfPage();
}
