using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>The installed browser, started once for all tests.</summary>
[SetUpFixture]
internal sealed class Browser
{
    private static IPlaywright? _playwright;

    /// <summary>Where it is.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("COMPLIANCE_BROWSER") ?? "/usr/bin/chromium";

    public static IBrowser Instance { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _playwright = await Playwright.CreateAsync();
        Instance = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await Instance.CloseAsync();
        _playwright?.Dispose();
        System.IO.Directory.Delete(Tool.Folder, recursive: true);
    }
}
