using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Extensions.Hosting;
using Compliance.Facts;

namespace Compliance.Server.Desk;

/// <summary>The jurisdictions that are known, by whichever name they are called.</summary>
internal sealed class Places(ComplianceService compliance)
{
    private IReadOnlyList<ListedJurisdiction> Known => compliance.Checker().Pack.Vocabulary.Jurisdictions.Jurisdictions;

    /// <summary>Where a subject lies, by the id of the jurisdiction: a jurisdiction lies in itself. What names none stays as it is.</summary>
    public string? Of(Subject subject)
    {
        var named = subject.Kind == compliance.Checker().Pack.Vocabulary.Register ? subject.Id : subject.Jurisdiction;
        return named is null ? null : IdOf(named);
    }

    /// <summary>The id of what is called so; the name itself where nothing is.</summary>
    public string IdOf(string name) => Known.FirstOrDefault(one => one.Id == name || one.Label.Zh == name || one.Label.En == name || one.OtherNames.Contains(name))?.Id ?? name;

    /// <summary>Some jurisdictions with all that lie in them.</summary>
    public IReadOnlyList<string> WithBelow(IEnumerable<string> names)
    {
        var found = new List<string>();
        void Add(string id)
        {
            if (found.Contains(id))
                return;
            found.Add(id);
            foreach (var below in Known.Where(one => one.Within == id))
                Add(below.Id);
        }

        foreach (var name in names)
            Add(IdOf(name));
        return found;
    }
}
