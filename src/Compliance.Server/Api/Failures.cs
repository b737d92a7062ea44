using System.Linq;
using System.Threading.Tasks;
using Compliance.Server.Access;
using Compliance.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>Answers to requests that no operation has answered: programs by a problem, people by a page. What went wrong inside is in the log of the program alone.</summary>
internal static class Failures
{
    public static void Use(WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = AnswerAsync,
        });
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext));
    }

    private static Task AnswerAsync(HttpContext http)
    {
        // The handler of exceptions takes away what was set before.
        SecurityHeaders.Set(http.Response.Headers);
        return Callers.IsPage(http) ? ErrorPage.Of(new PageContext(http), http.Response.StatusCode).ExecuteAsync(http) : Problem(http.Response.StatusCode).ExecuteAsync(http);
    }

    private static IResult Problem(int status) => ProblemKinds.All.FirstOrDefault(kind => kind.Status == status) is { } known ? Problems.Of(known) : Results.Problem(statusCode: status);
}
