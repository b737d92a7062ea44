using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// Whether a rule may apply to a subject, by one part of its condition. A condition is false as a whole as soon as one of
/// its parts is, so the parts can be tested one after another; if one is unknown, the rule is evaluated.
/// </summary>
internal sealed class GuardTest(Condition part, SubjectKind kind) : Test
{
    private readonly ConditionNode _part = new NodeCompiler(kind).Compile(part);

    public override bool Holds(Candidate candidate) => _part.Evaluate(candidate.Row) != Truth.False;
}
