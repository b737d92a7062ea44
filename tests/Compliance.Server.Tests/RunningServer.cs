using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>The server as a program of its own, over real HTTP and a real file of SQLite.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly string[] Callers = ["applicant:anna:", "applicant:bela:", "official:otto:jiefang", "official:olga:", "supervisor:sven:", "reader:rita:shanyang"];

    private readonly Process _process;
    private readonly StringBuilder _output;

    private RunningServer(string folder, Process process, Uri address, StringBuilder output)
    {
        _output = output;
        Folder = folder;
        _process = process;
        Address = address;
    }

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>What it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public string Database => Path.Combine(Folder, "compliance.db");

    public static async Task<RunningServer> StartAsync(string folder, params string[] settings)
    {
        var process = Begin(folder, settings, "serve", "--urls", "http://127.0.0.1:0");
        var address = new TaskCompletionSource<Uri>();
        var output = new StringBuilder();
        void Keep(string? text)
        {
            lock (output)
                output.AppendLine(text);
        }

        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            Keep(line.Data);
            if (line.Data is { } text && text.IndexOf("listening on: ", StringComparison.Ordinal) is >= 0 and var at)
                address.TrySetResult(new Uri(text[(at + "listening on: ".Length)..].Trim()));
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RunningServer(folder, process, await address.Task.WaitAsync(TimeSpan.FromSeconds(60)), output);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Status, string Output)> RunAsync(string folder, string command, params string[] settings)
    {
        using var process = Begin(folder, settings, command);
        process.BeginErrorReadLine();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public HttpClient As(string? name)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (name is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", KeyOf(name));
        return client;
    }

    /// <summary>Ends it at once, whatever it is doing.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    public static string KeyOf(string name) => "key-of-" + name;

    private static Process Begin(string folder, string[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(TestContext.CurrentContext.TestDirectory, "compliance-server.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["Server__Folder"] = folder;
        start.Environment["Compliance__TimeZone"] = "Asia/Shanghai";
        for (var i = 0; i < Callers.Length; i++)
        {
            var parts = Callers[i].Split(':');
            start.Environment[$"Server__Keys__{i}__Role"] = parts[0];
            start.Environment[$"Server__Keys__{i}__Name"] = parts[1];
            start.Environment[$"Server__Keys__{i}__Sha256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(parts[1]))));
            if (parts[2].Length > 0)
                start.Environment[$"Server__Keys__{i}__Jurisdictions__0"] = parts[2];
        }

        foreach (var setting in settings)
            start.Environment[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return Process.Start(start)!;
    }
}
