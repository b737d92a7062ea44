using System;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Server.Api;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;

namespace Compliance.Server.Pages;

/// <summary>What a reader of a page is told where something cannot be done.</summary>
internal static class PageProblems
{
    /// <summary>The words; null for what nobody expects.</summary>
    public static string? Of(PageContext page, Exception exception) => exception switch
    {
        RefusedException refused => page.Say(refused.Why),
        StaleRevisionException => page.Say("其间已被修订：请按现在的内容重新办理。", "It was revised meanwhile: look at it as it is now, and try again."),
        SamePersonException => page.Say(ProblemKinds.SamePerson.Title),
        RequestKeyException => page.Say(ProblemKinds.OtherRequest.Title),
        BrokenLogException => page.Say(ProblemKinds.BrokenLog.Title),
        ReadException read => string.Join("\n", read.Diagnostics.Select(diagnostic => diagnostic.Message(page.Language))),
        _ => null,
    };
}
