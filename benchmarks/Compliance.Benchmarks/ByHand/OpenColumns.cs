using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Benchmarks.ByHand;

/// <summary>The same rules over columns in which something is missing or open: two columns a question, three columns of verdicts a rule.</summary>
internal static class OpenColumns
{
    private const int ConstructionValues = 4;
    private const int CategoryValues = 5;
    private const int UseValues = 12;
    private const int FundingValues = 4;
    private const int LocationValues = 2;
    private const int StageValues = 6;
    private const int EnergyClassValues = 5;

    /// <summary>Evaluates all projects of a block.</summary>
    public static void Evaluate(FactColumns facts, VerdictColumns verdicts)
    {
        for (var word = 0; word < FactColumns.Words; word += Vector256<ulong>.Count)
            Evaluate(facts, verdicts.Bits, word);
    }

    private static void Evaluate(FactColumns facts, ulong[] verdicts, int word)
    {
        var bits = facts.Bits;
        var isNew = Among(bits, Plane.Construction, ConstructionValues, (int)Construction.New, word);
        var isUrbanAndNew = isNew & Among(bits, Plane.Location, LocationValues, (int)Location.Urban, word);
        var isGovernment = Among(bits, Plane.Funding, FundingValues, (int)Funding.Government, word);
        var isPublicFunded = Among(bits, Plane.Funding, FundingValues, (int)(Funding.Government | Funding.GovernmentParticipated), word);
        var isLarge = Answer(bits, Plane.IsLargePublicBuilding, word);
        var meetsEnergy = Answer(bits, Plane.MeetsEnergyStandard, word);
        var meetsGreen = Answer(bits, Plane.MeetsGreenStandard, word);

        Judge(verdicts, 0, word, isUrbanAndNew, meetsEnergy & meetsGreen);
        Judge(verdicts, 1, word, isNew, meetsEnergy);
        Judge(
            verdicts, 2, word, isUrbanAndNew & Among(bits, Plane.Category, CategoryValues, (int)Category.Residential, word),
            Among(bits, Plane.EnergyClass, EnergyClassValues, ~(int)EnergyClass.Standard, word));
        Judge(
            verdicts, 3, word, isNew & Among(bits, Plane.Category, CategoryValues, (int)Category.Public, word),
            new(AtLeast(facts.EnergySavingRate.High, 78, word), ~AtLeast(facts.EnergySavingRate.Low, 78, word)));
        Judge(verdicts, 4, word, Answer(bits, Plane.IsGovernmentOffice, word) | isLarge, Answer(bits, Plane.HasEnergyMetering, word));
        Judge(
            verdicts, 5, word, isNew & (Answer(bits, Plane.IsPublicInstitution, word) | Among(bits, Plane.Use, UseValues, (int)Use.Factory, word)),
            new(
                AtLeast(facts.PvArea.High, facts.RoofArea.Low, 0.5, word) & AtLeast(facts.PvArea.High, double.Epsilon, word),
                ~AtLeast(facts.PvArea.Low, facts.RoofArea.High, 0.5, word)));
        Judge(verdicts, 6, word, Among(bits, Plane.Construction, ConstructionValues, ~(int)Construction.None, word), meetsGreen);
        Judge(
            verdicts, 7, word, (isGovernment & Answer(bits, Plane.IsPublicBenefit, word)) | isLarge,
            new(AtLeast(facts.GreenStar.High, 1, word), ~AtLeast(facts.GreenStar.Low, 1, word)));
        Judge(
            verdicts, 8, word, isNew,
            new(AtLeast(facts.FloorArea.High, facts.Waste.Low, 1 / 0.03, word), ~AtLeast(facts.FloorArea.Low, facts.Waste.High, 1 / 0.03, word)));
        Judge(verdicts, 9, word, isPublicFunded, Answer(bits, Plane.PrefersCertifiedMaterials, word));
        Judge(verdicts, 10, word, isPublicFunded, Answer(bits, Plane.UsesOnlyGreenMaterials, word));
        Judge(verdicts, 11, word, Among(bits, Plane.Stage, StageValues, (int)Stage.LandGrant, word), Answer(bits, Plane.LandGrantStatesShare, word));
        Judge(verdicts, 12, word, isNew, Answer(bits, Plane.UsesPrefabrication, word));
        Judge(
            verdicts, 13, word,
            Among(bits, Plane.Funding, FundingValues, (int)(Funding.Government | Funding.GovernmentLed), word)
                & Among(bits, Plane.Use, UseValues, (int)(Use.GovernmentOffice | Use.School | Use.Hospital | Use.Venue | Use.AffordableHousing), word),
            meetsGreen & Answer(bits, Plane.MeetsPrefabricationStandard, word));
        Judge(verdicts, 14, word, Among(bits, Plane.Funding, FundingValues, (int)Funding.Private, word), Answer(bits, Plane.UsesPrecastComponents, word));
        Judge(
            verdicts, 15, word,
            Answer(bits, Plane.InvolvesDemolition, word) & Answer(bits, Plane.DemolishedConforms, word) & Answer(bits, Plane.DemolishedWithinLife, word),
            Answer(bits, Plane.DemolitionServesPublic, word));
        Judge(verdicts, 16, word, Among(bits, Plane.Use, UseValues, (int)Use.MunicipalRoad, word), Answer(bits, Plane.UsesRecycledMaterials, word));
        Judge(verdicts, 17, word, isNew & Among(bits, Plane.Use, UseValues, (int)Use.ResidentialCommunity, word), Answer(bits, Plane.HasCommunityFacilities, word));
        Judge(verdicts, 18, word, isNew & Among(bits, Plane.Use, UseValues, (int)Use.Farmhouse, word), Answer(bits, Plane.MeetsRuralEnergyStandard, word));
        Judge(verdicts, 19, word, Among(bits, Plane.Use, UseValues, (int)Use.Village, word), Answer(bits, Plane.SiteIsSafe, word));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Truths Answer(ulong[] bits, int plane, int word) => new(KnownColumns.Load(bits, plane + 1, word), KnownColumns.Load(bits, plane, word));

    // The numbers are constants, so that each use is a few loads and ors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Truths Among(ulong[] bits, int plane, int values, int allowed, int word)
    {
        var (isTrue, isFalse) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        for (var value = 0; value < values; value++)
        {
            if ((allowed >> value & 1) != 0)
                isTrue |= KnownColumns.Load(bits, plane + value, word);
            else
                isFalse |= KnownColumns.Load(bits, plane + value, word);
        }

        return new(isTrue, isFalse);
    }

    private static Vector256<ulong> AtLeast(double[] values, double limit, int word) => KnownColumns.AtLeast(values, limit, word);

    private static Vector256<ulong> AtLeast(double[] dividends, double[] divisors, double limit, int word) => KnownColumns.AtLeast(dividends, divisors, limit, word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Judge(ulong[] verdicts, int rule, int word, Truths applies, Truths holds)
    {
        var pass = applies.True & ~holds.False;
        var fail = applies.True & ~applies.False & ~holds.True;
        pass.StoreUnsafe(ref verdicts[0], (nuint)(VerdictColumns.At(rule) + VerdictColumns.Pass + word));
        fail.StoreUnsafe(ref verdicts[0], (nuint)(VerdictColumns.At(rule) + VerdictColumns.Fail + word));
        (applies.True & ~(pass | fail)).StoreUnsafe(ref verdicts[0], (nuint)(VerdictColumns.At(rule) + VerdictColumns.Open + word));
    }
}
