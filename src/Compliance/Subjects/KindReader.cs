using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;

namespace Compliance.Subjects;

/// <summary>Reads the kind of a subject, by its name or either label.</summary>
internal static class KindReader
{
    public static SubjectKind? Read(ScalarNode name, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        if (Find(name.Text, vocabulary) is { } found)
            return found;

        var text = name.Text.Trim();
        diagnostics.Report(
            DiagnosticKinds.UnknownKind, name.Span, diagnostics.Nearest(text, vocabulary.Kinds.SelectMany(kind => new[] { kind.Name, kind.Label.Zh })),
            ("found", name.Text), ("expected", string.Join(", ", vocabulary.Kinds.Select(kind => kind.Name))));
        return null;
    }

    /// <summary>The kind of a name or label; null where there is none.</summary>
    public static SubjectKind? Find(string name, Vocabulary vocabulary)
    {
        var text = LookAlikes.Plain(name).Trim();
        return vocabulary.Kinds.FirstOrDefault(kind => kind.Name == text || kind.Label.Zh == text || kind.Label.En == text);
    }
}
