using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Extensions.Hosting;
using Compliance.Packs;
using Compliance.Server.Access;
using Compliance.Server.Api;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Pages;
using Compliance.Server.Privacy;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Compliance.Server;

/// <summary>Puts the server together.</summary>
internal static class ServerSetup
{
    /// <summary>The server as it is set up by arguments and environment.</summary>
    public static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddOptions<ServerOptions>().Bind(builder.Configuration.GetSection("Server")).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        builder.Services.AddCompliance(options =>
        {
            builder.Configuration.GetSection("Compliance").Bind(options);
            if (options.Packs.Count == 0)
                options.Packs.Add("jiaozuo-2023-3");
        });
        AddStorage(builder.Services);
        AddDesk(builder.Services);
        builder.Services.AddHealthChecks().AddCompliance();
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        AddLogForm(builder);
        Telemetry.Add(builder);
        OpenApiDescription.Add(builder.Services);
        Callers.Add(builder.Services, builder.Configuration);
        Limits.Add(builder.Services, builder.WebHost, builder.Configuration);

        var app = builder.Build();
        SecurityHeaders.Use(app);
        Failures.Use(app);
        app.UseRouting();
        PathIds.Use(app);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestTimeouts();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
        SubmissionApi.Map(app);
        DecisionApi.Map(app);
        DeviationApi.Map(app);
        WhatIfApi.Map(app);
        AssessmentApi.Map(app);
        PackApi.Map(app);
        PageRoutes.Map(app);
        return app;
    }

    // The builder knows the form for people alone.
    private static void AddLogForm(WebApplicationBuilder builder)
    {
        switch (builder.Configuration["Logging:Console:FormatterName"]?.ToLowerInvariant())
        {
            case ConsoleFormatterNames.Json:
                builder.Logging.AddJsonConsole();
                break;
            case ConsoleFormatterNames.Systemd:
                builder.Logging.AddSystemdConsole();
                break;
        }
    }

    private static void AddStorage(IServiceCollection services)
    {
        services.AddSingleton<Database>(all => Settings(all) is { PostgreSql: { } connection } ? new PostgreSqlDatabase(connection) : new SqliteDatabase(Settings(all).DatabaseFile));
        services.AddSingleton(all => LogKey.LoadOrCreate(Settings(all).KeyFile));
        services.AddSingleton(all => DataKey.LoadOrCreate(Settings(all).DataKeyFile));
        services.AddSingleton(all => new HeadFile(Settings(all).HeadFile, all.GetRequiredService<LogKey>()));
        services.AddSingleton<Migrations>();
        services.AddSingleton<UsedKeys>();
        services.AddSingleton<SubmissionStore>();
        services.AddSingleton<LogStore>();
    }

    private static void AddDesk(IServiceCollection services)
    {
        services.AddSingleton(all => all.GetRequiredService<IOptions<ComplianceOptions>>().Value.Folders is { Count: > 0 } folders ? new PackCatalog([.. folders]) : PackCatalog.BesideApplication());
        services.AddSingleton<Places>();
        services.AddSingleton<DescriptorReading>();
        services.AddSingleton<SubmissionDesk>();
        services.AddSingleton<DeviationDesk>();
        services.AddSingleton<DecisionDesk>();
        services.AddSingleton<RegisterReading>();
        services.AddSingleton<RegisterAssessment>();
        services.AddSingleton<PackVersions>();
        services.AddSingleton<WhatIf>();
        services.AddSingleton<Playground>();
        services.AddSingleton<RuleFlipsPanel>();
        services.AddSingleton<SubmissionParts>();
        services.AddSingleton<CheckParts>();
    }

    private static ServerOptions Settings(IServiceProvider services) => services.GetRequiredService<IOptions<ServerOptions>>().Value;
}
