using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Compliance.Cli.Output;

/// <summary>Prints a page by the browser that is installed: with bookmarks, page numbers and whatever fonts it has. The browser runs without a window, an account and a network.</summary>
internal static class BrowserPrint
{
    /// <summary>The variable of the environment that names the browser.</summary>
    public const string Variable = "COMPLIANCE_BROWSER";

    private const int RemovalTries = 60;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RemovalPause = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>What whoever asks for a print is told where there is no browser.</summary>
    public static (string Zh, string En) Missing =>
        ($"--format pdf 需要浏览器来打印：请安装 Chromium、Chrome 或 Edge，或用环境变量 {Variable} 给出其路径；--format html 写出同一页面，任何浏览器均可打印",
         $"--format pdf needs a browser to print with: install Chromium, Chrome or Edge, or name one in the variable {Variable}; --format html writes the same page, which any browser prints");

    /// <summary>The browser; null where there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
            .Concat(Places)
            .FirstOrDefault(File.Exists);

    /// <summary>Prints a page.</summary>
    /// <param name="output">Where the PDF goes.</param>
    /// <param name="writePage">Writes the page, in HTML.</param>
    /// <exception cref="IOException">There is no browser, or it does not print the page.</exception>
    public static void Print(Stream output, Action<TextWriter> writePage)
    {
        var browser = Find() ?? throw new IOException(Missing.En);
        InputFiles.OfCommand.Add([browser]);
        var folder = Begin();
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            using (var text = new StreamWriter(page) { NewLine = "\n" })
                writePage(text);
            Run(browser, folder, Arguments(folder.FullName, page, pdf));
            if (!File.Exists(pdf))
                throw new IOException("The browser printed nothing.");
            using var printed = File.OpenRead(pdf);
            printed.CopyTo(output);
        }
        finally
        {
            End(folder);
        }
    }

    private static DirectoryInfo Begin() => UnfinishedFiles.Whole(() =>
    {
        var folder = Directory.CreateTempSubdirectory("compliance-");
        UnfinishedFiles.AtEnd = () => Remove(folder);
        return folder;
    });

    // Whoever ends the tool ends the browser that it has started, and leaves nothing behind.
    private static Process? Start(ProcessStartInfo start, DirectoryInfo folder) => UnfinishedFiles.Whole(() =>
    {
        var printing = Process.Start(start);
        UnfinishedFiles.AtEnd = () => Stop(printing, folder);
        return printing;
    });

    private static void End(DirectoryInfo folder) => UnfinishedFiles.Whole(() =>
    {
        Remove(folder);
        return UnfinishedFiles.AtEnd = null;
    });

    private static void Stop(Process? printing, DirectoryInfo folder)
    {
        try
        {
            printing?.Kill(entireProcessTree: true);
            printing?.WaitForExit(TimeSpan.FromMilliseconds(300));
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended.
        }

        Remove(folder);
    }

    private static string[] Arguments(string folder, string page, string pdf)
    {
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-crash-reporter", "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ];

        // As root Chromium starts in no other way, and in containers there is often nobody else. The page is the tool's own, and no script but its own runs in it.
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox", .. arguments] : arguments;
    }

    private static void Run(string browser, DirectoryInfo folder, string[] arguments)
    {
        var start = new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };

        // What it keeps for a moment lies where it is removed with the rest.
        start.Environment["TMPDIR"] = folder.FullName;
        Process? started;
        try
        {
            started = Start(start, folder);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new IOException($"The browser {browser} does not start: {exception.Message}", exception);
        }

        using var process = started ?? throw new IOException($"The browser {browser} does not start.");
        var (errors, said) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new IOException($"The browser {browser} has not printed the page in {Longest.TotalMinutes} minutes.");
        }

        if (process.ExitCode != 0)
            throw new IOException($"The browser {browser} ended with {process.ExitCode}: {(errors.Result + said.Result).Trim()}");
    }

    // A browser may hold its own files a moment longer.
    private static void Remove(DirectoryInfo folder)
    {
        for (var i = 0; i < RemovalTries; i++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What is below it may be gone before it is come to, which says nothing of itself.
                if (!Directory.Exists(folder.FullName))
                    return;
                Thread.Sleep(RemovalPause);
            }
        }
    }
}
