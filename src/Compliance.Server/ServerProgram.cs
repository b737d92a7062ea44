using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Compliance.Server;

/// <summary><c>compliance-server</c> serves; <c>compliance-server verify</c> finds what in the log is not as it was written; <c>compliance-server replay</c> makes every decision again.</summary>
internal static class ServerProgram
{
    /// <summary>Runs it: 0 where all is well, 1 where something in the log is not, 3 where the settings are wrong.</summary>
    /// <param name="arguments">The command, and settings.</param>
    /// <param name="output">Takes what it finds.</param>
    /// <param name="errors">Takes why it does not run.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var command = arguments is [var first, ..] && !first.StartsWith('-') ? first : "serve";
        if (command is not ("serve" or "verify" or "replay"))
        {
            await errors.WriteLineAsync($"Unknown command '{command}': expected serve, verify or replay.").ConfigureAwait(false);
            return 3;
        }

        await using var app = ServerSetup.Build(arguments is [var named, ..] && named == command ? arguments[1..] : arguments);
        try
        {
            return command == "serve" ? await ServeAsync(app).ConfigureAwait(false) : await CheckAsync(app, withReplay: command == "replay", output).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is BrokenLogException or InvalidDataException or InvalidOperationException or OptionsValidationException)
        {
            await errors.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return exception is BrokenLogException ? 1 : 3;
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        await PrepareAsync(app).ConfigureAwait(false);
        await app.RunAsync().ConfigureAwait(false);
        return 0;
    }

    /// <summary>Brings the database to its shape, and makes sure that it and the log are those of the keys and the head.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var services = app.Services;
        await services.GetRequiredService<Migrations>().RunAsync(CancellationToken.None).ConfigureAwait(false);
        await services.GetRequiredService<UsedKeys>().RequireAsync(CancellationToken.None).ConfigureAwait(false);

        // The head may be behind by what was decided just before the last end.
        var log = services.GetRequiredService<LogStore>();
        await log.RequireHeadAsync(CancellationToken.None).ConfigureAwait(false);
        if (await log.LastAsync(CancellationToken.None).ConfigureAwait(false) is { } last)
            services.GetRequiredService<HeadFile>().MoveTo(last.Entry.Number, last.Hash);
    }

    // A new key would have signed nothing that there is, and an empty folder has nothing to verify.
    private static async Task<int> CheckAsync(WebApplication app, bool withReplay, TextWriter output)
    {
        var settings = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
        foreach (var (file, setting) in new[] { (settings.KeyFile, "Server:Key"), (settings.DataKeyFile, "Server:DataKey") })
        {
            if (!File.Exists(file))
                throw new InvalidDataException($"There is no key at '{file}': set Server:Folder, or {setting}.");
        }

        if (settings.PostgreSql is null && !File.Exists(settings.DatabaseFile))
            throw new InvalidDataException($"There is no database at '{settings.DatabaseFile}': set Server:Folder, or Server:PostgreSql.");

        await app.Services.GetRequiredService<Migrations>().RunAsync(CancellationToken.None).ConfigureAwait(false);
        return await LogCheck.RunAsync(app.Services, withReplay, output).ConfigureAwait(false);
    }
}
