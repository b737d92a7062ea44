namespace Compliance.Benchmarks.ByHand;

/// <summary>
/// Where the columns of bits of each fact begin: a column for each value, in the order of the bits. Of a Boolean there are
/// two, first no and then yes.
/// </summary>
internal static class Plane
{
    public const int Construction = 0;
    public const int Category = 4;
    public const int Use = 9;
    public const int Funding = 21;
    public const int Location = 25;
    public const int Stage = 27;
    public const int EnergyClass = 33;
    public const int IsGovernmentOffice = 38;
    public const int IsLargePublicBuilding = 40;
    public const int IsPublicInstitution = 42;
    public const int IsPublicBenefit = 44;
    public const int MeetsEnergyStandard = 46;
    public const int MeetsRuralEnergyStandard = 48;
    public const int HasEnergyMetering = 50;
    public const int MeetsGreenStandard = 52;
    public const int MeetsPrefabricationStandard = 54;
    public const int UsesPrefabrication = 56;
    public const int UsesPrecastComponents = 58;
    public const int LandGrantStatesShare = 60;
    public const int PrefersCertifiedMaterials = 62;
    public const int UsesOnlyGreenMaterials = 64;
    public const int UsesRecycledMaterials = 66;
    public const int InvolvesDemolition = 68;
    public const int DemolishedConforms = 70;
    public const int DemolishedWithinLife = 72;
    public const int DemolitionServesPublic = 74;
    public const int HasCommunityFacilities = 76;
    public const int SiteIsSafe = 78;
    public const int Count = 80;
}
