using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>Answers with problems, each of a kind, with what is said in both languages.</summary>
internal static class Problems
{
    public static IResult Of(ProblemKind kind, LocalizedText? detail = null, IReadOnlyList<object>? errors = null)
    {
        var extensions = new Dictionary<string, object?> { ["zh"] = (detail ?? kind.Remedy).Zh, ["en"] = (detail ?? kind.Remedy).En };
        if (errors is not null)
            extensions["errors"] = errors;
        return Results.Problem(type: kind.Type, title: kind.Title.En, detail: (detail ?? kind.Remedy).En, statusCode: kind.Status, extensions: extensions);
    }

    /// <summary>A descriptor that is wrong: each diagnostic with its code, path, place and message.</summary>
    public static IResult Of(IReadOnlyList<Diagnostic> diagnostics) => Of(
        ProblemKinds.WrongDescriptor,
        new LocalizedText(
            string.Join("\n", diagnostics.Select(diagnostic => $"{diagnostic.Code}：{diagnostic.Message(Language.Chinese)}")),
            string.Join("\n", diagnostics)),
        [.. diagnostics.Select(diagnostic => new
        {
            code = diagnostic.Code,
            path = diagnostic.Path ?? (diagnostic.Fact is { } fact ? "facts." + fact : null),
            line = diagnostic.Span.Line,
            column = diagnostic.Span.Column,
            zh = diagnostic.Message(Language.Chinese),
            en = diagnostic.Message(Language.English),
        })]);

    /// <summary>Does what may be refused, and answers with the problem where it is.</summary>
    public static async Task<IResult> AnswerAsync(Func<Task<IResult>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (StaleRevisionException exception)
        {
            return Of(ProblemKinds.Stale, new LocalizedText($"现为第 {exception.Revision} 版：请重新读取，并在 If-Match 中注明。", $"The revision is {exception.Revision}; read it again, and name that one in If-Match."));
        }
        catch (BrokenLogException exception)
        {
            return Of(ProblemKinds.BrokenLog, new LocalizedText($"{ProblemKinds.BrokenLog.Title.Zh}（{exception.Message}）", exception.Message));
        }
        catch (RequestKeyException)
        {
            return Of(ProblemKinds.OtherRequest);
        }
        catch (SamePersonException)
        {
            return Of(ProblemKinds.SamePerson);
        }
        catch (RefusedException exception)
        {
            return Of(ProblemKinds.Refused, exception.Why);
        }
        catch (ReadException exception)
        {
            // It may have been handed in by rules that have changed since.
            return Of(exception.Diagnostics);
        }
    }
}
