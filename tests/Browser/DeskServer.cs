using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Compliance.Browser.Tests;

/// <summary>The server, as it was built, with a caller for each role, over real HTTP.</summary>
internal sealed class DeskServer : IDisposable
{
    private static readonly string[] Callers = ["applicant:anna", "official:otto", "supervisor:sven"];

    private readonly Process _process;
    private readonly string _folder;

    private DeskServer(Process process, string folder, string address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    public string Address { get; }

    public static async Task<DeskServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Tool.Folder, "desk-" + Guid.NewGuid().ToString("N"))).FullName;
        var start = new ProcessStartInfo("dotnet", [Environment.GetEnvironmentVariable("COMPLIANCE_SERVER")!, "serve", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["Server__Folder"] = folder;
        start.Environment["Compliance__TimeZone"] = "Asia/Shanghai";
        for (var i = 0; i < Callers.Length; i++)
        {
            var (role, name) = (Callers[i].Split(':')[0], Callers[i].Split(':')[1]);
            start.Environment[$"Server__Keys__{i}__Role"] = role;
            start.Environment[$"Server__Keys__{i}__Name"] = name;
            start.Environment[$"Server__Keys__{i}__Sha256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(name))));
        }

        foreach (var setting in settings)
            start.Environment[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && text.IndexOf("listening on: ", StringComparison.Ordinal) is >= 0 and var at)
                address.TrySetResult(text[(at + "listening on: ".Length)..].Trim());
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new DeskServer(process, folder, await address.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    public static string KeyOf(string name) => "key-of-" + name;

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
