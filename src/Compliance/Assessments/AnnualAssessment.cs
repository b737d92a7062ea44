using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Assessments;

/// <summary>The state of every jurisdiction of a register against the plan on a day.</summary>
public sealed class AnnualAssessment
{
    private AnnualAssessment(RegisterTotals register, IReadOnlyList<JurisdictionAssessment> jurisdictions, AnnualAssessment? before)
    {
        Before = before;
        Pack = register.Plan.Pack;
        Day = register.Day;
        Subjects = register.Subjects;
        Unplaced = register.Unplaced;
        Elsewhere = register.Elsewhere;
        UnplacedSubjects = register.UnplacedSubjects;
        UnknownMembers = register.UnknownMembers;
        Jurisdictions = jurisdictions;
    }

    /// <summary>The pack.</summary>
    public RulePack Pack { get; }

    /// <summary>The day that all are evaluated.</summary>
    public CalendarDate Day { get; }

    /// <summary>How many subjects the register holds besides the jurisdictions.</summary>
    public long Subjects { get; }

    /// <summary>How many of these may lie in any jurisdiction of the register or in none: they name none, or one that is not known.</summary>
    public long Unplaced { get; }

    /// <summary>How many of these lie in a jurisdiction that is known and no part of the register, and so count in none.</summary>
    public long Elsewhere { get; }

    /// <summary>The first of the subjects of which it is not known where they lie, with what they name.</summary>
    public IReadOnlyList<UnplacedSubject> UnplacedSubjects { get; }

    /// <summary>What could not be read or was not given, so that every jurisdiction may have any number of further members.</summary>
    public IReadOnlyList<string> UnknownMembers { get; }

    /// <summary>The assessment of the year before; null where none was given.</summary>
    public AnnualAssessment? Before { get; }

    /// <summary>The jurisdictions: those that lie in no other first, each followed by those below it.</summary>
    public IReadOnlyList<JurisdictionAssessment> Jurisdictions { get; }

    /// <summary>A sheet for each department that the plan names, in the order of the pack.</summary>
    public IEnumerable<DepartmentSheet> Departments => Pack.Departments
        .Select(department => DepartmentSheet.Of(department, Jurisdictions))
        .Where(sheet => sheet.Rows.Count > 0);

    /// <summary>Assesses a register.</summary>
    public static AnnualAssessment Of(RegisterTotals register) => Make(register, before: null);

    /// <summary>Assesses a register beside that of the year before.</summary>
    /// <param name="register">The register.</param>
    /// <param name="before">The assessment of the register as it was a year before, by the same pack. It changes no verdict.</param>
    /// <exception cref="ArgumentNullException">There is no register, or no assessment.</exception>
    /// <exception cref="ArgumentException">The assessment is by another pack.</exception>
    public static AnnualAssessment Of(RegisterTotals register, AnnualAssessment before)
    {
        if (register is null)
            throw new ArgumentNullException(nameof(register));
        if (before is null)
            throw new ArgumentNullException(nameof(before));
        return before.Pack == register.Plan.Pack
            ? Make(register, before)
            : throw new ArgumentException($"The year before was assessed by {before.Pack.Id}@{before.Pack.Version}, and this one is by {register.Plan.Pack.Id}@{register.Plan.Pack.Version}: assess both by one pack.", nameof(before));
    }

    private static AnnualAssessment Make(RegisterTotals register, AnnualAssessment? before)
    {
        var earlier = before?.Jurisdictions.ToDictionary(one => one.Jurisdiction.Id);
        IReadOnlyList<JurisdictionAssessment> jurisdictions =
        [
            .. register.Places.InOrder().Select(jurisdiction => JurisdictionAssessment.Of(register, jurisdiction, earlier is not null && earlier.TryGetValue(jurisdiction.Id, out var one) ? one : null)),
        ];
        return new AnnualAssessment(register, jurisdictions, before);
    }
}
