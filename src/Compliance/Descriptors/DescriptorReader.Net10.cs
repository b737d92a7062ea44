using System;
using System.Text.Json;
using Compliance.Diagnostics;

namespace Compliance.Descriptors;

// What frameworks before .NET 6 have no types for.
public sealed partial class DescriptorReader
{
    /// <summary>Reads bytes, UTF-8; what they are shows in the first characters.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">What to call them in results.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ReadResult<DescriptorFile> Read(ReadOnlyMemory<byte> bytes, string name) => Read(bytes.ToArray(), name);

    /// <summary>Reads a descriptor, or a list of them, that was read as JSON already; places are those in its own text.</summary>
    /// <param name="json">The descriptor.</param>
    /// <param name="name">What to call it in results.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ReadResult<DescriptorFile> Read(JsonElement json, string name) => ReadText(json.GetRawText(), name);
}
