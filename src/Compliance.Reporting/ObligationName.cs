using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>How strongly a clause speaks, as a reader is told it.</summary>
internal static class ObligationName
{
    public static string Of(Obligation obligation, Language language) => obligation switch
    {
        Obligation.Must => language == Language.Chinese ? "应" : "must",
        Obligation.InPrinciple => language == Language.Chinese ? "原则上" : "in principle",
        Obligation.Strive => language == Language.Chinese ? "力争" : "strive",
        _ => language == Language.Chinese ? "鼓励" : "encourage",
    };
}
