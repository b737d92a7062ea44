using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Diagnostics;

/// <summary>Thrown by <see cref="ReadResult{T}.Require"/> where a caller takes for granted that a file is right, and it is not.</summary>
public sealed class ReadException : Exception
{
    internal ReadException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join("\n", diagnostics.Select(diagnostic => diagnostic.ToString()))) =>
        Diagnostics = diagnostics;

    /// <summary>Everything that is wrong, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
