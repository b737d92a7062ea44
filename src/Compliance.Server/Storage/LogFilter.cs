using System.Collections.Generic;

namespace Compliance.Server.Storage;

/// <summary>Which entries of the log are meant. What is null leaves out none.</summary>
internal sealed record LogFilter
{
    /// <summary>Behind which number they come.</summary>
    public long After { get; init; }

    /// <summary>Their types.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>The kind and id of the subject that they are about.</summary>
    public (string Kind, string Id)? Subject { get; init; }

    /// <summary>Whose submissions they are about; entries on those that were erased are then none.</summary>
    public string? Applicant { get; init; }

    /// <summary>In which jurisdictions these lie.</summary>
    public IReadOnlyList<string>? Visible { get; init; }
}
