using System;
using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Reporting.Bcf;

/// <summary>The object of a model of IFC that a subject was read from.</summary>
internal static class ModelObject
{
    private const int Length = 22;

    /// <summary>Its GUID as models write it, 22 signs; null where the subject comes from no model, or from one that gives it another id.</summary>
    public static string? GuidOf(Subject subject)
    {
        // The id of a part has those of its wholes before it.
        var id = subject.Id.Substring(subject.Id.LastIndexOf('/') + 1);
        return IsOfModel(subject) && id.Length == Length && id.All(sign => sign is '_' or '$' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) ? id : null;
    }

    /// <summary>Whether the subject was read from a model.</summary>
    public static bool IsOfModel(Subject subject) => subject.Span.File.EndsWith(".ifc", StringComparison.OrdinalIgnoreCase);

    /// <summary>The subject that holds all others which it is a part of; itself where it is none.</summary>
    public static Subject RootOf(Subject subject)
    {
        while (subject.Whole is { } whole)
            subject = whole;
        return subject;
    }

    /// <summary>What a subject is called: its id and its name.</summary>
    public static string NameOf(Subject subject) => subject.Name is { Length: > 0 } name ? $"{subject.Id} {name}" : subject.Id;
}
