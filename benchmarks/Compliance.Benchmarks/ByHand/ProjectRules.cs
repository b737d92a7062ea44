using System;
using Compliance.Values;

namespace Compliance.Benchmarks.ByHand;

/// <summary>
/// The pack's rules for projects written by hand, as fast as plain C# comes: the limit that the library is measured against.
/// Bits instead of branches, what rules share computed once, and no allocation. It computes in doubles and trusts them, as
/// such code does, and knows neither names nor reasons: verdicts and measures are all that it gives.
/// </summary>
internal static class ProjectRules
{
    /// <summary>How many rules there are.</summary>
    public const int Count = 20;

    private static readonly int _issued = new CalendarDate(2023, 12, 6).DayNumber;
    private static readonly int _endOf2025 = new CalendarDate(2025, 12, 31).DayNumber;
    private static readonly int _startOf2030 = new CalendarDate(2030, 1, 1).DayNumber;
    private static readonly int _endOf2030 = new CalendarDate(2030, 12, 31).DayNumber;

    // By four times what the rule applies to and what holds; 0 for the latter where no limit is in force.
    private static ReadOnlySpan<byte> Verdicts =>
    [
        0, 0, 0, 0,
        (byte)Verdict.NotApplicable, (byte)Verdict.NotApplicable, (byte)Verdict.NotApplicable, (byte)Verdict.NotApplicable,
        (byte)Verdict.Upcoming, (byte)Verdict.Fail, (byte)Verdict.Pass, (byte)Verdict.Undetermined,
        (byte)Verdict.Upcoming, (byte)Verdict.Undetermined, (byte)Verdict.Pass, (byte)Verdict.Undetermined,
    ];

