using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Profiles;

/// <summary>A record of another system's file.</summary>
public interface ISourceRecord
{
    /// <summary>Where it stands.</summary>
    SourceSpan Span { get; }

    /// <summary>What stands at a place, in the words of the format; nothing where nothing does.</summary>
    IEnumerable<SourceValue> ValuesOf(string from);

    /// <summary>The records of a kind of parts in it, by where they stand.</summary>
    IEnumerable<ISourceRecord> PartsOf(string each);
}
