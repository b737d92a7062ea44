using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>Checking before handing in: a file, a text, or a form made from the vocabulary, with findings at once.</summary>
internal static class CheckPages
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/check", BeginAsync);
        pages.MapPost("/check", CheckAsync);
    }

    private static async Task<IResult> BeginAsync(string? kind, string? id, HttpContext http, CheckParts parts, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        if (kind is not null && id is not null)
        {
            if (await parts.Seen.FindAsync(http.User, kind, id, cancellation).ConfigureAwait(false) is not { } submission)
                return ErrorPage.Of(page, StatusCodes.Status404NotFound);
            return CheckView.Show(page, parts, CheckedText.Of(parts.Compliance.Checker().Reader, submission.Descriptor, submission.Revision), []);
        }

        return kind is not null && parts.Compliance.Checker().Pack.Vocabulary.FindKind(kind) is { } chosen
            ? CheckView.Show(page, parts, CheckedText.Of(new SubjectBuilder(parts.Compliance.Checker().Pack, chosen.Name, CheckedText.NoId).Build().Require(), null), [])
            : CheckView.Choose(page, parts, null);
    }

    private static async Task<IResult> CheckAsync(HttpContext http, CheckParts parts, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var form = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        long? revision = long.TryParse(form.Field("revision"), out var number) ? number : null;
        try
        {
            if (form.Field("kind") is { } kind)
            {
                if (parts.Compliance.Checker().Pack.Vocabulary.FindKind(kind) is null)
                    return ErrorPage.Of(page, StatusCodes.Status400BadRequest);
                var (subject, wrong) = CheckedText.Build(parts.Compliance.Checker().Pack, kind, form);
                if (subject is null)
                    return CheckView.Show(page, parts, CheckedText.OfTyped(parts.Compliance.Checker().Pack, kind, form, revision), wrong);
                return await ShowOrHandInAsync(page, parts, CheckedText.Of(subject, revision), form, cancellation).ConfigureAwait(false);
            }

            var (read, text) = await ReadAsync(form, parts.Reading, cancellation).ConfigureAwait(false);
            return await ShowOrHandInAsync(page, parts, new CheckedText(read, text, revision), form, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (PageProblems.Of(page, exception) is { } problem)
        {
            return CheckView.Choose(page, parts, problem, form.Field("descriptor"), revision);
        }
    }

    private static async Task<(Subject Subject, string Text)> ReadAsync(IFormCollection form, DescriptorReading reading, CancellationToken cancellation)
    {
        if (form.Files is not [{ Length: > 0 } file, ..])
            return reading.Read(Encoding.UTF8.GetBytes(form.Field("descriptor") ?? ""), null);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        return reading.Read(bytes.ToArray(), Path.GetExtension(file.FileName).ToLowerInvariant() switch
        {
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xls" => "application/vnd.ms-excel",
            ".csv" => "text/csv",
            _ => null,
        });
    }

    private static async Task<IResult> ShowOrHandInAsync(PageContext page, CheckParts parts, CheckedText text, IFormCollection form, CancellationToken cancellation)
    {
        if (form.Field("do") != "hand-in" || !page.Is(Roles.Applicant))
            return CheckView.Show(page, parts, text, []);
        if (text.Subject.Id == CheckedText.NoId)
            return CheckView.Show(page, parts, text, [], page.Say("请填写编号。", "Give it an id."));

        var handed = await parts.Desk.HandInAsync(Encoding.UTF8.GetBytes(text.Text), null, text.Revision, page.Caller!.Name, cancellation).ConfigureAwait(false);
        return handed.Submission is { } submission
            ? Results.Redirect(SubmissionPages.PathOf(page, submission.Kind, submission.Id))
            : CheckView.Show(page, parts, text, [], text.Revision is null
                ? page.Say("编号已被占用。", "The id is taken.")
                : page.Say("其间已被修订，或不是您的项目。", "It was revised meanwhile, or is not yours."));
    }
}
