using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Access;
using Compliance.Server.Api;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Compliance.Server;

/// <summary><c>compliance-server</c> serves; <c>compliance-server verify</c> finds what in the log is not as it was written; <c>compliance-server replay</c> makes every decision again.</summary>
internal static class ServerProgram
{
    /// <summary>Runs it: 0 where all is well, 1 where something in the log is not.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var command = arguments is [var first, ..] && !first.StartsWith('-') ? first : "serve";
        if (command is not ("serve" or "verify" or "replay"))
        {
            await Console.Error.WriteLineAsync($"Unknown command '{command}': expected serve, verify or replay.").ConfigureAwait(false);
            return 3;
        }

        await using var app = Build(arguments is [var named, ..] && named == command ? arguments[1..] : arguments);
        var settings = Settings(app.Services);
        if (command != "serve" && !File.Exists(settings.KeyFile))
        {
            // A new key would sign nothing that there is, and an empty folder has nothing to verify.
            await Console.Error.WriteLineAsync($"There is no key of a log at '{settings.KeyFile}': set Server:Folder, or Server:Key.").ConfigureAwait(false);
            return 3;
        }

        if (command != "serve" && settings.PostgreSql is null && !File.Exists(settings.DatabaseFile))
        {
            await Console.Error.WriteLineAsync($"There is no database at '{settings.DatabaseFile}': set Server:Folder, or Server:PostgreSql.").ConfigureAwait(false);
            return 3;
        }

        await app.Services.GetRequiredService<Migrations>().RunAsync(CancellationToken.None).ConfigureAwait(false);
        if (command != "serve")
            return await LogCheck.RunAsync(app.Services, withReplay: command == "replay", Console.Out).ConfigureAwait(false);

        // The head may be behind by what was decided just before the last end.
        var decisions = app.Services.GetRequiredService<DecisionStore>();
        try
        {
            await decisions.RequireHeadAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (BrokenLogException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return 1;
        }

        if (await decisions.LastAsync(CancellationToken.None).ConfigureAwait(false) is { } last)
            app.Services.GetRequiredService<HeadFile>().MoveTo(last.Entry.Number, last.Hash);
        await app.RunAsync().ConfigureAwait(false);
        return 0;
    }

    /// <summary>The server as it is set up by arguments and environment.</summary>
    internal static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Services.AddOptions<ServerOptions>().Bind(builder.Configuration.GetSection("Server")).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        builder.Services.AddCompliance(options =>
        {
            builder.Configuration.GetSection("Compliance").Bind(options);
            if (options.Packs.Count == 0)
                options.Packs.Add("jiaozuo-2023-3");
        });
        builder.Services.AddSingleton<Database>(services => Settings(services) is { PostgreSql: { } connection } ? new PostgreSqlDatabase(connection) : new SqliteDatabase(Settings(services).DatabaseFile));
        builder.Services.AddSingleton(services => LogKey.LoadOrCreate(Settings(services).KeyFile));
        builder.Services.AddSingleton(services => new HeadFile(Settings(services).HeadFile, services.GetRequiredService<LogKey>()));
        builder.Services.AddSingleton<Migrations>();
        builder.Services.AddSingleton<SubmissionStore>();
        builder.Services.AddSingleton<DecisionStore>();
        builder.Services.AddSingleton<DecisionDesk>();
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCompliance();
        builder.Services.AddAuthentication(ApiKeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.WebHost.ConfigureKestrel((context, kestrel) => kestrel.Limits.MaxRequestBodySize = context.Configuration.GetValue<long?>("Server:MostBytes") ?? new ServerOptions().MostBytes);

        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError });
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/health").AllowAnonymous();
        SubmissionApi.Map(app);
        DecisionApi.Map(app);
        return app;
    }

    private static ServerOptions Settings(IServiceProvider services) => services.GetRequiredService<IOptions<ServerOptions>>().Value;
}
