using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;

namespace Compliance.Descriptors;

/// <summary>Reads files of another system as descriptors.</summary>
public abstract class DescriptorImport
{
    private protected DescriptorImport()
    {
    }

    /// <summary>The ends of the names of the files, in small letters, with their dots.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads the subjects of a file, and reports what is wrong or worth a look.</summary>
    /// <param name="stream">The bytes; it stays open.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    internal abstract IReadOnlyList<Subject> Read(Stream stream, string name, DiagnosticBag diagnostics);
}
