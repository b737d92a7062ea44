using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Diagnostics;

/// <summary>One thing that is wrong, or worth a look, in a pack or a descriptor.</summary>
public sealed class Diagnostic
{
    internal Diagnostic(
        DiagnosticKind kind, SourceSpan span, IReadOnlyDictionary<string, LocalizedText> values, string? nearest, string? path = null, string? fact = null)
    {
        Path = path;
        Fact = fact;
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

    /// <summary>
    /// The part of a descriptor that it is about, by keys and places in lists: <c>facts.gross_floor_area</c>,
    /// <c>deviations[0].expires_on</c>, of the third subject in a list <c>[2].date</c>; null where it is about the whole file, or about a pack.
    /// </summary>
    public string? Path { get; }

    /// <summary>The name of the fact that it is about, such as <c>gross_floor_area</c>, by whichever label the descriptor calls it; null where it is about none.</summary>
    public string? Fact { get; }

    /// <summary>The values that the message mentions, by the name of their place in the template.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Values { get; }

    /// <summary>The nearest right name, where a name is wrong and one is near.</summary>
    public string? Nearest { get; }

    /// <summary>The message in the requested language: what was found, what was expected, and the nearest right name.</summary>
    public string Message(Language language)
    {
        var message = MessageTemplate.Fill(Kind.Template.In(language), Values, language);
        if (Unusual(Values, language) is { Length: > 0 } unusual)
            message += (language == Language.Chinese ? "；" : "; ") + unusual;
        if (Nearest is null)
            return message;

        return language == Language.Chinese
            ? $"{message}；是否应为“{Nearest}”？"
            : $"{message}; did you mean '{Nearest}'?";
    }

    private static string Unusual(IReadOnlyDictionary<string, LocalizedText> values, Language language) =>
        UnusualCharacters.Describe(values.Values.Select(value => value.In(language)), language);

    /// <summary>The same about a part of something larger.</summary>
    internal Diagnostic Within(string part, string? fact)
    {
        // An empty key has no name that could stand behind it.
        var path = Path is null or "" ? part : Path[0] == '[' ? part + Path : $"{part}.{Path}";
        return new Diagnostic(Kind, Span, Values, Nearest, path, Fact ?? fact);
    }

    /// <summary>The place, code and English message, on one line.</summary>
    public override string ToString()
    {
        var text = $"{Severity.Name()} {Code}: {Message(Language.English)}";
        return Span.File.Length == 0 ? text : $"{Span}: {text}";
    }
}
