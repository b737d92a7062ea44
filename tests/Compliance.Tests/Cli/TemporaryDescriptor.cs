using System;
using System.IO;

namespace Compliance.Tests.Cli;

/// <summary>A descriptor in a file that is gone with the test.</summary>
internal sealed class TemporaryDescriptor : IDisposable
{
    public TemporaryDescriptor(string text)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
