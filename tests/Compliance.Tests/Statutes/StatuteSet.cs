using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Tests.Statutes;

/// <summary>The statutes and the plan side by side, as they are shipped.</summary>
internal static class StatuteSet
{
    public static readonly string[] Names =
    [
        "building-energy-2008", "public-institutions-2017", "circular-economy-2018", "henan-energy-2018", "jiaozuo-greening-2019", "jiaozuo-schools-2019", "jiaozuo-2023-3",
    ];

    public static RulePack Pack { get; } = PackSet.Load(new PackCatalog(Repository.PathOf("rules")), Names).Require();

    /// <summary>What all of them find in a project with these facts, one a line as in a descriptor.</summary>
    public static IReadOnlyDictionary<string, Finding> Of(string facts, string kind = "project", RulePack? pack = null)
    {
        var used = pack ?? Pack;
        var text = $"subject: {kind}\nid: P\ndate: 2026-06-01\nfacts: {{{facts}}}\n";
        using var session = new KernelEngine(CompiledPlan.Compile(used)).Open(new EvaluationOptions());
        session.Insert(new DescriptorReader(used).ReadText(text, "p.yaml").Require().Subjects.Single());
        session.Fire();
        return session.Evaluations.Single().Findings.ToDictionary(finding => finding.Rule.Id);
    }
}
