using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>A condition in terms of questions, each of which a subject answers once.</summary>
internal abstract class QuestionTree
{
    public abstract Truth Answer(Answers answers, FactRow row);
}

internal sealed class QuestionLeaf(int question) : QuestionTree
{
    public override Truth Answer(Answers answers, FactRow row) => answers.Of(question, row);
}

/// <summary>Several of which all must hold, or one must.</summary>
internal sealed class QuestionGroup(bool isAll, QuestionTree[] operands) : QuestionTree
{
    // What one operand settles for all.
    private readonly Truth _settled = isAll ? Truth.False : Truth.True;

    public override Truth Answer(Answers answers, FactRow row)
    {
        var isOpen = false;
        foreach (var operand in operands)
        {
            var answer = operand.Answer(answers, row);
            if (answer == _settled)
                return _settled;
            isOpen |= answer == Truth.Unknown;
        }

        return isOpen ? Truth.Unknown : isAll ? Truth.True : Truth.False;
    }
}

internal sealed class QuestionNegation(QuestionTree operand) : QuestionTree
{
    public override Truth Answer(Answers answers, FactRow row) => operand.Answer(answers, row).Not();
}
