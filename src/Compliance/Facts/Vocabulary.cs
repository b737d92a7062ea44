using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Facts;

/// <summary>Everything that may be stated: the kinds of subjects and their facts, shared by packs and versioned as they are.</summary>
public sealed class Vocabulary
{
    internal Vocabulary(string version, IReadOnlyList<SubjectKind> kinds)
    {
        Version = version;
        Kinds = kinds;
    }

    /// <summary>Its version, such as <c>1.0.0</c>.</summary>
    public string Version { get; }

    /// <summary>The kinds of subjects, in the order of the file.</summary>
    public IReadOnlyList<SubjectKind> Kinds { get; }

    /// <summary>The kind with a name, or null.</summary>
    public SubjectKind? FindKind(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Reads a vocabulary from a YAML file.</summary>
    /// <param name="path">The file, <c>rules/vocabulary.yaml</c> as a rule.</param>
    public static ReadResult<Vocabulary> Load(string path) => VocabularyReader.Load(path);
}
