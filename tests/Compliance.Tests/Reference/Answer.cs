using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Reference;

/// <summary>What a question may answer at the points of a box.</summary>
internal readonly record struct Answer(bool MayBeYes, bool MayBeNo)
{
    public static Answer Yes => new(true, false);

    public static Answer No => new(false, true);

    public static Answer Open => new(true, true);

    public bool IsYes => !MayBeNo;

    public bool IsNo => !MayBeYes;

    public bool IsOpen => MayBeYes && MayBeNo;

    public Answer Not() => new(MayBeNo, MayBeYes);

    /// <summary>What one of several boxes answers, where it is not known which.</summary>
    public static Answer Either(IEnumerable<Answer> answers) => answers.Aggregate((a, b) => new Answer(a.MayBeYes || b.MayBeYes, a.MayBeNo || b.MayBeNo));

    public static Answer All(IReadOnlyList<Answer> answers) => new(answers.All(one => one.MayBeYes), answers.Any(one => one.MayBeNo));

    public static Answer Any(IReadOnlyList<Answer> answers) => new(answers.Any(one => one.MayBeYes), answers.All(one => one.MayBeNo));
}
