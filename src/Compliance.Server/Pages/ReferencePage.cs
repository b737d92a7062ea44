using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Compliance.Server.Pages;

/// <summary>The operations and problems of the OpenAPI document as a page.</summary>
internal static class ReferencePage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reference", () => Results.Redirect("/zh/reference")).AllowAnonymous();
        foreach (var language in PageContext.Languages)
            routes.MapGet($"/{language}/reference", ShowAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, [FromKeyedServices(OpenApiDescription.Name)] IOpenApiDocumentProvider documents, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var document = await documents.GetOpenApiDocumentAsync(cancellation).ConfigureAwait(false);
        return Layout.Page(page, page.Say("接口说明", "API reference"), Html.Of(
            $"""
            <p>{document.Info.Description}</p>
            <p><a href="/openapi/{OpenApiDescription.Name}.json">OpenAPI</a></p>
            {Html.Join(document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => Operation(page, path.Key, operation.Key.Method, operation.Value))))}
            <h2>{page.Say("问题", "Problems")}</h2>
            {Html.Join(ProblemKinds.All.Select(kind => Problem(page, kind)))}
            """));
    }

    private static Html Operation(PageContext page, string path, string method, OpenApiOperation operation) => Html.Of(
        $"""
        <section><h2><code>{method.ToUpperInvariant()} {path}</code></h2>
        <p><strong>{operation.Summary}</strong> {operation.Description}</p>
        {Html.If(operation.Parameters?.Count > 0, $"<p>{page.Say("参数", "Parameters")}: {Names(operation.Parameters ?? [])}</p>")}
        <dl class="facts">{Html.Join((operation.Responses ?? []).Select(response => Html.Of($"<dt>{response.Key}</dt><dd>{response.Value.Description}</dd>")))}</dl>
        </section>
        """);

    private static Html Names(IEnumerable<IOpenApiParameter> parameters) =>
        Html.Join(parameters.Select(parameter => Html.Of($"<code>{parameter.Name}</code>{(parameter.Required ? "" : "?")} ")));

    private static Html Problem(PageContext page, ProblemKind kind) => Html.Of(
        $"""<section><h3 id="problem-{kind.Code}">{kind.Status} <code>{kind.Code}</code></h3><p>{page.Say(kind.Title)}。{page.Say(kind.Remedy)}</p></section>""");
}
