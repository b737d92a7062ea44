using System.Linq;
using Compliance.Extensions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

// A service of one's own: a descriptor is posted as YAML, and the evaluation comes back as JSON.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCompliance(options =>
{
    options.Packs.Add("jiaozuo-2023-3");
    options.ReloadsOnChange = true;
    options.TimeZone = "Asia/Shanghai";
});
builder.Services.AddHealthChecks().AddCompliance();
var app = builder.Build();

app.MapHealthChecks("/health");
app.MapPost("/check", async (HttpRequest request, ComplianceService compliance) =>
{
    var checker = compliance.Checker();
    var read = await checker.Reader.ReadAsync(request.Body, "request.yaml", request.HttpContext.RequestAborted);
    return read.Value is { } file
        ? Results.Text($"[{string.Join(",", compliance.CheckAll(checker, file.Subjects).Select(evaluation => evaluation.ToJson()))}]", "application/json")
        : Results.Problem(string.Join("\n", read.Diagnostics), statusCode: StatusCodes.Status422UnprocessableEntity, title: "The descriptor is wrong");
});

app.Run();
