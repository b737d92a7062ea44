using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Compliance.Server.Api;

/// <summary>What the OpenAPI document says besides what follows from the operations: keys, problems, and what every request may be answered with.</summary>
internal static class OpenApiDescription
{
    /// <summary>The name of the document, of which its address is made: <c>/openapi/v1.json</c>.</summary>
    public const string Name = "v1";

    private const string KeyScheme = "key";

    private static readonly ProblemKind[] OfAll = [ProblemKinds.WrongRequest, ProblemKinds.Unauthorized, ProblemKinds.Forbidden, ProblemKinds.TooLarge, ProblemKinds.TooMany, ProblemKinds.TooSlow];

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", System.StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Compliance",
                Version = Name,
                Description = "Descriptors are checked, handed in, revised and decided on; decisions are kept in a signed log. What is wrong comes as problem details, with zh and en, and of a descriptor with errors: code, path, place, and message in both languages.",
            };
            document.Components ??= new OpenApiComponents();
            document.AddComponent<IOpenApiSecurityScheme>(
                KeyScheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key of the caller, whose role and jurisdictions the settings of the server say; or, where they name a provider of OpenID Connect, an access token of it." });
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
            var own = context.Description.ActionDescriptor.EndpointMetadata.OfType<Describing.MayMetadata>().SelectMany(may => may.Problems);
            operation.Responses ??= [];
            foreach (var problems in own.Concat(OfAll).Distinct().GroupBy(problem => problem.Status))
            {
                var key = problems.Key.ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (!operation.Responses.TryGetValue(key, out var response))
                    operation.Responses[key] = response = new OpenApiResponse();
                response.Description = string.Join("\n", problems.Select(problem => $"{problem.Code}: {problem.Title.En} ({problem.Title.Zh}). {problem.Remedy.En}"));
            }

            return Task.CompletedTask;
        });
    });
}
