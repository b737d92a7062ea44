using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Registers;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>Counts the subjects of a file for the jurisdictions that they lie in, and evaluates none.</summary>
internal sealed class MemberCount(HeldJurisdictions jurisdictions, SubjectKind? jurisdiction) : IPartReceiver<IEnumerable<Subject>, HeldJurisdictions>
{
    public HeldJurisdictions Members { get; } = jurisdictions.Empty();

    public HeldJurisdictions Project(IEnumerable<Subject> source)
    {
        var part = jurisdictions.Empty();
        foreach (var subject in source)
        {
            if (subject.Kind != jurisdiction)
                part.Add(subject);
        }

        return part;
    }

    public void Emit(HeldJurisdictions part) => Members.Add(part);

    public void Rollback()
    {
    }
}
