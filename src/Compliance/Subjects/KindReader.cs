using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>Reads the kind of a subject, by its name or either label.</summary>
internal static class KindReader
{
    public static SubjectKind? Read(ScalarNode name, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var text = Blanks.Trim(name.Text);
        if (vocabulary.FindKindByNameOrLabel(text) is { } found)
            return found;

        var known = diagnostics.Items.Count;
        diagnostics.Report(
            DiagnosticKinds.UnknownKind, name.Span, diagnostics.Nearest(text, vocabulary.Kinds.SelectMany(kind => new[] { kind.Name, kind.Label.Zh })),
            ("found", name.Text), ("expected", new LocalizedText(string.Join("、", vocabulary.Kinds.Select(kind => kind.Label.Zh)), string.Join(", ", vocabulary.Kinds.Select(kind => kind.Name)))));
        diagnostics.Locate(known, "subject");
        return null;
    }
}
