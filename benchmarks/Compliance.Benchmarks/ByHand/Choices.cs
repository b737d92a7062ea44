using System;

namespace Compliance.Benchmarks.ByHand;

/// <summary>What a Boolean may be, and what a question answers: a bit for "no somewhere", a bit for "yes somewhere".</summary>
[Flags]
internal enum YesNo : byte
{
    No = 1,
    Yes = 2,
    Either = No | Yes,
}

/// <summary>What the kind of construction may be; the bits of this choice and of those below are in the vocabulary's order.</summary>
[Flags]
internal enum Construction : byte
{
    New = 1,
    Renovation = 2,
    Extension = 4,
    None = 8,
}

[Flags]
internal enum Category : byte
{
    Residential = 1,
    Public = 2,
    Industrial = 4,
    Infrastructure = 8,
    Other = 16,
}

[Flags]
internal enum Use : ushort
{
    GovernmentOffice = 1,
    School = 2,
    Hospital = 4,
    Venue = 8,
    AffordableHousing = 16,
    ResidentialCommunity = 32,
    Factory = 64,
    MunicipalRoad = 128,
    UtilityTunnel = 256,
    Farmhouse = 512,
    Village = 1024,
    Other = 2048,
}

[Flags]
internal enum Funding : byte
{
    Government = 1,
    GovernmentLed = 2,
    GovernmentParticipated = 4,
    Private = 8,
}

[Flags]
internal enum Location : byte
{
    Urban = 1,
    Rural = 2,
}

[Flags]
internal enum Stage : byte
{
    LandGrant = 1,
    Approval = 2,
    Design = 4,
    Construction = 8,
    Completion = 16,
    Operation = 32,
}

[Flags]
internal enum EnergyClass : byte
{
    Standard = 1,
    UltraLowEnergy = 2,
    NearZeroEnergy = 4,
    ZeroCarbon = 8,
    EnergyPlus = 16,
}
