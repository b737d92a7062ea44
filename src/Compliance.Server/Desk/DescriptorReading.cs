using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Localization;
using Compliance.Workbooks;

namespace Compliance.Server.Desk;

/// <summary>Reads descriptors of one subject, in every form that they come in.</summary>
internal sealed class DescriptorReading(ComplianceService compliance)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads one by the rules in use.</summary>
    /// <param name="body">Its bytes.</param>
    /// <param name="contentType">What it says that it is; YAML or JSON where it says nothing that is known.</param>
    /// <returns>The subject, and its text as it is kept: YAML and JSON as they are, of tables and workbooks the descriptor in YAML.</returns>
    /// <exception cref="ReadException">It is wrong.</exception>
    /// <exception cref="RefusedException">It is no text, is of several subjects or of none, or names deviations.</exception>
    public (Subject Subject, string Text) Read(byte[] body, string? contentType)
    {
        if (Extension(contentType) is { } extension)
        {
            var reader = new DescriptorReader(compliance.Checker().Pack) { WorkbookFormats = WorkbookFormats.All };
            var read = One(reader.Read(body, "descriptor" + extension).Require().Subjects);
            return (read, DescriptorWriter.ToYaml(read));
        }

        try
        {
            var text = Strict.GetString(body).TrimStart('\uFEFF');
            return (Read(text), text);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(new LocalizedText("正文不是 UTF-8 文本。", "The body is no text in UTF-8."));
        }
    }

    /// <summary>Reads one that is YAML or JSON.</summary>
    /// <exception cref="ReadException">It is wrong.</exception>
    /// <exception cref="RefusedException">It is of several subjects or of none, or names deviations.</exception>
    public Subject Read(string text) => One(compliance.Checker().Reader.ReadText(text, "descriptor.yaml").Require().Subjects);

    // What an applicant says of approvals is no approval: those that count are in the log.
    private static Subject One(IReadOnlyList<Subject> subjects)
    {
        if (subjects.Count != 1)
            throw new RefusedException(new LocalizedText($"描述文件含 {subjects.Count} 个对象，应为一个。", $"The descriptor has {subjects.Count} subjects; expected one."));
        if (subjects[0].Id is "." or ".." || subjects[0].Id.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(new LocalizedText("编号不能是 . 或 ..，也不能含 %2F：地址中写不出。", "An id is not '.' or '..' and has no '%2F', which no address can say."));
        if (HasDeviations(subjects[0]))
        {
            throw new RefusedException(new LocalizedText(
                "描述文件自带 deviations：偏离须在本系统申请，并由另一人批准。", "The descriptor names deviations: ask for them here, so that somebody else approves."));
        }

        return subjects[0];
    }

    private static bool HasDeviations(Subject subject) => subject.Deviations.Count > 0 || subject.Parts.Any(HasDeviations);

    private static string? Extension(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ".xlsx",
        "application/vnd.ms-excel" => ".xls",
        "text/csv" => ".csv",
        _ => null,
    };
}
