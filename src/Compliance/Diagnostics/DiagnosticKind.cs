using Compliance.Localization;

namespace Compliance.Diagnostics;

/// <summary>What a diagnostic says, apart from where and with which values; see <see cref="DiagnosticKinds"/>.</summary>
public sealed class DiagnosticKind
{
    internal DiagnosticKind(string code, Severity severity, string zh, string en)
    {
        Code = code;
        Severity = severity;
        Template = new LocalizedText(zh, en);
    }

    /// <summary>A code that never changes its meaning: <c>CP</c> and four digits, the first of them the stage that found it.</summary>
    public string Code { get; }

    /// <summary>What it means for the file.</summary>
    public Severity Severity { get; }

    /// <summary>The message, with a placeholder in braces for each value.</summary>
    public LocalizedText Template { get; }
}
