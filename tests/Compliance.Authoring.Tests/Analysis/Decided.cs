using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Authoring.Tests.Analysis;

/// <summary>Reads a witness as the tool would, and evaluates it by a pack.</summary>
internal static class Decided
{
    /// <summary>The verdict of a rule on the first subject of a witness, with those that follow as its members.</summary>
    public static Verdict By(RulePack pack, string rule, string witness)
    {
        var subjects = new DescriptorReader(pack).ReadText(witness, "witness.yaml").Require().Subjects;
        using var session = new KernelEngine(CompiledPlan.Compile(pack)).Open(new EvaluationOptions());
        session.InsertAll(subjects);
        session.Fire();
        return session.Find(subjects[0])!.Findings.Single(finding => finding.Rule.Id == rule).Verdict;
    }
}
