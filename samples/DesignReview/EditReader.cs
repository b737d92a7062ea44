using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace DesignReview;

/// <summary>
/// Reads an edit as a descriptor of one fact, so that names, labels, units and values are taken, or refused, as they are in any
/// descriptor, with the same diagnostics.
/// </summary>
internal sealed class EditReader(RulePack pack)
{
    private readonly DescriptorReader _reader = new(pack);

    /// <summary>The subject with the edit made; null where the edit is wrong.</summary>
    public Subject? Read(Subject subject, Edit edit, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var descriptor = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["subject"] = subject.Kind.Name,
            ["id"] = subject.Id,
            ["facts"] = new Dictionary<string, string> { [edit.Fact] = edit.Value },
        });
        using var stream = new MemoryStream(descriptor);
        var read = _reader.Read(stream, "edit.json");
        diagnostics = read.Diagnostics;
        if (!read.Succeeded)
            return null;

        var fact = subject.Kind.Facts[subject.Kind.SlotOfNameOrLabel(edit.Fact)];
        return subject.With(fact.Name, edit.Value.Length == 0 ? null : edit.Value);
    }
}
