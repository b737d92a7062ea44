using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;

namespace Compliance.NRules.Tests;

/// <summary>Projects of the shipped pack, and a day on which its limits bind.</summary>
internal static class Projects
{
    public static readonly CalendarDate Day = new(2031, 1, 1);

    public static readonly EvaluationOptions Options = new(AsOf: Day);

    /// <summary>A new public building; it is meant to save 78 % of energy.</summary>
    public static Subject Public(string id, string saving, string jurisdiction = "jiefang") => new SubjectBuilder(ShippedPack.Pack.Vocabulary, "project", id)
        .In(jurisdiction)
        .Set("construction", "new")
        .Set("category", "public")
        .Set("energy_saving_rate", saving)
        .Build()
        .Require();
}
