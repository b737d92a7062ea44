using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>The server over real HTTP and a real database: in this process, where it starts at once, or as a program of its own, which can be killed.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly string[] Callers = ["applicant:anna:", "applicant:bela:", "official:otto:jiefang", "official:olga:", "supervisor:sven:", "reader:rita:shanyang"];

    private static readonly string[] Quiet = ["--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.AspNetCore=None"];

    private readonly StringBuilder _output = new();
    private WebApplication? _app;
    private Process? _process;

    private RunningServer(string folder) => Folder = folder;

    public string Folder { get; }

    public Uri Address { get; private set; } = null!;

    public string Database => Path.Combine(Folder, "compliance.db");

    /// <summary>What a program of its own wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts one in this process.</summary>
    public static async Task<RunningServer> StartAsync(string folder, params string[] settings)
    {
        var app = ServerSetup.Build([.. Arguments(folder, settings), "--urls=http://127.0.0.1:0", .. Quiet]);
        var server = new RunningServer(folder) { _app = app };
        await ServerProgram.PrepareAsync(app);
        await app.StartAsync();
        server.Address = new Uri(app.Urls.First());
        return server;
    }

    /// <summary>Starts a program of its own.</summary>
    public static async Task<RunningServer> StartProgramAsync(string folder, params string[] settings)
    {
        var server = new RunningServer(folder) { _process = Begin(folder, settings, "serve", "--urls", "http://127.0.0.1:0") };
        var address = new TaskCompletionSource<Uri>();
        server._process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        server._process.OutputDataReceived += (_, line) =>
        {
            server.Keep(line.Data);
            if (Regex.Match(line.Data ?? "", "listening on: (http://[0-9.:]+)") is { Success: true, Groups: [_, var found] })
                address.TrySetResult(new Uri(found.Value));
        };
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        server.Address = await address.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return server;
    }

    /// <summary>Runs a command to its end, in this process.</summary>
    public static async Task<(int Status, string Output)> RunAsync(string folder, string command, params string[] settings)
    {
        await using var output = new StringWriter();
        var status = await ServerProgram.RunAsync([command, .. Arguments(folder, settings), "--urls=http://127.0.0.1:0", .. Quiet], output, TextWriter.Null).WaitAsync(TimeSpan.FromMinutes(5));
        SqliteConnection.ClearAllPools();
        return (status, output.ToString());
    }

    public HttpClient As(string? name)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (name is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", KeyOf(name));
        return client;
    }

    /// <summary>Ends it: a program of its own at once, whatever it is doing.</summary>
    public async Task EndAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await app.StopAsync(patience.Token);
            await app.DisposeAsync();
            SqliteConnection.ClearAllPools();
        }

        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Asks a program of its own to end, as an operator does, and gives its status.</summary>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process?.Dispose();
    }

    public static string KeyOf(string name) => "key-of-" + name;

    private void Keep(string? text)
    {
        lock (_output)
            _output.AppendLine(text);
    }

    private static IEnumerable<string> Arguments(string folder, string[] settings) =>
        Settings(folder).Concat(settings).Select(setting => "--" + setting[..setting.IndexOf('=', StringComparison.Ordinal)].Replace("__", ":", StringComparison.Ordinal) + setting[setting.IndexOf('=', StringComparison.Ordinal)..]);

    // As the environment has them.
    private static IEnumerable<string> Settings(string folder)
    {
        yield return "Server__Folder=" + folder;
        yield return "Compliance__TimeZone=Asia/Shanghai";
        for (var i = 0; i < Callers.Length; i++)
        {
            var parts = Callers[i].Split(':');
            yield return $"Server__Keys__{i}__Role={parts[0]}";
            yield return $"Server__Keys__{i}__Name={parts[1]}";
            yield return $"Server__Keys__{i}__Sha256={Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(parts[1]))))}";
            if (parts[2].Length > 0)
                yield return $"Server__Keys__{i}__Jurisdictions__0={parts[2]}";
        }
    }

    private static Process Begin(string folder, string[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(TestContext.CurrentContext.TestDirectory, "compliance-server.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var setting in Settings(folder).Concat(settings))
            start.Environment[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return Process.Start(start)!;
    }
}
