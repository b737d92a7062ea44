using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace Compliance.Browser.Tests;

/// <summary>One page, opened in a real browser; what it asks for, and what the browser says against it, is kept.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => _requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) =>
        {
            _complaints.Add($"a dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser said against it; nothing where all is well.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What was asked for besides the page itself, and its empty icon.</summary>
    public IEnumerable<string> Requests => _requests.Skip(1).Where(url => url != "data:,");

    /// <summary>Everything that was asked for.</summary>
    public IReadOnlyList<string> AllRequests => _requests;

    public static async Task<Visit> To(IBrowser browser, string file, bool runsScripts = true, int width = 1280, int height = 900)
    {
        var visit = await Begin(browser, runsScripts, width, height);
        await visit.Page.GotoAsync("file://" + file, new PageGotoOptions { Timeout = 60_000 });
        return visit;
    }

    /// <summary>A page that has not gone anywhere yet.</summary>
    public static async Task<Visit> Begin(IBrowser browser, bool runsScripts = true, int width = 1280, int height = 900)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = runsScripts, ViewportSize = new ViewportSize { Width = width, Height = height } });
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>How many elements are visible.</summary>
    public Task<int> CountVisible(string selector) =>
        Page.EvaluateAsync<int>("selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility({ contentVisibilityAuto: false })).length", selector);

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