    /// <summary>Evaluates a project on a day.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <param name="day">The day, as a day number.</param>
    /// <param name="verdicts">Takes the verdicts, in the pack's order.</param>
    /// <param name="measures">Takes what is measured.</param>
    public static void Evaluate(in ProjectFacts facts, int day, Span<Verdict> verdicts, out Measures measures)
    {
        var sinceIssued = InForce(day, _issued);
        var sinceEndOf2025 = InForce(day, _endOf2025);
        var sinceStartOf2030 = InForce(day, _startOf2030);
        var sinceEndOf2030 = InForce(day, _endOf2030);

        var isNew = Among((int)facts.Construction, (int)Construction.New);
        var isUrban = Among((int)facts.Location, (int)Location.Urban);
        var isPublicFunded = Among((int)facts.Funding, (int)(Funding.Government | Funding.GovernmentParticipated));
        var isGovernmentLed = Among((int)facts.Funding, (int)(Funding.Government | Funding.GovernmentLed));

        measures = new Measures
        {
            EnergySaving = facts.EnergySavingRate,
            RooftopPv = Ratio(facts.PvArea, facts.RoofArea, 100),
            GreenStar = facts.GreenStar,
            ConstructionWaste = Ratio(facts.Waste, facts.FloorArea, 10_000),
        };

        // One check of the length for all.
        _ = verdicts[Count - 1];
        verdicts[0] = Judge(And(isNew, isUrban), And(facts.MeetsEnergyStandard, facts.MeetsGreenStandard), sinceIssued);
        verdicts[1] = Judge(isNew, facts.MeetsEnergyStandard, sinceIssued);
        verdicts[2] = Judge(
            And(And(isNew, isUrban), Among((int)facts.Category, (int)Category.Residential)),
            Among((int)facts.EnergyClass, (int)(EnergyClass.UltraLowEnergy | EnergyClass.NearZeroEnergy | EnergyClass.ZeroCarbon | EnergyClass.EnergyPlus)),
            sinceStartOf2030);
        verdicts[3] = Judge(And(isNew, Among((int)facts.Category, (int)Category.Public)), AtLeast(measures.EnergySaving, 78), sinceStartOf2030);
        verdicts[4] = Judge(Or(facts.IsGovernmentOffice, facts.IsLargePublicBuilding), facts.HasEnergyMetering, sinceIssued);
        verdicts[5] = Judge(
            And(isNew, Or(facts.IsPublicInstitution, Among((int)facts.Use, (int)Use.Factory))), AtLeast(measures.RooftopPv, 50), sinceEndOf2025);
        verdicts[6] = Judge(
            Among((int)facts.Construction, (int)(Construction.New | Construction.Renovation | Construction.Extension)), facts.MeetsGreenStandard, sinceIssued);
        verdicts[7] = Judge(
            Or(And(Among((int)facts.Funding, (int)Funding.Government), facts.IsPublicBenefit), facts.IsLargePublicBuilding),
            AtLeast(measures.GreenStar, 1),
            sinceEndOf2030);
        verdicts[8] = Judge(isNew, AtMost(measures.ConstructionWaste, 300), sinceEndOf2030);
        verdicts[9] = Judge(isPublicFunded, facts.PrefersCertifiedMaterials, sinceIssued);
        verdicts[10] = Judge(isPublicFunded, facts.UsesOnlyGreenMaterials, sinceEndOf2030);
        verdicts[11] = Judge(Among((int)facts.Stage, (int)Stage.LandGrant), facts.LandGrantStatesShare, sinceIssued);
        verdicts[12] = Judge(isNew, facts.UsesPrefabrication, sinceIssued);
        verdicts[13] = Judge(
            And(isGovernmentLed, Among((int)facts.Use, (int)(Use.GovernmentOffice | Use.School | Use.Hospital | Use.Venue | Use.AffordableHousing))),
            And(facts.MeetsGreenStandard, facts.MeetsPrefabricationStandard),
            sinceIssued);
        verdicts[14] = Judge(Among((int)facts.Funding, (int)Funding.Private), facts.UsesPrecastComponents, sinceIssued);
        verdicts[15] = Judge(
            And(And(facts.InvolvesDemolition, facts.DemolishedConforms), facts.DemolishedWithinLife), facts.DemolitionServesPublic, sinceIssued);
        verdicts[16] = Judge(Among((int)facts.Use, (int)Use.MunicipalRoad), facts.UsesRecycledMaterials, sinceIssued);
        verdicts[17] = Judge(And(isNew, Among((int)facts.Use, (int)Use.ResidentialCommunity)), facts.HasCommunityFacilities, sinceIssued);
        verdicts[18] = Judge(And(isNew, Among((int)facts.Use, (int)Use.Farmhouse)), facts.MeetsRuralEnergyStandard, sinceIssued);
        verdicts[19] = Judge(Among((int)facts.Use, (int)Use.Village), facts.SiteIsSafe, sinceIssued);
    }

    private static YesNo InForce(int day, int from) => day >= from ? YesNo.Either : 0;

    private static YesNo Among(int members, int allowed) =>
        ((members & allowed) != 0 ? YesNo.Yes : 0) | ((members & ~allowed) != 0 ? YesNo.No : 0);

    // Yes where both may be, no where either may be; and the other way round.
    private static YesNo And(YesNo left, YesNo right) => (left & right & YesNo.Yes) | ((left | right) & YesNo.No);

    private static YesNo Or(YesNo left, YesNo right) => (left & right & YesNo.No) | ((left | right) & YesNo.Yes);

    private static YesNo AtLeast(in Span value, double limit) => (value.High >= limit ? YesNo.Yes : 0) | (value.Low < limit ? YesNo.No : 0);

    private static YesNo AtMost(in Span value, double limit) => (value.Low <= limit ? YesNo.Yes : 0) | (value.High > limit ? YesNo.No : 0);

    // 0 over anything is 0, though what it is divided by may be as little as anything above 0.
    private static Span Ratio(in Span dividend, in Span divisor, double unit) =>
        new(dividend.Low / divisor.High * unit, dividend.High == 0 ? 0 : dividend.High / divisor.Low * unit);

    private static Verdict Judge(YesNo applies, YesNo holds, YesNo inForce) => (Verdict)Verdicts[(((int)applies * 4) + (int)(holds & inForce)) & 15];
}
