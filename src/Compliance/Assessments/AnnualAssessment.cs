using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Assessments;

/// <summary>The state of every jurisdiction of a register against the plan on a day.</summary>
public sealed class AnnualAssessment
{
    private AnnualAssessment(RegisterTotals register, IReadOnlyList<JurisdictionAssessment> jurisdictions)
    {
        Pack = register.Plan.Pack;
        Day = register.Day;
        Subjects = register.Subjects;
        Unplaced = register.Unplaced;
        Jurisdictions = jurisdictions;
    }

    /// <summary>The pack.</summary>
    public RulePack Pack { get; }

    /// <summary>The day that all are evaluated.</summary>
    public CalendarDate Day { get; }

    /// <summary>How many subjects the register holds besides the jurisdictions.</summary>
    public long Subjects { get; }

    /// <summary>How many of these lie in no jurisdiction of the register, and so count in none.</summary>
    public long Unplaced { get; }

    /// <summary>The jurisdictions: those that lie in no other first, each followed by those below it.</summary>
    public IReadOnlyList<JurisdictionAssessment> Jurisdictions { get; }

    /// <summary>A sheet for each department that the plan names, in the order of the pack.</summary>
    public IEnumerable<DepartmentSheet> Departments => Pack.Departments
        .Select(department => DepartmentSheet.Of(department, Jurisdictions))
        .Where(sheet => sheet.Rows.Count > 0);

    /// <summary>Assesses a register.</summary>
    public static AnnualAssessment Of(RegisterTotals register)
    {
        var ordered = new List<JurisdictionAssessment>();
        var ids = new HashSet<string>(register.Jurisdictions.Select(jurisdiction => jurisdiction.Id));
        var seen = new HashSet<string>();

        void Add(Descriptors.Subject jurisdiction)
        {
            if (!seen.Add(jurisdiction.Id))
                return;

            ordered.Add(JurisdictionAssessment.Of(register, jurisdiction));
            foreach (var below in register.Jurisdictions.Where(other => other.Jurisdiction == jurisdiction.Id))
                Add(below);
        }

        foreach (var top in register.Jurisdictions.Where(jurisdiction => jurisdiction.Jurisdiction is not { } above || !ids.Contains(above)))
            Add(top);

        // Those that lie in each other, by some mistake, are under no top.
        foreach (var rest in register.Jurisdictions)
            Add(rest);
        return new AnnualAssessment(register, ordered);
    }
}
