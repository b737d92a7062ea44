using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>What the solver knows of a condition in a model, with a descriptor that shows it.</summary>
/// <param name="Outcome">What is known. Where facts were found that no descriptor could be made of, unknown.</param>
/// <param name="Yaml">The descriptor, or null.</param>
internal sealed record Shown(Outcome Outcome, string? Yaml)
{
    /// <summary>Asks for a subject that meets all of some conditions on a day.</summary>
    public static Shown Find(KindModel model, CalendarDate on, params Condition[] conditions)
    {
        var condition = RuleConditions.All(conditions);
        var solution = Solver.Find(model.Kind, condition);
        if (solution.Witness is not { } witness)
            return new Shown(solution.Outcome, null);

        var yaml = condition.Slots.All(slot => slot < model.Original.Facts.Count)
            ? witness.ToYaml("witness", on)
            : new MemberWitness(model, condition, on).Write(witness) ?? new CountWitness(model, condition, on).Write(witness);
        return new Shown(yaml is null ? Outcome.Unknown : Outcome.Found, yaml);
    }
}
