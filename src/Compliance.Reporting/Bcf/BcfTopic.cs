using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Reporting.Bcf;

/// <summary>A topic: one finding, or several that are settled together.</summary>
/// <param name="Guid">Its GUID.</param>
/// <param name="Type">What kind of topic it is: the verdict.</param>
/// <param name="IsOpen">Whether there is something to do.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Description">Everything that explains it, a line each.</param>
/// <param name="Date">The day that was evaluated.</param>
internal sealed record BcfTopic(string Guid, string Type, bool IsOpen, string Title, IReadOnlyList<string> Description, CalendarDate Date)
{
    /// <summary>How strongly the rule speaks; null where several do.</summary>
    public string? Priority { get; init; }

    /// <summary>Where it belongs: kinds, chapters, departments, storeys.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The day on which something begins to bind; null where nothing does.</summary>
    public CalendarDate? Due { get; init; }

    /// <summary>The model that it is about; null where it is about none.</summary>
    public string? Model { get; init; }

    /// <summary>The spatial element of the model that all of it lies in; null where it has no GUID.</summary>
    public string? Place { get; init; }

    /// <summary>The objects of the model, by their GUIDs.</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];
}
