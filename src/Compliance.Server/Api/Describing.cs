using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>What the OpenAPI document says of operations, beside them.</summary>
internal static class Describing
{
    /// <summary>Gives an operation a title and says what it does.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string title, string description) => route.WithSummary(title).WithDescription(description);

    /// <summary>Says that it takes a descriptor, in each of its forms.</summary>
    public static RouteHandlerBuilder TakesDescriptor(this RouteHandlerBuilder route) => route.Accepts<string>(
        "application/yaml", "application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/plain");

    /// <summary>Says that the answer is JSON of a form that a schema beside the rules describes.</summary>
    public static RouteHandlerBuilder AnswersJson(this RouteHandlerBuilder route) => route.Produces<System.Text.Json.Nodes.JsonObject>();

    /// <summary>Says with which problems it may be answered, besides those of every request.</summary>
    public static RouteHandlerBuilder May(this RouteHandlerBuilder route, params ProblemKind[] problems)
    {
        foreach (var status in problems.Select(problem => problem.Status).Distinct())
            route.ProducesProblem(status);
        return route.WithMetadata(new MayMetadata(problems));
    }

    /// <summary>The problems of an operation.</summary>
    internal sealed record MayMetadata(IReadOnlyList<ProblemKind> Problems);
}
