using System.Threading.Tasks;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Server.Pages;

/// <summary>The pages, in each language.</summary>
internal static class PageRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Assets.Map(routes);
        ReferencePage.Map(routes);
        routes.MapGet("/", () => Results.Redirect("/zh/desk")).AllowAnonymous();
        foreach (var language in PageContext.Languages)
        {
            var pages = routes.MapGroup("/" + language);
            pages.AddEndpointFilter(CheckFormAsync);
            LoginPages.Map(pages);
            DeskPage.Map(pages);
            CheckPages.Map(pages);
            SubmissionPages.Map(pages);
            DecisionPages.Map(pages);
            RulePages.Map(pages);
            CityPage.Map(pages);
            PlaygroundPage.Map(pages);
        }
    }

    // Whatever changes something was asked for by a form of these pages.
    private static async ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http).ConfigureAwait(false))
            return ErrorPage.Of(new PageContext(http), StatusCodes.Status400BadRequest);
        return await next(context).ConfigureAwait(false);
    }
}
