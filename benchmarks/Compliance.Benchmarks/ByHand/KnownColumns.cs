using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Benchmarks.ByHand;

/// <summary>
/// The pack's rules by hand over columns of which everything is known, on a day when all limits are in force: 256 projects at
/// once, two columns of verdicts a rule. No vector code for these rules has less to do.
/// </summary>
internal static class KnownColumns
{
    /// <summary>Evaluates all projects of a block, of which every fact is known.</summary>
    public static void Evaluate(FactColumns facts, VerdictColumns verdicts)
    {
        for (var word = 0; word < FactColumns.Words; word += Vector256<ulong>.Count)
            Evaluate(facts, verdicts.Bits, word);
    }

    private static void Evaluate(FactColumns facts, ulong[] verdicts, int word)
    {
        var bits = facts.Bits;
        var isNew = Load(bits, Plane.Construction, word);
        var isUrbanAndNew = isNew & Load(bits, Plane.Location, word);
        var isGovernment = Load(bits, Plane.Funding, word);
        var isPublicFunded = isGovernment | Load(bits, Plane.Funding + 2, word);
        var isLarge = Yes(bits, Plane.IsLargePublicBuilding, word);
        var meetsEnergy = Yes(bits, Plane.MeetsEnergyStandard, word);
        var meetsGreen = Yes(bits, Plane.MeetsGreenStandard, word);

        Judge(verdicts, 0, word, isUrbanAndNew, meetsEnergy & meetsGreen);
        Judge(verdicts, 1, word, isNew, meetsEnergy);
        Judge(verdicts, 2, word, isUrbanAndNew & Load(bits, Plane.Category, word), ~Load(bits, Plane.EnergyClass, word));
        Judge(verdicts, 3, word, isNew & Load(bits, Plane.Category + 1, word), AtLeast(facts.EnergySavingRate.Low, 78, word));
        Judge(verdicts, 4, word, Yes(bits, Plane.IsGovernmentOffice, word) | isLarge, Yes(bits, Plane.HasEnergyMetering, word));
        Judge(
            verdicts, 5, word, isNew & (Yes(bits, Plane.IsPublicInstitution, word) | Load(bits, Plane.Use + 6, word)),
            AtLeast(facts.PvArea.Low, facts.RoofArea.Low, 0.5, word));
        Judge(verdicts, 6, word, ~Load(bits, Plane.Construction + 3, word), meetsGreen);
        Judge(verdicts, 7, word, (isGovernment & Yes(bits, Plane.IsPublicBenefit, word)) | isLarge, AtLeast(facts.GreenStar.Low, 1, word));
        Judge(verdicts, 8, word, isNew, AtLeast(facts.FloorArea.Low, facts.Waste.Low, 1 / 0.03, word));
        Judge(verdicts, 9, word, isPublicFunded, Yes(bits, Plane.PrefersCertifiedMaterials, word));
        Judge(verdicts, 10, word, isPublicFunded, Yes(bits, Plane.UsesOnlyGreenMaterials, word));
        Judge(verdicts, 11, word, Load(bits, Plane.Stage, word), Yes(bits, Plane.LandGrantStatesShare, word));
        Judge(verdicts, 12, word, isNew, Yes(bits, Plane.UsesPrefabrication, word));
        Judge(
            verdicts, 13, word,
            (isGovernment | Load(bits, Plane.Funding + 1, word))
                & (Load(bits, Plane.Use, word) | Load(bits, Plane.Use + 1, word) | Load(bits, Plane.Use + 2, word) | Load(bits, Plane.Use + 3, word) | Load(bits, Plane.Use + 4, word)),
            meetsGreen & Yes(bits, Plane.MeetsPrefabricationStandard, word));
        Judge(verdicts, 14, word, Load(bits, Plane.Funding + 3, word), Yes(bits, Plane.UsesPrecastComponents, word));
        Judge(
            verdicts, 15, word,
            Yes(bits, Plane.InvolvesDemolition, word) & Yes(bits, Plane.DemolishedConforms, word) & Yes(bits, Plane.DemolishedWithinLife, word),
            Yes(bits, Plane.DemolitionServesPublic, word));
        Judge(verdicts, 16, word, Load(bits, Plane.Use + 7, word), Yes(bits, Plane.UsesRecycledMaterials, word));
        Judge(verdicts, 17, word, isNew & Load(bits, Plane.Use + 5, word), Yes(bits, Plane.HasCommunityFacilities, word));
        Judge(verdicts, 18, word, isNew & Load(bits, Plane.Use + 9, word), Yes(bits, Plane.MeetsRuralEnergyStandard, word));
        Judge(verdicts, 19, word, Load(bits, Plane.Use + 10, word), Yes(bits, Plane.SiteIsSafe, word));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Load(ulong[] bits, int plane, int word) => Vector256.LoadUnsafe(ref bits[0], (nuint)((plane * FactColumns.Words) + word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Yes(ulong[] bits, int plane, int word) => Load(bits, plane + 1, word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Judge(ulong[] verdicts, int rule, int word, Vector256<ulong> applies, Vector256<ulong> holds)
    {
        (applies & holds).StoreUnsafe(ref verdicts[0], (nuint)(VerdictColumns.At(rule) + VerdictColumns.Pass + word));
        (applies & ~holds).StoreUnsafe(ref verdicts[0], (nuint)(VerdictColumns.At(rule) + VerdictColumns.Fail + word));
    }

    internal static Vector256<ulong> AtLeast(double[] values, double limit, int word)
    {
        var least = Vector256.Create(limit);
        var result = Vector256<ulong>.Zero;
        for (var i = 0; i < Vector256<ulong>.Count; i++)
        {
            var bits = 0UL;
            for (var row = 0; row < 64; row += Vector256<double>.Count)
                bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref values[0], (nuint)(((word + i) * 64) + row)), least).ExtractMostSignificantBits() << row;
            result = result.WithElement(i, bits);
        }

        return result;
    }

    internal static Vector256<ulong> AtLeast(double[] dividends, double[] divisors, double limit, int word)
    {
        var least = Vector256.Create(limit);
        var result = Vector256<ulong>.Zero;
        for (var i = 0; i < Vector256<ulong>.Count; i++)
        {
            var bits = 0UL;
            for (var row = 0; row < 64; row += Vector256<double>.Count)
            {
                var at = (nuint)(((word + i) * 64) + row);
                bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref dividends[0], at), Vector256.LoadUnsafe(ref divisors[0], at) * least).ExtractMostSignificantBits() << row;
            }

            result = result.WithElement(i, bits);
        }

        return result;
    }
}
