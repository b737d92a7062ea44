using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Facts;

/// <summary>Gives kinds the kinds of their parts.</summary>
internal sealed class ContainmentReader(IReadOnlyList<SubjectKind> kinds, DiagnosticBag diagnostics)
{
    public void Read(IReadOnlyDictionary<string, ContainedKinds> contains)
    {
        foreach (var whole in kinds)
        {
            if (!contains.TryGetValue(whole.Name, out var contained))
                continue;

            // Each is asked before it is added, so that no kind ever comes to be a part of itself.
            var parts = new List<SubjectKind>();
            foreach (var name in contained.Names)
            {
                if (Find(name) is { } part && IsPart(whole, part, name) && !parts.Contains(part))
                    parts.Add(part);
            }

            whole.Contain(parts, contained.Decides);
        }

        ReadMembers(contains);
    }

    // Members name what they lie in, and come in registers of any length: they are counted, and not listed. There is one such kind, since a
    // subject lies in one place.
    private void ReadMembers(IReadOnlyDictionary<string, ContainedKinds> contains)
    {
        SubjectKind? first = null;
        foreach (var whole in kinds)
        {
            if (!contains.TryGetValue(whole.Name, out var contained) || contained.Members.Count == 0)
                continue;

            if (first is not null)
            {
                diagnostics.Report(DiagnosticKinds.MembersOfTwoKinds, contained.Members[0].Span, ("found", whole.Name), ("first", first.Name));
                continue;
            }

            first = whole;
            if (whole.Contains.Count > 0 || whole.IsPart)
                diagnostics.Report(DiagnosticKinds.MembersAreNoParts, contained.Members[0].Span, ("found", whole.Name));
            else
                whole.Count([.. contained.Members.Select(Find).OfType<SubjectKind>().Distinct()]);
        }
    }

    private SubjectKind? Find(ScalarNode name)
    {
        if (kinds.FirstOrDefault(kind => kind.Name == name.Text) is { } found)
            return found;

        var names = kinds.Select(kind => kind.Name).ToList();
        diagnostics.Report(DiagnosticKinds.UnknownKind, name.Span, diagnostics.Nearest(name.Text, names), ("found", name.Text), ("expected", string.Join(", ", names)));
        return null;
    }

    private bool IsPart(SubjectKind whole, SubjectKind part, ScalarNode name)
    {
        if (part == whole || part.HasBelow(whole))
        {
            diagnostics.Report(DiagnosticKinds.PartOfItself, name.Span, ("found", part.Name), ("whole", whole.Name));
            return false;
        }

        // A descriptor has both under one roof: the facts of the whole, and the lists of its parts.
        foreach (var text in new[] { part.Name, part.Label.Zh, part.Label.En }.Distinct().Where(text => whole.SlotOfNameOrLabel(text) >= 0))
        {
            diagnostics.Report(DiagnosticKinds.DuplicateLabel, name.Span, ("found", text), ("kind", whole.Name), ("other", whole.Facts[whole.SlotOfNameOrLabel(text)].Name));
            return false;
        }

        return true;
    }
}
