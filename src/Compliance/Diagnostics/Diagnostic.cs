using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Diagnostics;

/// <summary>One thing that is wrong, or worth a look, in a pack or a descriptor.</summary>
public sealed class Diagnostic
{
    internal Diagnostic(DiagnosticKind kind, SourceSpan span, IReadOnlyDictionary<string, LocalizedText> values, string? nearest)
    {
        Kind = kind;
        Span = span;
        Values = values;
        Nearest = nearest;
    }

    /// <summary>What it says: code, severity and the message's template.</summary>
    public DiagnosticKind Kind { get; }

    /// <summary>Its code, such as <c>CP2004</c>.</summary>
    public string Code => Kind.Code;

    /// <summary>What it means for the file.</summary>
    public Severity Severity => Kind.Severity;

    /// <summary>Where it is.</summary>
    public SourceSpan Span { get; }

    /// <summary>The values that the message mentions, by the name of their placeholder in the template.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Values { get; }

    /// <summary>The nearest right name, where a name is wrong and one is near.</summary>
    public string? Nearest { get; }

    /// <summary>The message in the requested language: what was found, what was expected, and the nearest right name.</summary>
    public string Message(Language language)
    {
        var message = MessageTemplate.Fill(Kind.Template.In(language), Values, language);
        if (Nearest is null)
            return message;

        return language == Language.Chinese
            ? $"{message}；是否应为“{Nearest}”？"
            : $"{message}; did you mean '{Nearest}'?";
    }

    /// <summary>The source location, code and English message, on one line.</summary>
    public override string ToString()
    {
        var text = $"{Severity.Name()} {Code}: {Message(Language.English)}";
        return Span.File.Length == 0 ? text : $"{Span}: {text}";
    }
}
