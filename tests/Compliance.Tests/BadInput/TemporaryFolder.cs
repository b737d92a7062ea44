using System;
using System.IO;
using System.Text;

namespace Compliance.Tests.BadInput;

/// <summary>A folder for inputs that are too large or too odd to keep, gone with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "compliance-" + Guid.NewGuid().ToString("N"));

    /// <summary>Writes a file, and the folders on the way to it.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    /// <summary>Copies a file, under a name of its own.</summary>
    public void Copy(string source, string name) => Write(name, File.ReadAllText(source));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
