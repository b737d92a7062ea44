using System.IO;
using System.Linq;
using System.Text;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>Reads a witness as the tool would, and asks both packs about it: without a difference between their verdicts it is no witness.</summary>
internal sealed class WitnessCheck(RulePack before, RulePack after)
{
    private readonly KernelEngine _before = new(CompiledPlan.Compile(before));
    private readonly KernelEngine _after = new(CompiledPlan.Compile(after));

    /// <summary>The witness with what both say of it; null where they say the same, or cannot read it.</summary>
    public FlipWitness? Check(string yaml, Rule old, Rule now, CalendarDate on) =>
        Evaluate(_before, before, old.Id, yaml) is { } first && Evaluate(_after, after, now.Id, yaml) is { } second && first != second
            ? new FlipWitness(yaml, on, first, second)
            : null;

    private static WitnessOutcome? Evaluate(KernelEngine engine, RulePack pack, string rule, string yaml)
    {
        var read = new DescriptorReader(pack).Read(new MemoryStream(Encoding.UTF8.GetBytes(yaml)), "witness.yaml");
        if (!read.Succeeded)
            return null;

        using var session = engine.Open(new EvaluationOptions());
        session.InsertAll(read.Value.Subjects);
        session.Fire();
        var finding = session.Find(read.Value.Subjects[0])!.Findings.Single(one => one.Rule.Id == rule);
        return new WitnessOutcome(finding.Verdict, finding.Level);
    }
}
