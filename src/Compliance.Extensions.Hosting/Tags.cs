using System.Collections.Generic;
using Compliance.Packs;

namespace Compliance.Extensions.Hosting;

/// <summary>What figures are told apart by.</summary>
internal static class Tags
{
    public const string Pack = "compliance.pack";
    public const string Version = "compliance.pack.version";
    public const string Decision = "compliance.decision";
    public const string Subjects = "compliance.subjects";

    public static KeyValuePair<string, object?> Of(RulePack pack) => new(Pack, pack.Id);
}
